import { app } from 'electron';
import { Worker } from 'node:worker_threads';
import { exitCodes } from './adapters/command-line';
import { exitNow } from './adapters/exit-now';

/** How Lull ends, whoever asks for it: what is not saved is tried once more, everything is stopped, and it is over in 2 s. */

/** So long the parts may take; what is saved by then is saved. */
const partsEndWithinMs = 1200;
/** Then nothing waits any more, whatever holds up the main thread. */
const overWithinMs = 1800;

/** Ends the process from outside the main thread, which may never run again; nothing takes it back. */
function endFromOutside(ms: number): void {
  const lines = `setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${String(ms)})`;
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

/** To be called once the app is ready: Chromium takes the signals for itself before that. */
export function endWell(dispose: () => Promise<void>): void {
  let ending = false;
  let others: readonly number[] = [];
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    endFromOutside(overWithinMs);
    // Chromium knows no more of a page's process once its window is gone, even where that one did not obey.
    others = chromiumsProcesses();
    void within(dispose(), partsEndWithinMs)
      .catch(() => {
        process.stderr.write('Lull could not stop all of its parts.\n');
      })
      .finally(() => {
        app.exit(exitCodes.done);
      });
  });
  // The windows are gone. What Chromium has left to do needs its other processes, and waits for ever, or aborts, where a
  // logout has ended them too or one of them is stopped.
  app.on('quit', (_event, code) => {
    app.releaseSingleInstanceLock();
    kill([...others, ...chromiumsProcesses()]);
    exitNow(code);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      app.quit();
    });
  }
}
