import type { Clock, Stop } from '../../core/ports';

/**
 * A clock of numbers for the demo: time passes only when it is told to, and every wake-up comes exactly at its moment,
 * however fast the shift runs. So nothing is ever late, and nothing looks like a computer that slept.
 */
export interface DemoClock extends Clock {
  /** Lets up to `ms` pass; ends early at the moment when `halt` becomes true. Returns how much has passed. */
  pass(ms: number, halt: () => boolean): number;
}

interface Waiting {
  readonly at: number;
  readonly wake: () => void;
}

export function createDemoClock(startsAt: number, zone: Clock['zone']): DemoClock {
  let at = startsAt;
  const waiting = new Set<Waiting>();
  const next = (until: number): Waiting | null => {
    const due = [...waiting].filter((each) => each.at <= until);
    return due.reduce<Waiting | null>((first, each) => (first && first.at <= each.at ? first : each), null);
  };
  return {
    now: () => at,
    elapsed: () => at,
    wakeAt(moment, wake): Stop {
      const entry = { at: moment, wake };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    zone,
    pass(ms, halt) {
      const from = at;
      const until = at + ms;
      while (!halt()) {
        const due = next(until);
        if (!due) {
          at = until;
          break;
        }
        waiting.delete(due);
        at = Math.max(at, due.at);
        due.wake();
      }
      return at - from;
    },
  };
}
