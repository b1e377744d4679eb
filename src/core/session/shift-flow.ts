import { endShift, resumeCallState } from '../call-state/call-state';
import { giveUpLostCall } from '../call-state/follow-call';
import { forget } from '../pacing/remembered';
import { shiftMayBegin } from '../shift/hours';
import type { Shift } from '../shift/shift';
import { leftOpenAfterMs } from '../shift/shift';
import { verbSources } from '../vocabulary';
import { startArrive } from './arrive';
import { hardCallToCome } from './hard-call';
import { openShift, recordCallEvent, handleSignal } from './signals';
import { logEventOf, rememberIn, shiftOf } from './say';
import { hideCard } from './show-card';
import type { StepContext } from './step-context';
import { isOnCall, logEvent, appendEvent, refuse } from './step-context';

/** A shift from its begin to its close, also of one that was left open. */

/** The agent has come to the machine: in the agent's hours the shift begins, without waiting for a call. */
export function arriveAtWork(context: StepContext): void {
  const { shift, calls, remembered } = context.session;
  if (shift || calls.locked || calls.asleepSince !== null) return;
  const { at, offsetMinutes } = context.stamp;
  if (shiftMayBegin(at, offsetMinutes, context.settings, remembered.shifts)) openShift(context, 'unlock');
}

/** There is no open shift any more; `shift` is how it ended. */
function endOpenShift(context: StepContext, shift: Shift): void {
  const { session } = context;
  session.shift = null;
  session.calls = endShift(session.calls);
  session.hardCallWaits = null;
  session.earlierShifts = { ...session.earlierShifts, [shift.id]: shift };
  rememberIn(context, [shift]);
}

/**
 * A shift in which nothing happened for hours was left open; it keeps its end where it was last seen. True where that was
 * so.
 */
export function leaveStaleShift(context: StepContext): boolean {
  const { shift } = context.session;
  if (!shift || context.stamp.at - shift.lastAt <= leftOpenAfterMs) return false;
  const left = appendEvent(context, shift, { type: 'shift-left-open' });
  endOpenShift(context, left ?? shift);
  return true;
}

/** A shift that was left open can still be closed after a restart. */
export function keepLeftOpen(context: StepContext, shifts: readonly Shift[]): void {
  const left = shifts.filter(({ endedAt, closed }) => endedAt !== null && !closed);
  const known = Object.fromEntries(left.map((shift) => [shift.id, shift]));
  context.session.earlierShifts = { ...known, ...context.session.earlierShifts };
}

/** Of these shifts only what is kept counts; of one that is gone as a `whole` nothing does. The open one stays. */
export function letGo({ session }: StepContext, shiftIds: readonly string[], whole: boolean): void {
  const ids = new Set(shiftIds.filter((id) => id !== session.shift?.id));
  session.earlierShifts = Object.fromEntries(
    Object.entries(session.earlierShifts).filter(([id]) => !ids.has(id)),
  );
  if (!whole) return;
  session.remembered = forget(session.remembered, ids);
  if (session.closedShiftId !== null && ids.has(session.closedShiftId)) session.closedShiftId = null;
}

/** Where the clock was set back while Lull was not running, the last thing in the log is taken to have happened just now. */
function comeToNow(context: StepContext, kept: Shift): Shift {
  const byMs = Math.floor(context.stamp.at - kept.lastAt);
  return byMs < 0 ? (appendEvent(context, kept, { type: 'clock-set', byMs }) ?? kept) : kept;
}

export function resumeShift(context: StepContext, kept: Shift): void {
  const { at } = context.stamp;
  const shift = comeToNow(context, kept);
  context.session.shift = shift;
  if (leaveStaleShift(context)) return;
  // What happened while Lull was not running is unknown, and the log says so.
  logEvent(
    context,
    { type: 'state-changed', name: 'unknown', reason: 'not-heard-since-start' },
    shift.lastAt,
  );
  const call = shift.calls.find((each) => each.endedAt === null);
  const last = shift.calls.at(-1);
  const inWrapUp = last?.endedAt != null && last.wrapUpEndedAt === null;
  const wrapUp = inWrapUp ? { callId: last.id, startedAt: last.endedAt, byPhone: false } : null;
  const seen = verbSources.filter((id) => shift.calls.some((each) => each.source === id));
  const { startedAt, lastAt } = shift;
  const callsAtOnce = 1 + (call?.consults.filter(({ endedAt }) => endedAt === null).length ?? 0);
  const quit = shift.quitAt !== null;
  const known = { startedAt, lastAt, open: call ?? null, callsAtOnce, wrapUp, seen, quit };
  context.session.calls = resumeCallState(context.session.calls, at, known);
  context.session.hardCallWaits = hardCallToCome(shift, at);
  handleSignal(context, { type: 'wake', lateMs: 0, idleSeconds: null });
}

/** A call that may go on is not left open in a shift that is over. */
function endLostCall(context: StepContext): void {
  const { state, events } = giveUpLostCall(context.session.calls, context.stamp.at);
  context.session.calls = state;
  for (const event of events) recordCallEvent(context, event);
}

export function closeShift(context: StepContext, of: Shift | null): void {
  const shift = shiftOf(context, of);
  if (!shift) {
    refuse(context, 'no-shift');
    return;
  }
  const open = shift.id === context.session.shift?.id;
  if (open) {
    hideCard(context, 'hidden');
    endLostCall(context);
  }
  if (!shift.closed) logEventOf(context, shift, { type: 'shift-closed' });
  context.session.closedShiftId = shift.id;
  if (!open) return;
  endOpenShift(context, context.session.shift ?? shift);
}

/** By hand: Arrive comes with it, and with the keyboard. */
export function startShift(context: StepContext): void {
  if (context.session.shift) {
    refuse(context, 'not-now');
    return;
  }
  openShift(context, 'you');
  if (context.settings['shift.arrive'] && !isOnCall(context)) startArrive(context, true);
}
