import { staysOverCall } from '../card/screens';
import type { DeckCard } from '../deck/card';
import type { Wanted } from '../deck/choose';
import { shapeAlone } from '../deck/deck';
import { minuteMs } from '../durations';
import { careLeftOpen } from './care-left-open';
import { lastCall } from '../shift/shift';
import type { Call, Shift } from '../shift/shift';
import { choose, wasShown } from './card-choice';
import { showCare, toKinds } from './hard-call-path';
import { changeCard, hideCard, showCard } from './show-card';
import type { StepContext } from './step-context';
import { isOnCall, logEvent, refuse } from './step-context';

/** The hard-call key, and the breath that opens its path. */

/** A card that takes no longer than that breath, in seconds. Of a longer breath the screen shows the first ten. */
const breathSeconds = 10;
const longestSeconds = 300;
/** Presses closer together than this, with no new call between them, are one press: a held key repeats. */
const samePressMs = 700;
/** The key is about the last call when that ended no longer ago than this. */
const aboutLastCallMs = 15 * minuteMs;
/** The key opens Help now when it is pressed again no later than this. */
const helpOfferedMs = 10_000;

/** The call that a question now would be about: the running one, or the last if it ended lately. */
function callInMind({ session: { shift }, stamp: { at } }: StepContext): Call | null {
  const call = shift && lastCall(shift);
  if (!call) return null;
  return call.endedAt === null || at - call.endedAt <= aboutLastCallMs ? call : null;
}

/** The hard call whose card has not come yet, as the log tells it, so that a restart does not forget it; its id, or null. */
export function hardCallToCome(shift: Shift, now: number): string | null {
  const care = careLeftOpen(shift);
  if (care) return care.call.id;
  const call = shift.calls.findLast((each) => each.hard && each.kind === null);
  if (!call || (call.endedAt !== null && now - call.endedAt > aboutLastCallMs)) return null;
  const card = shift.cards.findLast((each) => each.why === 'hard-call' && each.shownAt >= call.startedAt);
  const toCome = !card || card.how === 'cut-by-call' || card.how === 'hidden';
  return toCome ? call.id : null;
}

/**
 * A breath with a line that was not shown in this shift yet, or the shape alone; with every breath switched off a card of
 * the family without one, if there is any.
 */
function opening(context: StepContext): DeckCard | null {
  const wanted: Wanted = { moments: ['hard-call'], seconds: longestSeconds, breath: true, asked: true };
  const withLine = choose(context, wanted);
  if (withLine && !wasShown(context.session.shift, withLine.id)) return withLine;
  if (context.deck.some(({ family, breath }) => family === 'breathe' && breath !== null)) return shapeAlone;
  return choose(context, { moments: ['after-hard'], seconds: breathSeconds, family: 'breathe', asked: true });
}

/** With the keyboard only when the agent has just pressed the key. */
export function startHardCallPath(context: StepContext, callId: string | null, keyboard: boolean): void {
  const { shift } = context.session;
  const care = shift && careLeftOpen(shift);
  if (care && care.call.id === callId) {
    showCare(context, care.kind, keyboard);
    return;
  }
  const deckCard = opening(context);
  context.session.hardCallWaits = null;
  showCard(
    context,
    deckCard
      ? { screen: 'hard-call-breath', deckCard, expanded: false, callId }
      : { screen: 'kinds', callId },
    { why: 'hard-call', keyboard },
  );
}

const markHard = (context: StepContext, call: Call | null): void => {
  if (call && !call.hard) logEvent(context, { type: 'marked-hard', callId: call.id, kind: null });
};

/** Says so for a moment, over the call. */
function markInCall(context: StepContext, call: Call): void {
  const { session, stamp } = context;
  markHard(context, call);
  session.hardCallWaits = call.id;
  session.helpOfferedAt = stamp.at;
  showCard(context, { screen: 'marked' }, { why: 'hard-call', keyboard: false });
}

/** What the strip said is kept, also where the call has just ended. */
function openHelp(context: StepContext): void {
  context.session.helpOfferedAt = context.stamp.at;
  hideCard(context, 'hidden');
  context.effects.push({ type: 'open-help' });
}

/** In a call the key marks it and waits, and again opens Help now; else it opens the path, or hands it the keyboard. */
export function pressHardCall(context: StepContext): void {
  const { session, stamp } = context;
  const call = callInMind(context);
  const { hardKeyAt } = session;
  const card = session.card && staysOverCall(session.card) ? null : session.card;
  const held = stamp.at - hardKeyAt < samePressMs && !(call && call.startedAt > hardKeyAt);
  session.hardKeyAt = stamp.at;
  if (held) return;
  if (card?.screen === 'hard-call-breath') {
    toKinds(context, card, true);
  } else if (card?.why === 'hard-call') {
    if (!card.keyboard) changeCard(context, { ...card, keyboard: true });
  } else if (stamp.at - session.helpOfferedAt <= helpOfferedMs) {
    openHelp(context);
  } else if (!isOnCall(context)) {
    markHard(context, call);
    startHardCallPath(context, session.hardCallWaits ?? call?.id ?? null, true);
  } else if (call) {
    markInCall(context, call);
  } else {
    refuse(context, 'not-now');
  }
}
