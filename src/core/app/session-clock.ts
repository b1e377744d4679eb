import type { Clock, Stop } from '../ports';

/**
 * The time of a session: the system's clock as it was when it was last followed, and the time that has passed since. So it
 * never runs backwards nor jumps by itself, whatever is done to the system's clock. Epoch ms.
 */
export interface SessionClock {
  now(): number;
  /** How far the system's clock has been set away from this one, in ms; 0 where it has not. */
  setBy(): number;
  /** From now on this clock is so many ms later than it would be. */
  follow(byMs: number): void;
  /** As `Clock.wakeAt`, for a moment of the session; `lateMs` tells how late it is. */
  wakeAt(at: number, wake: (lateMs: () => number) => void): Stop;
}

/** The two clocks of a computer drift apart; a larger difference means that one was set (docs/behaviour.md). */
export const clockSetMs = 2000;
/** A clock outside of these has lost its battery or its mind, and is not followed. */
const believed = { from: Date.UTC(2000, 0), to: Date.UTC(2199, 0) } as const;

/** `at`: what the system's clock shows now, epoch ms. */
export function createSessionClock(clock: Clock, at: number): SessionClock {
  let zeroAt = at - clock.elapsed();
  const now = (): number => Math.round(zeroAt + clock.elapsed());
  return {
    now,
    setBy() {
      const wall = clock.now();
      const byMs = Math.round(wall) - now();
      return Math.abs(byMs) > clockSetMs && wall >= believed.from && wall < believed.to ? byMs : 0;
    },
    follow(byMs) {
      zeroAt += byMs;
    },
    wakeAt(at, wake) {
      const due = Math.max(at, now());
      return clock.wakeAt(clock.now() + due - now(), () => wake(() => now() - due));
    },
  };
}
