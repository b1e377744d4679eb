import type { CallHappening, CallStateEvent } from '../call-state/call-state';
import {
  beginShift,
  initialCallState,
  nextCallStateMoment,
  resumeCallState,
  stepCallState,
} from '../call-state/call-state';
import type { CallStateSettings } from '../call-state/call-state';
import type { Refusal } from '../contract';
import type { DeckCard } from '../deck/card';
import { decidePacing } from '../pacing/pacing';
import type { Settings } from '../settings/settings';
import type { Shift } from '../shift/shift';
import { leftOpenAfterMs } from '../shift/shift';
import type { SourceId, StateName, StateReason } from '../words';
import { assertNever } from '../words';
import {
  actOnCard,
  askCard,
  askRating,
  giveWay,
  moveCardOn,
  pressHardCall,
  showPacedCard,
  startHardCallPath,
} from './card-flow';
import type { Session, SessionEffect, SessionEvent, Stamp } from './session-types';
import type { Turn } from './turn';
import { hideCard, note, update } from './turn';

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
    pacing: { allowed: false, because: 'off-shift', notBefore: null },
    closedShiftId: null,
  };
}

const callSettings = (settings: Settings): CallStateSettings => ({
  wrapUpSeconds: settings['pacing.wrapUpSeconds'],
  quietSeconds: settings['pacing.quietSeconds'],
});

/** A shift is named after its local start, "2026-11-21-085803": readable, sortable, and its own even at midnight. */
function shiftIdAt({ at, offsetMinutes }: Stamp): string {
  return new Date(at + offsetMinutes * 60_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', '-')
    .replaceAll(':', '');
}

function openShift(turn: Turn, by: 'call' | 'you'): void {
  const { zone, offsetMinutes } = turn.stamp;
  update(turn, { calls: beginShift(turn.session.calls), closedShiftId: null });
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
    case 'call-ended':
    case 'wrap-up-ended':
      note(turn, happening);
      return;
    default:
      assertNever(happening);
  }
}

function signal(turn: Turn, event: CallStateEvent): void {
  const { at } = turn.stamp;
  const callId = `c${String((turn.session.shift?.calls.length ?? 0) + 1)}`;
  const { state, happened } = stepCallState(
    turn.session.calls,
    event,
    at,
    callId,
    callSettings(turn.settings),
  );
  update(turn, { calls: state });
  for (const happening of happened) recordHappening(turn, happening);
}

/** A shift in which nothing happened for hours was left open; it keeps its end where it was last seen. */
function leaveStaleShift(turn: Turn): void {
  const { shift } = turn.session;
  if (!shift || turn.stamp.at - shift.lastAt <= leftOpenAfterMs) return;
  note(turn, { type: 'shift-left-open' });
  update(turn, { shift: null, hardCallWaits: null });
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
  const seen = [...new Set<SourceId>(shift.calls.map((each) => each.source))];
  const calls = resumeCallState(at, call ?? null, wrapUp, seen);
  update(turn, { calls, hardCallWaits: call?.hard ? call.id : null });
  signal(turn, { type: 'wake', lateMs: 0, idleSeconds: null });
}

const refuse = (turn: Turn, because: Refusal): void => {
  turn.refused = because;
};

/** Runs `write` when the shift is open and, where a call is named, that call is in it. */
function ifKnown(turn: Turn, callId: string | null, write: () => void): void {
  const { shift } = turn.session;
  if (!shift) refuse(turn, 'no-shift');
  else if (callId !== null && !shift.calls.some((call) => call.id === callId)) refuse(turn, 'not-found');
  else write();
}

function closeShift(turn: Turn): void {
  const { shift } = turn.session;
  if (!shift) {
    refuse(turn, 'no-shift');
    return;
  }
  hideCard(turn, 'hidden');
  note(turn, { type: 'shift-closed' });
  update(turn, { shift: null, closedShiftId: shift.id, hardCallWaits: null });
}

function take(turn: Turn, event: SessionEvent): void {
  switch (event.type) {
    case 'call-signal':
    case 'source-health':
    case 'power':
    case 'agent-break':
    case 'wake':
      signal(turn, event);
      return;
    case 'call-toggle': {
      const verb = turn.session.calls.sources.manual.says === 'call' ? 'ended' : 'started';
      signal(turn, { type: 'call-signal', source: 'manual', verb });
      return;
    }
    case 'resume-shift':
      resumeShift(turn, event.shift);
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
      if (turn.session.shift) refuse(turn, 'not-now');
      else openShift(turn, 'you');
      return;
    case 'rate':
      ifKnown(turn, event.callId, () => {
        note(turn, { type: 'rated', callId: event.callId, rating: event.rating });
      });
      return;
    case 'outcome':
      ifKnown(turn, event.callId, () => {
        note(turn, { type: 'outcome-given', callId: event.callId, outcome: event.outcome });
      });
      return;
    case 'deposit':
      ifKnown(turn, event.callId, () => {
        note(turn, { type: 'deposit-made', callId: event.callId, deposit: event.deposit });
      });
      return;
    case 'win': {
      const { callId, text, because } = event;
      ifKnown(turn, callId, () => {
        const winId = `w${String((turn.session.shift?.wins.length ?? 0) + 1)}`;
        note(turn, { type: 'win-added', winId, callId, text, because });
      });
      return;
    }
    case 'taking-home':
      ifKnown(turn, null, () => {
        note(turn, { type: 'taking-home', moment: event.moment, value: event.value });
      });
      return;
    case 'unfinished':
      ifKnown(turn, null, () => {
        note(turn, { type: 'unfinished-set', items: event.items });
      });
      return;
    case 'close-shift':
      closeShift(turn);
      return;
    default:
      assertNever(event);
  }
}

function pace(turn: Turn): void {
  const { calls, shift, card, hardCallWaits } = turn.session;
  const pacing = decidePacing({
    at: turn.stamp.at,
    calls,
    shift,
    cardOnScreen: card !== null,
    hardCallWaits: hardCallWaits !== null,
    settings: turn.settings,
  });
  update(turn, { pacing });
}

function comeByItself(turn: Turn): void {
  const waiting = turn.session.hardCallWaits;
  if (waiting) startHardCallPath(turn, waiting, false);
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
  pace(turn);
  if (event.type === 'wake' && turn.session.pacing.allowed) comeByItself(turn);
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
