import { enoughCases } from '../deck/helpful';
import type { ShiftDigest } from './digest';
import { marks } from './digest';

/** What seems to help this agent: counts of what came after what, and nothing that could not be counted by hand. */

export interface Helps {
  readonly name: string;
  /** How often it could be told, and how often it was so. */
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
    if (rating === 0) continue;
    const known = outcomes.get(family);
    if (known) known.push(rating >= 3);
    else outcomes.set(family, [rating >= 3]);
  }
  return [...outcomes].map(([family, all]) => helps(family, all)).sort((a, b) => b.cases - a.cases);
}

/** The same of the rated calls that no card came right before. */
export function helpsWithoutCard(digests: readonly ShiftDigest[]): Helps {
  const ratings = digests.flatMap(({ calls }) =>
    calls.flatMap(([, , marked, rating]) => (rating > 0 && (marked & marks.afterCard) === 0 ? [rating] : [])),
  );
  return helps(
    'no-card',
    ratings.map((rating) => rating >= 3),
  );
}

/** So many more calls have to have gone well than without a card before a card is said to stand out. */
const clearly = 2;

/**
 * The family that stands out: after its cards more calls went well than if it had been as often as without a card. Null
 * where none does, or where too little is known of either.
 */
export function standsOut(families: readonly Helps[], noCard: Helps): Helps | null {
  if (!noCard.enough) return null;
  const more = ({ cases, well }: Helps): number => well - (noCard.well / noCard.cases) * cases;
  const [best] = families.filter(({ enough }) => enough).toSorted((a, b) => more(b) - more(a));
  return best && more(best) >= clearly ? best : null;
}

/** After the close less went home than before, where unfinished things had a time and a place, and where they had not. */
export function helpsAtClose(digests: readonly ShiftDigest[]): readonly Helps[] {
  const less = (planned: boolean): readonly boolean[] =>
    digests.flatMap(({ planned: was, takingHome: { before, after } }) =>
      was !== planned || before === null || after === null || before === 1 ? [] : [after < before],
    );
  return [helps('planned', less(true)), helps('not-planned', less(false))];
}

const mostDots = 60;

/** How many cases one dot stands for, 1, 2, 5, 10 and so on, so that the most are no more than two rows of dots. */
export function casesPerDot(all: readonly Helps[]): number {
  const most = Math.max(0, ...all.map(({ cases }) => cases));
  for (let power = 1; ; power *= 10) {
    const fits = [1, 2, 5].find((step) => most / (step * power) <= mostDots);
    if (fits !== undefined) return fits * power;
  }
}
