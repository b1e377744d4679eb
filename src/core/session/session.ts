import {
  beginShift,
  endShift,
  nextCallStateMoment,
  resumeCallState,
  stepCallState,
} from '../call-state/call-state';
import { isWorthKeeping } from '../call-state/programs';
import type { CallHappening, CallStateEvent, CallStateSettings } from '../call-state/state';
import { initialCallState } from '../call-state/state';
import type { SoundState } from '../call-state/sound';
import { withdrawQuestion } from '../call-state/sound';
import type { Refusal } from '../answer';
import type { DeckCard } from '../deck/card';
import { decidePacing } from '../pacing/pacing';
import type { Settings } from '../settings/settings';
import { shiftMayBegin } from '../shift/hours';
import type { Shift, ShiftFact, ShiftStartedBy } from '../shift/shift';
import { leftOpenAfterMs } from '../shift/shift';
import type { StateName, StateReason } from '../words';
import { assertNever, verbSources } from '../words';
import { afterArrive, arriveIsDue, arriveMayOpenTheDay, askArrive, startArrive } from './arrive';
import {
  actOnCard,
  askCard,
  askRating,
  giveWay,
  hardCallToCome,
  moveCardOn,
  pressHardCall,
  showPacedCard,
  startHardCallPath,
} from './card-flow';
import { intentionIsDue, questionsAtMost, roughRunIsDue, showIntention, showRoughRun } from './quiet-cards';
import { nothingRemembered, remember } from './remembered';
import type { Session, SessionEffect, SessionEvent, Stamp } from './session-types';
import type { Turn } from './turn';
import { factOf, nextCallId } from './said';
import type { SaidFact } from './said';
import { hideCard, isOnCall, note, noteIn, update } from './turn';

/** All of Lull in one pure step: an event and its moment in, the next session and the effects to perform out. */

/** While a shift is open Lull looks up at least this often, so that a sleep that nobody reported is found out. */
const tickMs = 30_000;

export function initialSession(at: number): Session {
  return {
    at,
    calls: initialCallState(at),
    shift: null,
    card: null,
    cardCount: 0,
    hardCallWaits: null,
    hardKeyAt: Number.NEGATIVE_INFINITY,
    remembered: nothingRemembered,
    pacing: { allowed: false, because: 'off-shift', notBefore: null },
    closedShiftId: null,
    earlierShifts: {},
  };
}

