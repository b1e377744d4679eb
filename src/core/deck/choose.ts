import type { ShownCard } from '../shift/shift';
import type { Kind } from '../words';
import { isCareKind } from '../words';
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
  readonly kind?: Kind;
  readonly family?: Family;
  /** Only cards with a breath pattern. */
  readonly breath?: true;
  /** The agent asked: where all that fits was shown lately, the one shown longest ago is better than none. */
  readonly asked?: true;
}

export interface Known {
  /** Cards shown, oldest first, those of earlier shifts too. */
  readonly shown: readonly ShownCard[];
  readonly helpful: HelpfulCounts;
}

/** No repeat within the last 15 cards; one family at most twice an hour (product.md section 4). */
const noRepeatWithin = 15;
const familyPerHour = 2;
const hourMs = 3_600_000;
/** A favourite, and a card for just this moment, come twice as often. */
const favouriteWeight = 2;
const momentWeight = 2;

const isAfterHard = (wanted: Wanted): boolean =>
  wanted.kind !== undefined || wanted.moments.includes('after-hard');

function fits(card: DeckCard, wanted: Wanted): boolean {
  if (card.tier > wanted.seconds || card.tier < (wanted.atLeast ?? 0)) return false;
  // Care first is never drawn by chance: it has a way of its own, when its kind is named.
  if (card.family === 'care-first') return false;
  if (card.family === 'learn' && isAfterHard(wanted)) return false;
  if (wanted.family && card.family !== wanted.family) return false;
  if (wanted.breath && card.breath === null) return false;
  if (wanted.kind) return !isCareKind(wanted.kind) && card.kinds.includes(wanted.kind);
  return card.moments.some((moment) => wanted.moments.includes(moment));
}

/** Ids that may not come again yet: the last 15, and one that a call cut off within this hour. */
function tooSoon(shown: readonly ShownCard[], thisHour: readonly ShownCard[]): ReadonlySet<string> {
  const cut = thisHour.filter((card) => card.how === 'cut-by-call');
  return new Set([...shown.slice(-noRepeatWithin), ...cut].map((card) => card.cardId));
}

/** Families that have had their two within the last hour. */
function fullFamilies(thisHour: readonly ShownCard[]): ReadonlySet<string> {
  const families = thisHour.map((card) => card.family);
  return new Set(
    families.filter((family) => families.filter((other) => other === family).length >= familyPerHour),
  );
}

function weight(card: DeckCard, wanted: Wanted, helpful: HelpfulCounts): number {
  const ofTheMoment = card.moments.some(
    (moment) => moment !== 'gap' && moment !== 'pre-call' && wanted.moments.includes(moment),
  );
  return (
    helpfulWeight(helpful, card) * (card.favourite ? favouriteWeight : 1) * (ofTheMoment ? momentWeight : 1)
  );
}

function draw(
  cards: readonly DeckCard[],
  weigh: (card: DeckCard) => number,
  random: number,
): DeckCard | null {
  const weights = cards.map(weigh);
  let rest = random * weights.reduce((sum, each) => sum + each, 0);
  const drawn = cards.find((_, index) => (rest -= weights[index] ?? 0) < 0);
  return drawn ?? cards.at(-1) ?? null;
}

/** `random` 0 ≤ r < 1. Null where no card fits; then nothing is shown. */
export function chooseCard(
  deck: readonly DeckCard[],
  wanted: Wanted,
  { shown, helpful }: Known,
  at: number,
  random: number,
): DeckCard | null {
  const fitting = deck.filter((card) => fits(card, wanted));
  const thisHour = shown.filter((card) => card.shownAt > at - hourMs);
  const soon = tooSoon(shown, thisHour);
  const full = fullFamilies(thisHour);
  const varied = fitting.filter((card) => !soon.has(card.id) && !full.has(card.family));
  const afterHard = varied.filter((card) => card.moments.includes('after-hard'));
  const pool = isAfterHard(wanted) && afterHard.length > 0 ? afterHard : varied;
  if (pool.length > 0) return draw(pool, (card) => weight(card, wanted, helpful), random);
  if (!wanted.asked) return null;
  const lastShown = (card: DeckCard): number => shown.findLastIndex(({ cardId }) => cardId === card.id);
  return fitting.toSorted((a, b) => lastShown(a) - lastShown(b))[0] ?? null;
}
