import { remember } from '../pacing/remembered';
import type { Parked, ShiftEvent } from '../shift/shift-event';
import { shiftEventOf } from '../shift/agent-event';
import type { AgentEvent } from '../shift/agent-event';
import type { Shift } from '../shift/shift';
import type { StepContext } from './step-context';
import { logEvent, appendEvent, refuse } from './step-context';

/** What the agent says of a shift, on the card or on a page; the only way in which an `AgentEvent` becomes a `ShiftEvent`. */

/**
 * What shifts that are over leave for pacing and for the choice of a card. One of the future was written by a clock that was
 * wrong, and no rule waits for it.
 */
export function rememberIn({ session }: StepContext, shifts: readonly Shift[]): void {
  const past = shifts.filter(({ lastAt }) => lastAt <= session.at);
  session.remembered = remember(session.remembered, past);
}

/** The shift that something is said of: the open one, or an earlier one with all that was said of it in this run. */
export function shiftOf({ session }: StepContext, of: Shift | null): Shift | null {
  const { shift, earlierShifts } = session;
  if (!of || of.id === shift?.id) return shift;
  const known = earlierShifts[of.id];
  return known && known.lastSeq > of.lastSeq ? known : of;
}

export function logEventOf(context: StepContext, of: Shift, event: ShiftEvent): void {
  const { session } = context;
  if (of.id === session.shift?.id) {
    logEvent(context, event);
    return;
  }
  const next = appendEvent(context, of, event);
  if (!next) return;
  session.earlierShifts = { ...session.earlierShifts, [next.id]: next };
  rememberIn(context, [next]);
}

/** Of the open shift for null; false where it is refused. */
export function say(context: StepContext, said: AgentEvent, of: Shift | null = null): boolean {
  const shift = shiftOf(context, of);
  const event = shift ? shiftEventOf(said, shift, context.stamp.at) : 'no-shift';
  if (typeof event === 'string') refuse(context, event);
  else if (shift) logEventOf(context, shift, event);
  return typeof event !== 'string';
}

/** What stands in the fields for the parked line is an answer once it says something. */
export function parkedIn({ what, when }: Parked): AgentEvent | null {
  return what.trim() ? { type: 'parked', parked: { what: what.trim(), when: when.trim() } } : null;
}
