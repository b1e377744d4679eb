import type { Shift, ShownCard } from '../shift/shift';
import { lastCall } from '../shift/shift';
import type { DeckCard, Moment } from './card';

/** Which moments of the day a card that comes now may be for. The end of the shift and Care first are never guessed. */

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** The first card of a shift may be one for its start, this long after it. */
const startMs = hourMs;
/** Nobody tells Lull when a shift will end; most last about eight hours. */
const midShift = { fromMs: 2 * hourMs, untilMs: 6 * hourMs } as const;

function afterGood(shift: Shift): boolean {
  const call = lastCall(shift);
  if (!call) return false;
  const turned = call.outcome === 'turned-around';
  return turned || (call.rating ?? 0) >= 4 || shift.wins.some((win) => win.callId === call.id);
}

function weeklyIsDue(deck: readonly DeckCard[], shown: readonly ShownCard[], at: number): boolean {
  const weekly = new Set(deck.filter((card) => card.moments.includes('weekly')).map((card) => card.id));
  return !shown.some((card) => at - card.shownAt < 7 * dayMs && weekly.has(card.cardId));
}

/**
 * `shown`: every card remembered, oldest first, those of earlier shifts too. A gap always comes before a call, so
 * `pre-call` goes with `gap`. After a hard call nothing else is asked for.
 */
export function momentsNow(
  shift: Shift | null,
  deck: readonly DeckCard[],
  shown: readonly ShownCard[],
  at: number,
): readonly Moment[] {
  if (!shift) return ['gap', 'pre-call'];
  if (lastCall(shift)?.hard) return ['after-hard', 'gap', 'pre-call'];
  const elapsedMs = at - shift.startedAt;
  const now: Moment[] = ['gap', 'pre-call'];
  if (afterGood(shift)) now.push('after-good');
  if (shift.cards.length === 0 && elapsedMs <= startMs) now.push('shift-start');
  if (elapsedMs >= midShift.fromMs && elapsedMs <= midShift.untilMs) now.push('mid-shift');
  if (weeklyIsDue(deck, shown, at)) now.push('weekly');
  return now;
}
