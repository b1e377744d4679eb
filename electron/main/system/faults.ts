import { app } from 'electron';
import type { Logger } from '../../../src/core/ports';

/** Chromium's ERR_ABORTED: another page was asked for meanwhile. */
const superseded = -3;

/** Logs pages and processes that fail. A page that cannot be loaded is logged only if it is made after this call. */
export function logChromiumFaults(log: Logger): void {
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.warn('the process of a page ended', { reason, exitCode });
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.on('did-fail-load', (_failed, code) => {
      if (code !== superseded) log.warn('a page could not be loaded', { code });
    });
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.warn('a process of Chromium ended', { type, reason, exitCode });
  });
}

let startIsOver = (): void => undefined;

/**
 * Until `handleErrors` an error that nobody expected is the end of the start; without this Electron says so in a dialog of its
 * own, in English and with a stack.
 */
export function failStartOnErrors(failed: (error: unknown) => void): void {
  process.on('uncaughtException', failed);
  startIsOver = () => void process.off('uncaughtException', failed);
}

/**
 * The one place for errors that nobody expected. They are logged and Lull goes on; without this Electron puts a dialog over
 * whatever the agent is doing. `recover` takes the card away: whoever was to take it away may be what failed.
 */
export function handleErrors(log: Logger, recover: () => void): void {
  let recovering = false;
  function onError(what: string, error: unknown): void {
    log.error(what, error);
    if (recovering) return;
    recovering = true;
    try {
      recover();
    } catch (failure) {
      log.error('the card could not be taken away after an error', failure);
    } finally {
      recovering = false;
    }
  }
  startIsOver();
  process.on('uncaughtException', (error) => onError('an error that nobody expected', error));
  process.on('unhandledRejection', (error) => onError('a promise that nobody expected to fail', error));
}
