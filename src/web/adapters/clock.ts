import { elapsedWithSleep } from '../../core/elapsed';
import type { Clock } from '../../core/ports';

/** Longer waits overflow a 32-bit timer; waking early is harmless because the core looks at the clock itself. */
const longestTimerMs = 2 ** 31 - 1;

/** IANA name and minutes east of UTC of this browser's time zone. */
export const browserZone: Clock['zone'] = (at) => ({
  name: Intl.DateTimeFormat().resolvedOptions().timeZone,
  offsetMinutes: -new Date(at).getTimezoneOffset(),
});

/**
 * The browser's clock. A page that is hidden for minutes has its timers slowed, and one that slept has none: such a
 * wake-up comes late, and the core takes it for what it is. A page that comes into view looks at the clock at once.
 */
export const browserClock: Clock = {
  now: () => Date.now(),
  // Nothing in a browser tells a clock that was set forward from a sleep, and a sleep is what happens.
  elapsed: elapsedWithSleep(
    () => performance.now(),
    () => Date.now(),
  ),
  wakeAt(at, wake) {
    const stop = (): void => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
    const ring = (): void => {
      stop();
      wake();
    };
    const seen = (): void => {
      if (!document.hidden && Date.now() >= at) ring();
    };
    const timer = setTimeout(ring, Math.min(Math.max(0, at - Date.now()), longestTimerMs));
    document.addEventListener('visibilitychange', seen);
    return stop;
  },
  zone: browserZone,
};
