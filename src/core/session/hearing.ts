import { beginShift, stepCallState } from '../call-state/call-state';
import { isWorthKeeping } from '../call-state/programs';
import type { CallHappening, CallStateEvent, CallStateSettings } from '../call-state/state';
import type { SoundState } from '../call-state/sound';
import { callInDoubt } from '../call-state/verbs';
import { withdrawQuestion } from '../call-state/sound';
import type { Settings } from '../settings/settings';
import type { ShiftStartedBy } from '../shift/fact';
import { assertNever } from '../words';
import { questionsAtMost } from './quiet-cards';
import { nextCallId } from './said';
import type { Session, Stamp } from './session-types';
import type { Turn } from './turn';
import { note, refuse, update } from './turn';

/** What the sources tell: into the call state, and what happened into the log. A call opens the shift. */

export const callSettings = (settings: Settings): CallStateSettings => ({
  wrapUpSeconds: settings['pacing.wrapUpSeconds'],
  quietSeconds: settings['pacing.quietSeconds'],
  microphone: settings['sources.microphone'],
  programs: settings['sources.programs'],
});

/** A shift is named after its local start, "2026-11-21-085803": readable, sortable, and its own even at midnight. */
function shiftIdAt({ at, offsetMinutes }: Stamp): string {
  return new Date(at + offsetMinutes * 60_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', '-')
    .replaceAll(':', '');
}

export function openShift(turn: Turn, by: ShiftStartedBy): void {
  const { zone, offsetMinutes } = turn.stamp;
  const calls = beginShift(turn.session.calls, turn.stamp.at, callSettings(turn.settings));
  update(turn, { calls, closedShiftId: null });
  note(turn, { type: 'shift-opened', shiftId: shiftIdAt(turn.stamp), by, zone, offsetMinutes });
  const { name, reason, call } = turn.session.calls;
  note(turn, { type: 'state-changed', name, reason });
  if (by === 'call' || !call) return;
  const { ringingAt, source } = call;
  update(turn, { calls: { ...turn.session.calls, call: { ...call, id: 'c1' } } });
  note(turn, { type: 'call-started', callId: 'c1', ringingAt, source });
}

export function recordHappening(turn: Turn, happening: CallHappening): void {
  switch (happening.type) {
    case 'call-started': {
      if (!turn.session.shift) openShift(turn, 'call');
      const { id: callId, ringingAt, source } = happening.call;
      note(turn, { type: 'call-started', callId, ringingAt, source });
      return;
    }
    case 'state-changed':
      // A new reason for the same state is worth showing, not recording.
      if (turn.session.shift?.stretches.at(-1)?.name !== happening.name) note(turn, happening);
      return;
    case 'call-source':
    case 'consult-started':
    case 'consult-ended':
    case 'call-ended':
    case 'wrap-up-ended':
      note(turn, happening);
      return;
    default:
      assertNever(happening);
  }
}

export function signal(turn: Turn, event: CallStateEvent): void {
  const { at } = turn.stamp;
  const callId = nextCallId(turn.session.shift);
  const { state, happened } = stepCallState(
    turn.session.calls,
    event,
    at,
    callId,
    callSettings(turn.settings),
  );
  const before = turn.session.calls.sound;
  update(turn, { calls: state });
  for (const happening of happened) recordHappening(turn, happening);
  countQuestion(turn, before);
  const { programs } = turn.session.calls.sound;
  if (event.type !== 'programs-known' && isWorthKeeping(before.programs, programs)) {
    turn.effects.push({ type: 'keep-programs', programs });
  }
}

/** A call that began or ended this short a time ago is what the agent means, who presses at the same moment as the phone. */
const sameMomentMs = 3000;

/** Is a call on as far as anybody knows, so that the key says "Call over"? */
export const callIsOpen = ({ calls }: Pick<Session, 'calls'>): boolean =>
  calls.name === 'on-call' || calls.call !== null || callInDoubt(calls);

/** The key says that a call is on, or that the one that is on is over, whoever told of it. */
export function toggleCall(turn: Turn): void {
  const { calls } = turn.session;
  const justNow = turn.stamp.at - calls.since < sameMomentMs;
  const byHand = calls.sources.manual.says === 'call';
  if (!callIsOpen(turn.session)) {
    if (calls.name === 'wrap-up' && justNow) return;
    signal(turn, { type: 'call-signal', source: 'manual', verb: 'started' });
  } else {
    const joins = calls.name === 'on-call' && justNow && !byHand;
    signal(turn, { type: 'call-signal', source: 'manual', verb: joins ? 'started' : 'ended' });
  }
}

/** "Was that a call?" is asked once in a shift, and not as a third question; else it waits for another day. */
function countQuestion(turn: Turn, before: SoundState): void {
  const { calls, shift } = turn.session;
  const { question } = calls.sound;
  if (!question || !shift || question.since === before.question?.since) return;
  if (shift.asked.includes('was-that-a-call') || shift.asked.length >= questionsAtMost) {
    update(turn, { calls: { ...calls, sound: withdrawQuestion(calls.sound) } });
  } else {
    note(turn, { type: 'asked', question: 'was-that-a-call' });
  }
}

/** The agent's word on a program that was seen here. */
export function onProgram(
  turn: Turn,
  event: CallStateEvent & { type: 'set-program' | 'answer-program' },
): void {
  const { programs, question } = turn.session.calls.sound;
  if (!programs.some((each) => each.program === event.program)) refuse(turn, 'not-found');
  else if (event.type === 'answer-program' && question?.program !== event.program) refuse(turn, 'not-now');
  else signal(turn, event);
}
