import type { PhoneFile } from '../card/card';
import { screens } from '../card/screens';
import { middleOf } from '../shift/hours';
import { lastCall } from '../shift/shift';
import type { Shift } from '../shift/shift';
import { showCard } from './show-card';
import type { StepContext } from './step-context';
import { logEvent } from './step-context';

/**
 * Cards of words that come in a gap that pacing allows: the intention and a rough run, at most once in a shift, and a file
 * that could not be read, once in a run.
 */

const byItself = { why: 'pacing', keyboard: false } as const;
/** A rough run: so many calls that left the agent much worse, among the last rated ones. */
const rough = { ratings: 5, muchWorse: 3 } as const;
/** Questions that Lull asks by itself, in one shift. */
export const questionsAtMost = 2;

const wasShown = (shift: Shift, cardId: string | null): boolean =>
  shift.cards.some((card) => card.cardId === cardId);

export function intentionIsDue({ session: { shift }, stamp, settings }: StepContext): boolean {
  if (!shift?.intention || wasShown(shift, screens.intention.loggedAs) || lastCall(shift)?.hard) return false;
  return stamp.at >= middleOf(shift, settings);
}

/** Shows the intention of this shift once, as a card of one line. */
export function showIntention(context: StepContext): void {
  const intention = context.session.shift?.intention;
  if (!intention) return;
  showCard(context, { screen: 'intention', intention }, byItself);
}

function isRoughRun(shift: Shift): boolean {
  const ratings = shift.calls.map((call) => call.rating).filter((rating) => rating !== null);
  return ratings.slice(-rough.ratings).filter((rating) => rating === 1).length >= rough.muchWorse;
}

export function roughRunIsDue({ session: { shift }, settings }: StepContext): boolean {
  if (!shift || !settings['care.roughRun'] || shift.asked.includes('rough-run')) return false;
  return shift.asked.length < questionsAtMost && isRoughRun(shift);
}

export function showRoughRun(context: StepContext): void {
  logEvent(context, { type: 'asked', question: 'rough-run' });
  showCard(context, { screen: 'rough-run' }, byItself);
}

/** One that a call cuts off comes back: the phone may not reach Lull, and the agent should know. */
export function showSetAside(context: StepContext, file: PhoneFile): void {
  showCard(context, { screen: 'set-aside', file }, byItself);
}