const callSettings = (settings: Settings): CallStateSettings => ({
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

function openShift(turn: Turn, by: ShiftStartedBy): void {
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

function recordHappening(turn: Turn, happening: CallHappening): void {
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
    case 'call-ended':
    case 'wrap-up-ended':
      note(turn, happening);
      return;
    default:
      assertNever(happening);
  }
}

/** The agent's word on a program that was seen here. */
function onProgram(turn: Turn, event: CallStateEvent & { type: 'set-program' | 'answer-program' }): void {
  const { programs, question } = turn.session.calls.sound;
  if (!programs.some((each) => each.program === event.program)) refuse(turn, 'not-found');
  else if (event.type === 'answer-program' && question?.program !== event.program) refuse(turn, 'not-now');
  else signal(turn, event);
}

function signal(turn: Turn, event: CallStateEvent): void {
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

/** The agent has come to the machine: in the agent's hours the shift begins, without waiting for a call. */
function arriveAtWork(turn: Turn): void {
  const { shift, calls, remembered } = turn.session;
  if (shift || calls.locked || calls.asleep) return;
  const { at, offsetMinutes } = turn.stamp;
  if (shiftMayBegin(at, offsetMinutes, turn.settings, remembered.shifts)) openShift(turn, 'unlock');
}

/** What a shift that is over leaves for pacing and for the choice of a card. */
const rememberIn = (turn: Turn, shifts: readonly Shift[]): void => {
  update(turn, { remembered: remember(turn.session.remembered, shifts) });
};

/** A shift in which nothing happened for hours was left open; it keeps its end where it was last seen. */
function leaveStaleShift(turn: Turn): void {
  const { shift } = turn.session;
  if (!shift || turn.stamp.at - shift.lastAt <= leftOpenAfterMs) return;
  const left = noteIn(turn, shift, { type: 'shift-left-open' });
  const earlierShifts = { ...turn.session.earlierShifts, [shift.id]: left ?? shift };
  update(turn, { shift: null, calls: endShift(turn.session.calls), hardCallWaits: null, earlierShifts });
  rememberIn(turn, [left ?? shift]);
}

/** A shift that was left open can still be closed after a restart. */
function keepLeftOpen(turn: Turn, shifts: readonly Shift[]): void {
  const left = shifts.filter(({ endedAt, closed }) => endedAt !== null && !closed);
  const known = Object.fromEntries(left.map((shift) => [shift.id, shift]));
  update(turn, { earlierShifts: { ...known, ...turn.session.earlierShifts } });
}

function resumeShift(turn: Turn, shift: Shift): void {
  const { at } = turn.stamp;
  update(turn, { shift });
  leaveStaleShift(turn);
  if (!turn.session.shift) return;
  // What happened while Lull was not running is unknown, and the log says so.
  note(turn, { type: 'state-changed', name: 'unknown', reason: 'not-heard-since-start' }, shift.lastAt);
  const call = shift.calls.find((each) => each.endedAt === null);
  const last = shift.calls.at(-1);
  const inWrapUp = last?.endedAt != null && last.wrapUpEndedAt === null;
  const wrapUp = inWrapUp ? { callId: last.id, startedAt: last.endedAt, byPhone: false } : null;
  const seen = verbSources.filter((id) => shift.calls.some((each) => each.source === id));
  const { startedAt, lastAt } = shift;
  const known = { startedAt, lastAt, open: call ?? null, wrapUp, seen };
  const calls = resumeCallState(turn.session.calls, at, known);
  update(turn, { calls, hardCallWaits: hardCallToCome(shift, at) });
  signal(turn, { type: 'wake', lateMs: 0, idleSeconds: null });
}

const refuse = (turn: Turn, because: Refusal): void => {
  turn.refused = because;
};

/** The shift that something is said of: the open one, or an earlier one with all that was said of it in this run. */
function shiftOf(turn: Turn, of: Shift | null): Shift | null {
  const { shift, earlierShifts } = turn.session;
  if (!of || of.id === shift?.id) return shift;
  const known = earlierShifts[of.id];
  return known && known.lastSeq > of.lastSeq ? known : of;
}

function noteOf(turn: Turn, of: Shift, fact: ShiftFact): void {
  if (of.id === turn.session.shift?.id) {
    note(turn, fact);
    return;
  }
  const next = noteIn(turn, of, fact);
  if (!next) return;
  update(turn, { earlierShifts: { ...turn.session.earlierShifts, [next.id]: next } });
  rememberIn(turn, [next]);
}

function say(turn: Turn, said: SaidFact, of: Shift | null): void {
  const shift = shiftOf(turn, of);
  const fact = shift ? factOf(said, shift, turn.stamp.at) : 'no-shift';
  if (typeof fact === 'string') refuse(turn, fact);
  else if (shift) noteOf(turn, shift, fact);
}

function closeShift(turn: Turn, of: Shift | null): void {
  const shift = shiftOf(turn, of);
  if (!shift) {
    refuse(turn, 'no-shift');
    return;
  }
  const open = shift.id === turn.session.shift?.id;
  if (open) hideCard(turn, 'hidden');
  if (!shift.closed) noteOf(turn, shift, { type: 'shift-closed' });
  update(turn, { closedShiftId: shift.id });
  if (!open) return;
  const closed = turn.session.shift ?? shift;
  rememberIn(turn, [closed]);
  const earlierShifts = { ...turn.session.earlierShifts, [closed.id]: closed };
  update(turn, { shift: null, calls: endShift(turn.session.calls), hardCallWaits: null, earlierShifts });
}

/** By hand: Arrive comes with it, and with the keyboard. */
function startShift(turn: Turn): void {
  if (turn.session.shift) {
    refuse(turn, 'not-now');
    return;
  }
  openShift(turn, 'you');
  if (turn.settings['shift.arrive'] && !isOnCall(turn)) startArrive(turn, true);
}

function take(turn: Turn, event: SessionEvent): void {
  switch (event.type) {
    case 'call-signal':
    case 'source-health':
    case 'sound':
    case 'sound-off':
    case 'programs-running':
    case 'programs-known':
    case 'agent-break':
    case 'wake':
      signal(turn, event);
      return;
    case 'power':
      signal(turn, event);
      if (event.what === 'unlocked' || event.what === 'resumed') arriveAtWork(turn);
      return;
    case 'started':
      arriveAtWork(turn);
      return;
    case 'set-program':
    case 'answer-program':
      onProgram(turn, event);
      return;
    case 'call-toggle': {
      const verb = turn.session.calls.sources.manual.says === 'call' ? 'ended' : 'started';
      signal(turn, { type: 'call-signal', source: 'manual', verb });
      return;
    }
    case 'resume-shift':
      resumeShift(turn, event.shift);
      return;
    case 'remember-shifts':
      rememberIn(turn, event.shifts);
      keepLeftOpen(turn, event.shifts);
      return;
    case 'settings-changed':
      return;
    case 'hard-call':
      pressHardCall(turn);
      return;
    case 'ask-card':
      askCard(turn);
      return;
    case 'ask-rating':
      askRating(turn);
      return;
    case 'quick-hide':
      hideCard(turn, 'hidden');
      return;
    case 'card':
      actOnCard(turn, event.action);
      return;
    case 'start-shift':
      startShift(turn);
      return;
    case 'ask-arrive':
      askArrive(turn);
      return;
    case 'say':
      say(turn, event.said, event.of);
      return;
    case 'close-shift':
      closeShift(turn, event.of);
      return;
    default:
      assertNever(event);
  }
}

function pace(turn: Turn): void {
  const { calls, shift, remembered, card, hardCallWaits } = turn.session;
  const pacing = decidePacing({
    at: turn.stamp.at,
    calls,
    shift,
    remembered,
    cardOnScreen: card !== null,
    hardCallWaits: hardCallWaits !== null,
    settings: turn.settings,
  });
  update(turn, { pacing });
}

function comeByItself(turn: Turn): void {
  const waiting = turn.session.hardCallWaits;
  if (waiting) startHardCallPath(turn, waiting, false);
  else if (arriveIsDue(turn)) startArrive(turn, false);
  else if (roughRunIsDue(turn)) showRoughRun(turn);
  else if (intentionIsDue(turn)) showIntention(turn);
  else showPacedCard(turn);
  if (turn.session.card) {
    pace(turn);
  } else {
    const notBefore = turn.stamp.at + tickMs;
    update(turn, { pacing: { allowed: false, because: 'no-card-left', notBefore } });
  }
}

/**
 * One event. A card comes by itself only on a `wake`, because only a wake brings a fresh reading of input idle; an
 * event that makes a card due is followed by a wake at once (`nextMoment`).
 */
export function stepSession(
  session: Session,
  event: SessionEvent,
  stamp: Stamp,
  settings: Settings,
  deck: readonly DeckCard[],
): {
  readonly session: Session;
  readonly effects: readonly SessionEffect[];
  readonly refused: Refusal | null;
} {
  const turn: Turn = {
    session: { ...session, at: stamp.at },
    stamp,
    settings,
    deck,
    effects: [],
    refused: null,
  };
  if (event.type !== 'resume-shift') leaveStaleShift(turn);
  take(turn, event);
  giveWay(turn);
  moveCardOn(turn);
  afterArrive(turn, session.card);
  pace(turn);
  if (event.type === 'wake' && turn.session.pacing.allowed) comeByItself(turn);
  else if (event.type === 'wake' && arriveMayOpenTheDay(turn)) startArrive(turn, false);
  return { session: turn.session, effects: turn.effects, refused: turn.refused };
}

/** Epoch ms at which the next `wake` is due, or null when only an event can change anything. */
export function nextMoment(session: Session, settings: Settings): number | null {
  const { at, card, pacing, shift, calls } = session;
  const moments = [
    nextCallStateMoment(calls, at, callSettings(settings)),
    card?.leavesAt ?? null,
    pacing.notBefore,
    pacing.allowed ? at : null,
    shift ? at + tickMs : null,
  ].filter((moment) => moment !== null);
  return moments.length > 0 ? Math.min(...moments) : null;
}

/** The state as the agent sees it: without an open shift it is off shift, unless a call is there to give way to. */
export function visibleState(session: Session): {
  readonly name: StateName;
  readonly since: number;
  readonly reason: StateReason;
} {
  const { calls, shift } = session;
  if (shift || calls.name === 'ringing' || calls.name === 'on-call' || calls.name === 'off-shift') {
    return { name: calls.name, since: calls.since, reason: calls.reason };
  }
  return { name: 'off-shift', since: calls.since, reason: 'no-shift' };
}
