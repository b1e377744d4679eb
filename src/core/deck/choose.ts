import { dayMs, hourMs } from '../durations';
import type { ShownCard } from '../shift/shift';
import type { OrdinaryKind } from '../vocabulary';
import type { DeckCard, Family, Moment, Tier } from './card';
import type { HelpfulCounts } from './helpful';
import { helpfulWeight } from './helpful';

/** Which card comes. The same deck, wish, history and random number always give the same card. */

export interface Wanted {
  /** The card is for one of these. With `after-hard` among them cards for that come first, and no Learn card comes. */
  readonly moments: readonly Moment[];
  /** Longest card that fits, in seconds. */
  readonly seconds: number;
  /** Shortest card that is asked for, in seconds. */
  readonly atLeast?: Tier;
  /** The kind of the hard call that it comes after; without one no card of a kind comes. */
  readonly kind?: OrdinaryKind;
  readonly family?: Family;
  readonly notFamily?: Family;
  /** Only cards with a breath pattern. */
  readonly breath?: true;
  /** Only cards that come once a week. */
  readonly weekly?: true;
  /**
   * The agent asked: a family may come as often as it likes, and where all that fits was shown lately, the one shown longest
   * ago is better than none.
   */
  readonly asked?: true;
}

export interface Known {
  /** Cards shown, oldest first, those of earlier shifts too. */
  readonly shown: readonly ShownCard[];
  /** When the open shift began; cards from then on are those of this shift. */
  readonly shiftFrom: number;
  readonly helpful: HelpfulCounts;
}

/** No repeat within the last 50 cards, or half of a small deck; one family at most twice an hour (docs/behaviour.md). */
export const noRepeatWithin = 50;
export const familyPerHour = 2;
/** A favourite, and a card for just this moment, come twice as often. */
const favouriteWeight = 2;
const momentWeight = 2;
/** An answer to just this kind of call, beside what fits any hard one. */
const kindWeight = 4;
/** The same weekday a little earlier is a week later, too. */
const weekMs = 6.5 * dayMs;

/** A card for once a week, and for no gap beside that. */
export const isWeekly = ({ moments }: DeckCard): boolean =>
  moments.includes('weekly') && !moments.includes('gap');

const isAfterHard = (wanted: Wanted): boolean => wanted.moments.includes('after-hard');

/** A card of kinds is an answer to a call of one of them, and comes at no other time. */
const isFor = (card: DeckCard, { kind, moments }: Wanted): boolean =>
  card.kinds.length > 0
    ? kind !== undefined && card.kinds.includes(kind)
    : card.moments.some((moment) => moments.includes(moment));

function fits(card: DeckCard, wanted: Wanted): boolean {
  if (card.tier > wanted.seconds || card.tier < (wanted.atLeast ?? 0)) return false;
  if (wanted.family && card.family !== wanted.family) return false;
  if (isAfterHard(wanted) && card.family === 'learn') return false;
  // What follows Care first is asked for by its family.
  if (isAfterHard(wanted) && card.family === 'care-first' && !wanted.family) return false;
  if (card.family === wanted.notFamily) return false;
  if (wanted.breath && card.breath === null) return false;
  if (wanted.weekly && !isWeekly(card)) return false;
  return isFor(card, wanted);
}

/** Families that have had their two within the last hour. */
function fullFamilies(thisHour: readonly ShownCard[]): ReadonlySet<string> {
  const families = thisHour.map((card) => card.family);
  return new Set(
    families.filter((family) => families.filter((other) => other === family).length >= familyPerHour),
  );
}

/** What has just been seen: within the last cards, in this shift, a weekly one this week, one that a call cut off this hour. */
function tooSoon(deck: readonly DeckCard[], { shown, shiftFrom }: Known, at: number): ReadonlySet<string> {
  const weekly = new Set(deck.filter(isWeekly).map(({ id }) => id));
  const from = shown.length - Math.min(noRepeatWithin, Math.floor(deck.length / 2));
  const soon = shown.filter(
    ({ cardId, shownAt, how }, place) =>
      place >= from ||
      shownAt >= shiftFrom ||
      (how === 'cut-by-call' && shownAt > at - hourMs) ||
      (weekly.has(cardId) && shownAt > at - weekMs),
  );
  return new Set(soon.map(({ cardId }) => cardId));
}

/** A card not seen for so many cards, about six weeks of them, is as good as new. */
const asNewAfter = 800;

function fitWeight({ kinds, moments }: DeckCard, wanted: Wanted): number {
  if (wanted.kind) return kinds.length > 0 ? kindWeight : 1;
  const ofTheMoment = moments.some(
    (moment) => moment !== 'gap' && moment !== 'pre-call' && wanted.moments.includes(moment),
  );
  return ofTheMoment ? momentWeight : 1;
}

/**
 * The longer a card has not been seen the likelier it comes, so that all come about as often, whatever else fits beside
 * them. A weight of two makes the wait half as long.
 */
function weight(card: DeckCard, wanted: Wanted, helpful: HelpfulCounts, unseenFor: number): number {
  const often =
    helpfulWeight(helpful, card) * (card.favourite ? favouriteWeight : 1) * fitWeight(card, wanted);
  return often * Math.min(asNewAfter, often * unseenFor);
}

function draw(
  cards: readonly DeckCard[],
  weigh: (card: DeckCard) => number,
  random: number,
): DeckCard | null {
  let rest = random * cards.reduce((sum, card) => sum + weigh(card), 0);
  for (const card of cards) {
    rest -= weigh(card);
    if (rest < 0) return card;
  }
  return cards.at(-1) ?? null;
}

/** `random` 0 ≤ r < 1. Null where no card fits; then nothing is shown. */
export function chooseCard(
  deck: readonly DeckCard[],
  wanted: Wanted,
  known: Known,
  at: number,
  random: number,
): DeckCard | null {
  const { shown, helpful } = known;
  const fitting = deck.filter((card) => fits(card, wanted));
  const soon = tooSoon(deck, known, at);
  // What was asked for keeps nothing back that comes by itself.
  const thisHour = shown.filter(({ why, shownAt }) => why !== 'asked' && shownAt > at - hourMs);
  const full = fullFamilies(wanted.asked ? [] : thisHour);
  const varied = fitting.filter((card) => !soon.has(card.id) && !full.has(card.family));
  const afterHard = varied.filter(({ moments, kinds }) => moments.includes('after-hard') || kinds.length > 0);
  const pool = isAfterHard(wanted) && afterHard.length > 0 ? afterHard : varied;
  const lastAt = new Map(shown.map(({ cardId }, place) => [cardId, place]));
  const unseenFor = ({ id }: DeckCard): number => shown.length - (lastAt.get(id) ?? -Infinity);
  if (pool.length > 0) {
    return draw(pool, (card) => weight(card, wanted, helpful, unseenFor(card)), random);
  }
  return wanted.asked ? (fitting.toSorted((a, b) => unseenFor(b) - unseenFor(a))[0] ?? null) : null;
}
