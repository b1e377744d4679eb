import type { ShiftDigest } from './digest';
import { enoughCases } from '../deck/helpful';

/** What seems to help this agent: counts of what came after what, and nothing that could not be counted by hand. */

export interface Helps {
  readonly name: string;
  /** How often it came before a call that was rated, and how often that call left the agent the same or better. */
  readonly cases: number;
  readonly well: number;
  /** False: too few to tell, and no picture is drawn. */
  readonly enough: boolean;
}

const helps = (name: string, outcomes: readonly boolean[]): Helps => ({
  name,
  cases: outcomes.length,
  well: outcomes.filter(Boolean).length,
  enough: outcomes.length >= enoughCases,
});

/** By card family: after a card that was seen, the next call of the shift was rated 3 or better. Most cases first. */
export function helpsByFamily(digests: readonly ShiftDigest[]): readonly Helps[] {
  const outcomes = new Map<string, boolean[]>();
  for (const [family, rating] of digests.flatMap(({ cards }) => cards)) {
    if (rating > 0) outcomes.set(family, [...(outcomes.get(family) ?? []), rating >= 3]);
  }
  return [...outcomes].map(([family, all]) => helps(family, all)).sort((a, b) => b.cases - a.cases);
}

/** After the close less went home than before, where unfinished things had a time and a place, and where they had not. */
export function helpsAtClose(digests: readonly ShiftDigest[]): readonly Helps[] {
  const less = (planned: boolean): readonly boolean[] =>
    digests.flatMap(({ planned: was, takingHome: { before, after } }) =>
      was !== planned || before === null || after === null || before === 1 ? [] : [after < before],
    );
  return [helps('planned', less(true)), helps('not-planned', less(false))];
}

export interface GapHour {
  /** Hour of the day, 0..23, in the zone of each shift. */
  readonly hour: number;
  readonly gaps: number;
  /** Half of the gaps that began in this hour were shorter, in seconds. */
  readonly medianSeconds: number;
}

/** When in the day gaps come and how long they are; hours without any are left out. */
export function gapsByHour(digests: readonly ShiftDigest[]): readonly GapHour[] {
  const hours = new Map<number, number[]>();
  for (const { startedAt, offsetMinutes, gaps } of digests) {
    for (const [from, seconds] of gaps) {
      const hour = Math.floor((startedAt + offsetMinutes * 60_000 + from * 1000) / 3_600_000) % 24;
      const known = hours.get(hour);
      if (known) known.push(seconds);
      else hours.set(hour, [seconds]);
    }
  }
  return [...hours]
    .map(([hour, lengths]) => {
      lengths.sort((a, b) => a - b);
      return { hour, gaps: lengths.length, medianSeconds: lengths[Math.floor(lengths.length / 2)] ?? 0 };
    })
    .sort((a, b) => a.hour - b.hour);
}
