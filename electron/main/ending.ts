import { app } from 'electron';
import { Worker } from 'node:worker_threads';
import { exitCodes } from './adapters/command-line';
import { exitNow } from './adapters/exit-now';

/** How Lull ends, whoever asks for it: what is not saved is tried once more, everything is stopped, and it is over in 2 s. */

/** So long the parts may take; what is saved by then is saved. */
const partsEndWithinMs = 1200;
/** Then nothing waits any more, whatever Chromium is about. */
const overWithinMs = 1800;

/** Ends the process from outside the main thread, which may never run again; nothing takes it back. */
function endFromOutside(ms: number): void {
  const lines = `setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${String(ms)})`;
  new Worker(lines, { eval: true }).unref();
}

function within(promise: Promise<unknown>, ms: number): Promise<unknown> {
  return Promise.race([promise, new Promise((resolve) => setTimeout(resolve, ms))]);
}

/** Set up once the app is ready: Chromium takes the signals for itself before that. */
export function endWell(dispose: () => Promise<void>): void {
  let ending = false;
  /** A logout ends Chromium's other processes at the same moment, and its own end would wait for them. */
  let signalled = false;

  app.on('before-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    endFromOutside(overWithinMs);
    void within(dispose(), partsEndWithinMs)
      .catch(() => {
        process.stderr.write('Lull could not stop all of its parts.\n');
      })
      .finally(() => {
        app.exit(exitCodes.done);
      });
  });
  app.on('quit', (_event, code) => {
    if (!signalled) return;
    app.releaseSingleInstanceLock();
    exitNow(code);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      signalled = true;
      app.quit();
    });
  }
}
