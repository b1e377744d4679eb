import { beginShift, stepCallState } from '../call-state/call-state';
import { isWorthKeeping } from '../call-state/programs';
import type { CallEvent, CallStateInput, CallStateSettings } from '../call-state/state';
import type { SoundState } from '../call-state/sound';
import { callInDoubt } from '../call-state/verbs';
import { withdrawQuestion } from '../call-state/sound';
import { localStamp } from '../local-stamp';
import type { Settings } from '../settings/settings';
import { careLeftOpen } from './care-left-open';
import type { ShiftStartedBy } from '../shift/shift-event';
import type { CallOffer } from '../vocabulary';
import { assertNever } from '../vocabulary';
import { questionsAtMost } from './quiet-cards';
import { nextCallId } from '../shift/agent-event';
import type { Session } from './session-types';
import type { StepContext } from './step-context';
import { logEvent, refuse } from './step-context';

/** Puts the signals of the sources into the call state, and its call events into the log. A call opens the shift. */

export const callSettings = (settings: Settings): CallStateSettings => ({
  wrapUpSeconds: settings['pacing.wrapUpSeconds'],
  quietSeconds: settings['pacing.quietSeconds'],
  microphone: settings['sources.microphone'],
  programs: settings['sources.programs'],
});

/**
 * A shift is named after its local start, "2026-11-21-085803": readable, sortable, and its own even at midnight. A second
 * that comes twice, because summer ends or the clock was set back, gets a number: "2026-10-25-023000-2".
 */
function newShiftId({ stamp: { at, offsetMinutes }, session }: StepContext): string {
  const start = localStamp(at, offsetMinutes);
  const known = new Set(session.shiftIds);
  let id = start;
  for (let number = 2; known.has(id); number += 1) id = `${start}-${String(number)}`;
  return id;
}

export function openShift(context: StepContext, by: ShiftStartedBy): void {
  const { zone, offsetMinutes } = context.stamp;
  const calls = beginShift(context.session.calls, context.stamp.at, callSettings(context.settings));
  const { session } = context;
  session.calls = calls;
  session.closedShiftId = null;
  const shiftId = newShiftId(context);
  session.shiftIds = [...session.shiftIds, shiftId];
  logEvent(context, { type: 'shift-opened', shiftId, by, zone, offsetMinutes });
  const { name, reason, call } = session.calls;
  logEvent(context, { type: 'state-changed', name, reason });
  if (by === 'call' || !call) return;
  const { ringingAt, source } = call;
  session.calls = { ...session.calls, call: { ...call, id: 'c1' } };
  logEvent(context, { type: 'call-started', callId: 'c1', ringingAt, source });
}

/** Care first that was left open comes back in each gap until it is closed. */
function waitForCare({ session }: StepContext): void {
  const care = session.shift && careLeftOpen(session.shift);
  if (care && session.card?.screen !== 'care') session.hardCallWaits = care.call.id;
}

export function recordCallEvent(context: StepContext, event: CallEvent): void {
  switch (event.type) {
    case 'call-started': {
      if (!context.session.shift) openShift(context, 'call');
      const { id: callId, ringingAt, source } = event.call;
      logEvent(context, { type: 'call-started', callId, ringingAt, source });
      return;
    }
    case 'state-changed':
      // A new reason for the same state is worth showing, not recording.
      if (context.session.shift?.stretches.at(-1)?.name === event.name) return;
      logEvent(context, event);
      if (event.name === 'gap') waitForCare(context);
      return;
    case 'call-source':
    case 'consult-started':
    case 'consult-ended':
    case 'call-ended':
    case 'wrap-up-ended':
      logEvent(context, event);
      return;
    default:
      assertNever(event);
  }
}

export function handleSignal(context: StepContext, input: CallStateInput): void {
  const { at } = context.stamp;
  const callId = nextCallId(context.session.shift);
  const { state, events } = stepCallState(
    context.session.calls,
    input,
    at,
    callId,
    callSettings(context.settings),
  );
  const before = context.session.calls.sound;
  context.session.calls = state;
  for (const event of events) recordCallEvent(context, event);
  countQuestion(context, before);
  const { programs } = context.session.calls.sound;
  if (input.type !== 'programs-known' && isWorthKeeping(before.programs, programs)) {
    context.effects.push({ type: 'keep-programs', programs });
  }
}

/** A call that began or ended this short a time ago is what the agent means, who presses at the same moment as the phone. */
export const sameMomentMs = 3000;

/** Is a call on as far as anybody knows? */
const callIsOpen = ({ calls }: Pick<Session, 'calls'>): boolean =>
  calls.name === 'on-call' || calls.call !== null || callInDoubt(calls);

/** What the agent can say of the call, whoever told of it. */
export function callOffer({ calls }: Pick<Session, 'calls'>): CallOffer {
  const { hooks, connector } = calls.lines;
  if (!callIsOpen({ calls })) return hooks.saidOver || connector.saidOver ? 'still-on' : 'on';
  return calls.name === 'on-call' && calls.sources.manual.says !== 'call' ? 'not-on' : 'over';
}

/** The agent says that a call is on, or that the one that is on is over, whoever told of it. */
export function toggleCall(context: StepContext, to: 'on' | 'over' | null): void {
  const { calls } = context.session;
  const isOpen = callIsOpen(context.session);
  const justNow = context.stamp.at - calls.since < sameMomentMs;
  const joins = calls.name === 'on-call' && justNow && calls.sources.manual.says !== 'call';
  // By the key alone nobody can tell a press that comes just after the phone's word from one at the same moment.
  const overAlready = calls.name === 'wrap-up' && justNow;
  const meant = to ?? (isOpen && !joins ? 'over' : overAlready ? null : 'on');
  if (meant === 'on') handleSignal(context, { type: 'call-signal', source: 'manual', verb: 'started' });
  else if (meant && isOpen) handleSignal(context, { type: 'call-signal', source: 'manual', verb: 'ended' });
}

/** "Was that a call?" is asked once in a shift, and not as a third question; else it waits for another day. */
function countQuestion(context: StepContext, before: SoundState): void {
  const { calls, shift } = context.session;
  const { question } = calls.sound;
  if (!question || !shift || question.since === before.question?.since) return;
  if (shift.asked.includes('was-that-a-call') || shift.asked.length >= questionsAtMost) {
    context.session.calls = { ...calls, sound: withdrawQuestion(calls.sound) };
  } else {
    logEvent(context, { type: 'asked', question: 'was-that-a-call' });
  }
}

/** The agent's word on a program that was seen here. */
export function handleProgram(
  context: StepContext,
  event: CallStateInput & { type: 'set-program' | 'answer-program' },
): void {
  const { programs, question } = context.session.calls.sound;
  if (!programs.some((each) => each.program === event.program)) refuse(context, 'not-found');
  else if (event.type === 'answer-program' && question?.program !== event.program) refuse(context, 'not-now');
  else handleSignal(context, event);
}
