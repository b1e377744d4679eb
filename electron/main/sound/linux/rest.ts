import { setTimeout as pause } from 'node:timers/promises';

/** Waits so many ms, or until the signal. */
export const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  // It rejects only when the signal ends it.
  pause(ms, undefined, { signal }).catch(() => undefined);
