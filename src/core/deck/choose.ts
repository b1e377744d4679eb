import type { ShownCard } from '../shift/shift';
import type { Kind } from '../words';
import { isCareKind } from '../words';
import type { DeckCard, Moment } from './card';

/** Which card comes. The same deck, moment, history and random number always give the same card. */

export interface Wanted {
  readonly moment: Moment;
  /** Longest card that fits, in seconds. */
  readonly seconds: number;
  readonly kind?: Kind;
  readonly family?: string;
}

/** No repeat within the last 15 cards; one family at most twice an hour (product.md section 4). */
const noRepeatWithin = 15;
const familyPerHour = 2;
const hourMs = 3_600_000;

function fits(card: DeckCard, wanted: Wanted): boolean {
  if (card.tier > wanted.seconds) return false;
  if (wanted.family && card.family !== wanted.family) return false;
  if (wanted.kind) return !isCareKind(wanted.kind) && card.kinds.includes(wanted.kind);
  return card.moments.includes(wanted.moment);
}

/** How many cards ago this one was last shown; Infinity if never. */
const cardsAgo = (shown: readonly ShownCard[], id: string): number => {
  const last = shown.findLastIndex((card) => card.cardId === id);
  return last < 0 ? Infinity : shown.length - last;
};

/** `shown` oldest first; `random` 0 ≤ r < 1. Null where no card fits; then nothing is shown. */
export function chooseCard(
  deck: readonly DeckCard[],
  wanted: Wanted,
  shown: readonly ShownCard[],
  at: number,
  random: number,
): DeckCard | null {
  const fitting = deck.filter((card) => fits(card, wanted));
  const ofLateHour = (family: string): number =>
    shown.filter((card) => card.family === family && card.shownAt > at - hourMs).length;
  const fresh = fitting.filter((card) => cardsAgo(shown, card.id) > noRepeatWithin);
  const varied = fresh.filter((card) => ofLateHour(card.family) < familyPerHour);
  if (varied.length > 0) return varied[Math.floor(random * varied.length)] ?? null;
  // For a kind or a family that was asked for by name, the longest unseen card is better than none.
  if (!wanted.kind && !wanted.family) return null;
  return fitting.toSorted((a, b) => cardsAgo(shown, b.id) - cardsAgo(shown, a.id))[0] ?? null;
}
