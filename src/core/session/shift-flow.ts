import { endShift, resumeCallState } from '../call-state/call-state';
import { giveUpLostCall } from '../call-state/follow-call';
import { shiftMayBegin } from '../shift/hours';
import type { Shift } from '../shift/shift';
import type { ShiftFact } from '../shift/fact';
import { leftOpenAfterMs } from '../shift/shift';
import { verbSources } from '../words';
import { startArrive } from './arrive';
import { hardCallToCome } from './card-flow';
import { openShift, recordHappening, signal } from './hearing';
import { remember } from './remembered';
import { factOf } from './said';
import type { SaidFact } from './said';
import type { Turn } from './turn';
import { hideCard, isOnCall, note, noteIn, refuse, update } from './turn';

/** A shift from its begin to its close, and what is said of it; also of one that is over. */

/** The agent has come to the machine: in the agent's hours the shift begins, without waiting for a call. */
export function arriveAtWork(turn: Turn): void {
  const { shift, calls, remembered } = turn.session;
  if (shift || calls.locked || calls.asleepSince !== null) return;
  const { at, offsetMinutes } = turn.stamp;
  if (shiftMayBegin(at, offsetMinutes, turn.settings, remembered.shifts)) openShift(turn, 'unlock');
}

/** What a shift that is over leaves for pacing and for the choice of a card. */
export const rememberIn = (turn: Turn, shifts: readonly Shift[]): void => {
  update(turn, { remembered: remember(turn.session.remembered, shifts) });
};

/** A shift in which nothing happened for hours was left open; it keeps its end where it was last seen. */
export function leaveStaleShift(turn: Turn): void {
  const { shift } = turn.session;
  if (!shift || turn.stamp.at - shift.lastAt <= leftOpenAfterMs) return;
  const left = noteIn(turn, shift, { type: 'shift-left-open' });
  const earlierShifts = { ...turn.session.earlierShifts, [shift.id]: left ?? shift };
  update(turn, { shift: null, calls: endShift(turn.session.calls), hardCallWaits: null, earlierShifts });
  rememberIn(turn, [left ?? shift]);
}

/** A shift that was left open can still be closed after a restart. */
export function keepLeftOpen(turn: Turn, shifts: readonly Shift[]): void {
  const left = shifts.filter(({ endedAt, closed }) => endedAt !== null && !closed);
  const known = Object.fromEntries(left.map((shift) => [shift.id, shift]));
  update(turn, { earlierShifts: { ...known, ...turn.session.earlierShifts } });
}

export function resumeShift(turn: Turn, shift: Shift): void {
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
  const callsAtOnce = 1 + (call?.consults.filter(({ endedAt }) => endedAt === null).length ?? 0);
  const quit = shift.quitAt !== null;
  const known = { startedAt, lastAt, open: call ?? null, callsAtOnce, wrapUp, seen, quit };
  const calls = resumeCallState(turn.session.calls, at, known);
  update(turn, { calls, hardCallWaits: hardCallToCome(shift, at) });
  signal(turn, { type: 'wake', lateMs: 0, idleSeconds: null });
}

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

export function say(turn: Turn, said: SaidFact, of: Shift | null): void {
  const shift = shiftOf(turn, of);
  const fact = shift ? factOf(said, shift, turn.stamp.at) : 'no-shift';
  if (typeof fact === 'string') refuse(turn, fact);
  else if (shift) noteOf(turn, shift, fact);
}

/** A call that may go on is not left open in a shift that is over. */
function endLostCall(turn: Turn): void {
  const { state, happened } = giveUpLostCall(turn.session.calls, turn.stamp.at);
  update(turn, { calls: state });
  for (const happening of happened) recordHappening(turn, happening);
}

export function closeShift(turn: Turn, of: Shift | null): void {
  const shift = shiftOf(turn, of);
  if (!shift) {
    refuse(turn, 'no-shift');
    return;
  }
  const open = shift.id === turn.session.shift?.id;
  if (open) {
    hideCard(turn, 'hidden');
    endLostCall(turn);
  }
  if (!shift.closed) noteOf(turn, shift, { type: 'shift-closed' });
  update(turn, { closedShiftId: shift.id });
  if (!open) return;
  const closed = turn.session.shift;
  rememberIn(turn, [closed]);
  const earlierShifts = { ...turn.session.earlierShifts, [closed.id]: closed };
  update(turn, { shift: null, calls: endShift(turn.session.calls), hardCallWaits: null, earlierShifts });
}

/** By hand: Arrive comes with it, and with the keyboard. */
export function startShift(turn: Turn): void {
  if (turn.session.shift) {
    refuse(turn, 'not-now');
    return;
  }
  openShift(turn, 'you');
  if (turn.settings['shift.arrive'] && !isOnCall(turn)) startArrive(turn, true);
}
