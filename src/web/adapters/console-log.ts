import type { Logger } from '../../core/ports';

/** Logs to the browser's console, which only the agent sees. Successes are not logged there. */
export const consoleLog: Logger = {
  info: () => undefined,
  warn: (what, fields) => console.warn(what, fields ?? ''),
  error: (what, error, fields) => console.error(what, fields ?? '', error),
};
