import { app } from 'electron';
import { Worker } from 'node:worker_threads';
import { exitCodes } from './command-line';
import { exitNow } from './exit-now';
import { leaveFolder } from './single-instance';
import { describeError } from '../system/describe-error';

/** How Lull ends, whoever asks for it: what is not saved is tried once more, everything is stopped, and it is over in 2 s. */

/** So long the parts may take; what is saved by then is saved. */
const partsEndWithinMs = 1200;
/** Then nothing waits any more, whatever holds up the main thread. */
const overWithinMs = 1800;

/**
 * Ends the process from outside the main thread, which may never run again, and `others` before it, of which one that is stopped
 * would stay; nothing takes it back.
 */
function endFromOutside(ms: number, others: readonly number[]): void {
  const lines = `setTimeout(() => {
    for (const pid of ${JSON.stringify([...others, process.pid])}) {
      try { process.kill(pid, 'SIGKILL'); } catch { /* it has ended already */ }
    }
  }, ${String(ms)})`;
  new Worker(lines, { eval: true }).unref();
}

const chromiumsProcesses = (): readonly number[] =>
  app
    .getAppMetrics()
    .map(({ pid }) => pid)
    .filter((pid) => pid !== process.pid);

/** One that is stopped would not notice that Lull has ended. */
function kill(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
}

function within(promise: Promise<unknown>, ms: number): Promise<unknown> {
  return Promise.race([promise, new Promise((resolve) => setTimeout(resolve, ms))]);
}

/**
 * `last` is done when nothing of Lull's runs any more. To be called once the app is ready: Chromium takes the signals for itself before
 * that.
 */
export function endWell(dispose: () => Promise<void>, last: () => void): void {
  let ending = false;
  let others: readonly number[] = [];
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    // Chromium knows no more of a page's process once its window is gone, even where that one did not obey.
    others = chromiumsProcesses();
    endFromOutside(overWithinMs, others);
    void within(dispose(), partsEndWithinMs)
      .catch((error: unknown) => {
        const { error: name, at = '' } = describeError(error);
        process.stderr.write(`Lull could not stop all of its parts: ${String(name)} ${String(at)}\n`);
      })
      .finally(() => app.exit(exitCodes.done));
  });
  // The windows are gone. What Chromium has left to do needs its other processes, and waits for ever, or aborts, where a
  // logout has ended them too or one of them is stopped.
  app.on('quit', (_event, code) => {
    leaveFolder(app.getPath('userData'));
    kill([...others, ...chromiumsProcesses()]);
    last();
    exitNow(code);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => app.quit());
  }
}
