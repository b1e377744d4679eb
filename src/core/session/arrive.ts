import { speaking } from '../call-state/derive-state';
import type { Card } from '../card/card';
import { arriveId, leavesAt, loggedAs } from '../card/screens';
import { minuteMs } from '../durations';
import { lastCall } from '../shift/shift';
import type { Shift, ShownCard } from '../shift/shift';
import { saidIn } from './arrive-path';
import { say } from './say';
import { changeCard, showCard } from './show-card';
import type { StepContext } from './step-context';
import { isOnCall, logEvent, refuse } from './step-context';

/** Arrive: an intention, what is parked, one person helped. Half a minute, once a shift, and one key leaves it. */

/** This long after the agent came to the machine Arrive may come although no call was seen yet. */
const quietStartMs = 2 * minuteMs;
/** The first time, and once more where a call came before anything was said. */
const timesAtMost = 2;
/** Input younger than this belongs to another program, in seconds. */
const typingSeconds = 2;

const isArriving = (card: Card | null): card is Card => card !== null && loggedAs(card) === arriveId;

const times = (shift: Shift): readonly ShownCard[] => shift.cards.filter((card) => card.cardId === arriveId);
const hasSaid = ({ intention, parked }: Shift): boolean => intention !== null || parked !== null;

/** Would Arrive come by itself in the next gap? Read from the log, so a restart changes nothing. */
export function arriveIsDue({ session: { shift }, settings }: StepContext): boolean {
  if (!shift || shift.arrived || hasSaid(shift) || !settings['shift.arrive']) return false;
  return times(shift).length < timesAtMost && !(lastCall(shift)?.hard ?? false);
}

/**
 * The agent has just come to the machine and no call was seen yet: a source is there to hear one, and none does. Only
 * Arrive may show then.
 */
export function isQuietStart({ session: { shift, calls }, stamp: { at } }: StepContext): boolean {
  if (shift?.startedBy !== 'unlock' || shift.calls.length > 0) return false;
  if (at - shift.startedAt > quietStartMs) return false;
  if (calls.name !== 'gap' && calls.reason !== 'no-call-seen') return false;
  const working = speaking(calls, at).filter((id) => id !== 'manual');
  return working.some((id) => calls.sources[id].says === 'clear');
}

/** May Arrive come now, before the first call? The rest of the day asks pacing. */
export function arriveMayOpenTheDay(context: StepContext): boolean {
  const { card, calls } = context.session;
  const typing = calls.idle !== null && calls.idle.seconds < typingSeconds;
  const { settings, stamp } = context;
  const automatic = settings['pacing.automatic'] && stamp.at >= settings['pacing.quietUntil'];
  return card === null && automatic && !typing && arriveIsDue(context) && isQuietStart(context);
}

export function startArrive(context: StepContext, asked: boolean): void {
  const { shift } = context.session;
  if (!shift) return;
  showCard(
    context,
    shift.intention === null
      ? { screen: 'arrive-intention' }
      : { screen: 'arrive-parking', draft: { what: '', when: '' } },
    { why: asked ? 'asked' : 'pacing', keyboard: asked },
  );
}

/** Arrive when asked for, with the keyboard. */
export function askArrive(context: StepContext): void {
  const { shift, card } = context.session;
  if (!shift) refuse(context, 'no-shift');
  else if (isOnCall(context) || shift.arrived) refuse(context, 'not-now');
  else if (isArriving(card)) {
    const stays = leavesAt(card.screen, true, context.stamp.at);
    changeCard(context, { ...card, keyboard: true, leavesAt: stays });
  } else startArrive(context, true);
}

/**
 * After every step: when Arrive has gone from the screen, what was written is kept, and Arrive is over for this shift,
 * unless a call came before anything was said; then it comes back once.
 */
export function afterArrive(context: StepContext, before: Card | null): void {
  const { card, shift } = context.session;
  if (!isArriving(before) || card?.number === before.number || !shift || shift.arrived) return;
  const left = times(shift).at(-1);
  const interrupted = left?.how === 'cut-by-call' || left?.how === 'hidden';
  const written = interrupted ? saidIn(before) : null;
  if (written) say(context, written);
  const now = context.session.shift ?? shift;
  if (interrupted && !hasSaid(now) && times(now).length < timesAtMost) return;
  logEvent(context, { type: 'arrived' });
}
