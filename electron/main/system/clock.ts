import { uptime } from 'node:os';
import { elapsedWithSleep } from '../../../src/core/elapsed';
import type { Clock } from '../../../src/core/ports';

/** Longer waits overflow a 32-bit timer; waking early is harmless because the core looks at the clock itself. */
const longestTimerMs = 2 ** 31 - 1;

function uptimeMs(): number {
  try {
    return uptime() * 1000;
  } catch {
    // This system does not say, and a sleep is not counted.
    return Number.NaN;
  }
}

export const systemClock: Clock = {
  now: () => Date.now(),
  // The time since the computer started counts sleep on every system.
  elapsed: elapsedWithSleep(() => performance.now(), uptimeMs),
  wakeAt(at, wake) {
    const timer = setTimeout(wake, Math.min(Math.max(0, at - Date.now()), longestTimerMs));
    return () => clearTimeout(timer);
  },
  zone(at) {
    return {
      name: Intl.DateTimeFormat().resolvedOptions().timeZone,
      offsetMinutes: -new Date(at).getTimezoneOffset(),
    };
  },
};
