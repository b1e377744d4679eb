import { middleOf } from '../shift/hours';
import { lastCall } from '../shift/shift';
import type { Shift } from '../shift/shift';
import type { PhoneFile } from './session-types';
import type { Turn } from './turn';
import { note, showCard } from './turn';

/**
 * Cards of words that come in a gap that pacing allows: the intention and a rough run, at most once in a shift, and a file
 * that could not be read, once in a run.
 */

const intentionCardId = 'intention';
const roughRunCardId = 'rough-run';
const setAsideCardId = 'set-aside';

const stayMs = 20_000;
/** A rough run: so many calls that left the agent much worse, among the last rated ones. */
const rough = { ratings: 5, muchWorse: 3 } as const;
/** Questions that Lull asks by itself, in one shift. */
export const questionsAtMost = 2;

const wasShown = (shift: Shift, cardId: string): boolean =>
  shift.cards.some((card) => card.cardId === cardId);

export function intentionIsDue({ session: { shift }, stamp, settings }: Turn): boolean {
  if (!shift?.intention || wasShown(shift, intentionCardId) || lastCall(shift)?.hard) return false;
  return stamp.at >= middleOf(shift, settings);
}

/** A line once, in the agent's own word of this morning. */
export function showIntention(turn: Turn): void {
  const intention = turn.session.shift?.intention;
  if (!intention) return;
  showCard(turn, {
    deckCard: null,
    cardId: intentionCardId,
    family: 'arrive',
    intention,
    why: 'pacing',
    step: 'intention',
    keyboard: false,
    leavesAt: turn.stamp.at + stayMs,
    callId: null,
    kind: null,
  });
}

function isRoughRun(shift: Shift): boolean {
  const ratings = shift.calls.map((call) => call.rating).filter((rating) => rating !== null);
  return ratings.slice(-rough.ratings).filter((rating) => rating === 1).length >= rough.muchWorse;
}

export function roughRunIsDue({ session: { shift }, settings }: Turn): boolean {
  if (!shift || !settings['care.roughRun'] || shift.asked.includes('rough-run')) return false;
  return shift.asked.length < questionsAtMost && isRoughRun(shift);
}

export function showRoughRun(turn: Turn): void {
  note(turn, { type: 'asked', question: 'rough-run' });
  showCard(turn, {
    deckCard: null,
    cardId: roughRunCardId,
    family: 'care-first',
    why: 'pacing',
    step: 'rough-run',
    keyboard: false,
    leavesAt: turn.stamp.at + stayMs,
    callId: null,
    kind: null,
  });
}

/** One that a call cuts off comes back: the phone may not reach Lull, and the agent should know. */
export function showSetAside(turn: Turn, setAside: PhoneFile): void {
  showCard(turn, {
    deckCard: null,
    cardId: setAsideCardId,
    family: 'care-first',
    setAside,
    why: 'pacing',
    step: 'set-aside',
    keyboard: false,
    leavesAt: turn.stamp.at + stayMs,
    callId: null,
    kind: null,
  });
}
