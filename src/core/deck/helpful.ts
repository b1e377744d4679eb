import type { Call, Shift, ShownCard } from '../shift/shift';
import type { Rating } from '../vocabulary';
import type { DeckCard } from './card';

/**
 * What seems to help this agent: how they rated the call right after a card. Their own word only, and no proof: a call
 * has its own reasons. Care first is left out; nobody weighs who gets help.
 */

/** One card that was seen, and how the agent said the next call of that shift left them; null where it is not rated. */
export interface HelpfulCase {
  readonly cardId: string;
  readonly family: string;
  readonly rating: Rating | null;
}

/**
 * The cards that count, each with the call that came next. A card that stayed to its end or was closed when read counts;
 * one cut by a call, hidden or sent away does not.
 */
export function seenCards(shift: Shift): readonly { readonly card: ShownCard; readonly next: Call | null }[] {
  return shift.cards
    .filter(({ how, family }) => (how === 'finished' || how === 'done') && family !== 'care-first')
    .map((card) => ({ card, next: shift.calls.find((call) => call.startedAt >= card.shownAt) ?? null }));
}

export const helpfulCases = (shift: Shift): readonly HelpfulCase[] =>
  seenCards(shift).map(({ card: { cardId, family }, next }) => ({
    cardId,
    family,
    rating: next?.rating ?? null,
  }));

export interface HelpfulCount {
  /** Times the card was seen, and how often the call after it was rated. */
  readonly shown: number;
  readonly rated: number;
  /** That call left the agent better (4 or 5), the same (3), worse (1 or 2). */
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  /** False: too few to tell. */
  readonly enough: boolean;
}

/** By card id and by family id; what was never shown is not in it. */
export interface HelpfulCounts {
  readonly overall: HelpfulCount;
  readonly families: ReadonlyMap<string, HelpfulCount>;
  readonly cards: ReadonlyMap<string, HelpfulCount>;
}

/** Fewer rated calls than this are too few to tell anything on a screen. */
export const enoughCases = 8;

function count(cases: readonly HelpfulCase[]): HelpfulCount {
  const ratings = cases.flatMap(({ rating }) => rating ?? []);
  const better = ratings.filter((rating) => rating > 3).length;
  const worse = ratings.filter((rating) => rating < 3).length;
  const rated = ratings.length;
  return {
    shown: cases.length,
    rated,
    better,
    same: rated - better - worse,
    worse,
    enough: rated >= enoughCases,
  };
}

function countBy(
  cases: readonly HelpfulCase[],
  key: (one: HelpfulCase) => string,
): ReadonlyMap<string, HelpfulCount> {
  const groups = new Map<string, HelpfulCase[]>();
  for (const one of cases) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return new Map([...groups].map(([name, group]) => [name, count(group)]));
}

export const countHelpful = (cases: readonly HelpfulCase[]): HelpfulCounts => ({
  overall: count(cases),
  families: countBy(cases, ({ family }) => family),
  cards: countBy(cases, ({ cardId }) => cardId),
});

/** A group's mean counts as if this many cases of its parent's mean had been seen, too. */
const priorCases = 5;
const least = 0.5;
const most = 2;

/** Mean of better (+1), same (0) and worse (−1), shrunk towards `parent` as if `prior` cases had had it. */
const mean = (of: HelpfulCount | undefined, parent: number, prior = priorCases): number =>
  ((of?.better ?? 0) - (of?.worse ?? 0) + prior * parent) / Math.max(1, (of?.rated ?? 0) + prior);

/**
 * How much more (up to 2) or less (down to 0.5) often a card comes than an unweighted one: empirical Bayes, the card
 * shrunk towards its family and the family towards all cards, compared with all cards. 1 while nothing is known.
 */
export function helpfulWeight(counts: HelpfulCounts, { id, family }: DeckCard): number {
  if (family === 'care-first') return 1;
  const overall = mean(counts.overall, 0, 0);
  const card = mean(counts.cards.get(id), mean(counts.families.get(family), overall));
  return Math.min(most, Math.max(least, 2 ** (card - overall)));
}
