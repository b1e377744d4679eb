import type { Clock } from '../../../src/core/ports';

/** Longer waits overflow a 32-bit timer; waking early is harmless because the core looks at the clock itself. */
const longestTimerMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  wakeAt(at, wake) {
    const timer = setTimeout(wake, Math.min(Math.max(0, at - Date.now()), longestTimerMs));
    return () => {
      clearTimeout(timer);
    };
  },
  zone(at) {
    return {
      name: Intl.DateTimeFormat().resolvedOptions().timeZone,
      offsetMinutes: -new Date(at).getTimezoneOffset(),
    };
  },
};
