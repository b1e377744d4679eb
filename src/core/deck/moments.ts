import { dayMs, hourMs, minuteMs } from '../durations';
import type { Call, Shift, ShownCard } from '../shift/shift';
import { lastCall } from '../shift/shift';
import type { DeckCard, Moment } from './card';
import { isWeekly } from './choose';

/** Which moments of the day a card that comes now may be for. The end of the shift is never guessed. */

/** The first card of words in a shift may be one for its start, this long after it. */
const startMs = hourMs;
/** Nobody tells Lull when a shift will end; most last about eight hours. */
const midShift = { fromMs: 2 * hourMs, untilMs: 6 * hourMs } as const;
/** A good call stays with the agent this long, however many ordinary ones come after it. */
const goodLastsMs = 30 * minuteMs;

function isGood({ wins }: Shift, call: Call): boolean {
  const turned = call.outcome === 'turned-around';
  return turned || (call.rating ?? 0) >= 4 || wins.some((win) => win.callId === call.id);
}

function afterGood(shift: Shift, at: number): boolean {
  const telling = shift.calls.findLast((call) => call.hard || isGood(shift, call));
  if (!telling || !isGood(shift, telling)) return false;
  return at - (telling.endedAt ?? telling.startedAt) <= goodLastsMs;
}

/** Cards of the deck that came by themselves; Arrive, and what the agent asked for, are none. */
function cameByThemselves({ cards }: Shift, deck: readonly DeckCard[]): readonly ShownCard[] {
  const ids = new Set(deck.map(({ id }) => id));
  return cards.filter(({ why, cardId }) => why === 'pacing' && ids.has(cardId));
}

/** The first card of a shift is a breath, whoever brought it; and so is each that is asked for while no shift is open. */
export const breathIsDue = (shift: Shift | null): boolean => !shift?.cards.some(({ breath }) => breath);

/**
 * A gap always comes before a call, so `pre-call` goes with `gap`. After a hard call nothing else is asked for, and before a
 * call was taken nothing that speaks of callers.
 */
export function momentsNow(shift: Shift | null, deck: readonly DeckCard[], at: number): readonly Moment[] {
  if (!shift?.calls.some(({ endedAt }) => endedAt !== null)) return ['shift-start'];
  if (lastCall(shift)?.hard) return ['after-hard', 'gap', 'pre-call'];
  const elapsedMs = at - shift.startedAt;
  const now: Moment[] = ['gap', 'pre-call'];
  if (afterGood(shift, at)) now.push('after-good');
  const isFirst = !cameByThemselves(shift, deck).some(({ breath }) => !breath);
  if (elapsedMs <= startMs && isFirst) now.push('shift-start');
  if (elapsedMs >= midShift.fromMs && elapsedMs <= midShift.untilMs) now.push('mid-shift');
  return now;
}

/** Of the cards for once a week at most one comes in a shift, and never as its first. */
export function weeklyMayCome(shift: Shift, deck: readonly DeckCard[]): boolean {
  const weekly = new Set(deck.filter(isWeekly).map(({ id }) => id));
  return cameByThemselves(shift, deck).length > 0 && !shift.cards.some(({ cardId }) => weekly.has(cardId));
}

const isForTheEnd = ({ moments }: Pick<DeckCard, 'moments'>): boolean =>
  moments.length === 1 && moments[0] === 'shift-end';

/** What the closing breath says: of the cards for the end alone, which come nowhere else, another one each day. */
export function cardForTheEnd<T extends Pick<DeckCard, 'moments'>>(
  cards: readonly T[],
  startedAt: number,
): T | null {
  const forTheEnd = cards.filter(isForTheEnd);
  return forTheEnd[Math.floor(startedAt / dayMs) % forTheEnd.length] ?? null;
}
