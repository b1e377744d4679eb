import { secondMs } from '../../src/core/durations';
import type { Chance } from '../../src/web/demo/chance';
import { lognormalOf, waitFor } from '../../src/web/demo/chance';
import type { TrueStretch } from './center';

/**
 * Keyboard and mouse of one agent over a day: bursts of input, with pauses to read and think. In wrap-up an agent mostly
 * types and pauses now and then; in a call and in a gap bursts are further apart; on a break there is none. The figures
 * are guesses that nobody has measured: mean seconds of a burst, of the pause after it, and how widely both vary.
 */
const habits = {
  'wrap-up': { burst: 9, pause: 3.5, variation: 1 },
  'on-call': { burst: 5, pause: 18, variation: 1 },
  ringing: { burst: 2, pause: 10, variation: 1 },
  gap: { burst: 6, pause: 60, variation: 1.5 },
} as const;

/** Every wrap-up ends by a key or a click, this long before the agent is available again. */
const lastKeyMs = 300;

export interface Bursts {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Times in ms of the day, in order. */
export function burstsOf(stretches: readonly TrueStretch[], chance: Chance): Bursts {
  const from: number[] = [];
  const to: number[] = [];
  const press = (begin: number, end: number): void => {
    from.push(begin);
    to.push(end);
  };
  for (const stretch of stretches) {
    if (stretch.name === 'break') continue;
    const { burst, pause, variation } = habits[stretch.name];
    const end = stretch.name === 'wrap-up' ? stretch.to - lastKeyMs : stretch.to;
    let at = stretch.from + (stretch.name === 'gap' ? waitFor(chance, pause * secondMs) : 0);
    while (at < end) {
      const until = Math.min(end, at + lognormalOf(chance, burst, variation) * secondMs);
      press(at, until);
      at = until + lognormalOf(chance, pause, variation) * secondMs;
    }
    if (stretch.name === 'wrap-up' && end > stretch.from) press(end, end);
  }
  return { from, to };
}

/** Whole seconds since the last input, for moments that never run backwards; as an idle counter of a system tells it. */
export function idleReader({ from, to }: Bursts): (at: number) => number {
  let next = 0;
  let last = 0;
  return (at) => {
    while (next < from.length && (from[next] ?? Infinity) <= at) {
      last = to[next] ?? last;
      next += 1;
    }
    return Math.max(0, Math.floor((at - last) / secondMs));
  };
}
