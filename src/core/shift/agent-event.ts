import { z } from 'zod';
import type { Refusal } from '../answer';
import type { Call, Shift } from './shift';
import type { ShiftEvent } from './shift-event';
import { callId } from '../fields';
import { agentEvents, intention, mostUnfinished, parked, unfinished } from './shift-event';

/** What the agent says of a shift: of the open one while it runs, of an earlier one when looking back on it. */

export const parkedSchema = parked.strict();

/** Shift events as they come from a screen; what is new there gets its id here. */
export const agentEventSchema = z.discriminatedUnion('type', [
  agentEvents.rated.strict(),
  agentEvents.outcomeGiven.strict(),
  agentEvents.depositMade.strict(),
  agentEvents.depositTakenBack.strict(),
  /** Of no call where the hard-call key was pressed off shift: then there is help, and nothing to log. */
  agentEvents.markedHard.extend({ callId: callId.nullable() }).strict(),
  agentEvents.kindTakenBack.strict(),
  agentEvents.hardTakenBack.strict(),
  agentEvents.callAdded.omit({ callId: true }).strict(),
  agentEvents.callEndSaid.strict(),
  agentEvents.callRemoved.strict(),
  agentEvents.callPutBack.strict(),
  agentEvents.winAdded.omit({ winId: true }).strict(),
  agentEvents.winChanged.strict(),
  agentEvents.winRemoved.strict(),
  agentEvents.winPutBack.strict(),
  agentEvents.arrived.strict(),
  agentEvents.intentionSet.extend({ intention: intention.strict().nullable() }).strict(),
  agentEvents.intentionAnswered.strict(),
  agentEvents.parked.extend({ parked: parkedSchema.nullable() }).strict(),
  agentEvents.parkedAnswered.strict(),
  agentEvents.liked.strict(),
  agentEvents.takingHome.strict(),
  agentEvents.unfinishedSet
    .extend({ items: z.array(unfinished.strict()).max(mostUnfinished).readonly() })
    .strict(),
]);
export type AgentEvent = z.infer<typeof agentEventSchema>;

/** Calls are numbered through, removed ones too, so that an id is never given twice. */
export const nextCallId = (shift: Shift | null): string =>
  `c${String((shift?.calls.length ?? 0) + (shift?.removedCalls.length ?? 0) + 1)}`;

/** A manual call is over, within the shift, and not at the time of another call. */
function couldHaveBeen(shift: Shift, startedAt: number, endedAt: number, at: number): boolean {
  const ends = Math.min(at, shift.endedAt ?? at);
  if (startedAt >= endedAt || startedAt < shift.startedAt || endedAt > ends) return false;
  return shift.calls.every((call) => (call.endedAt ?? at) <= startedAt || call.startedAt >= endedAt);
}

/** The end of this call lies after its beginning, within the shift and before the next call. */
export function endsBetween(
  call: Call,
  shift: Shift,
  at: number,
): { readonly from: number; readonly to: number } {
  const next = shift.calls
    .filter(({ startedAt }) => startedAt > call.startedAt)
    .map(({ startedAt }) => startedAt);
  return { from: call.startedAt, to: Math.min(at, shift.endedAt ?? at, ...next) };
}

function endOf(
  said: AgentEvent & { readonly type: 'call-end-said' },
  call: Call,
  shift: Shift,
  at: number,
): ShiftEvent | Refusal {
  if (call.length === 'known') return 'not-now';
  const { from, to } = endsBetween(call, shift, at);
  const possible = said.endedAt === null || (said.endedAt > from && said.endedAt <= to);
  return possible ? said : 'impossible-time';
}

/** The event for the log of `shift` at `at` (epoch ms), or why it cannot be one. */
export function shiftEventOf(said: AgentEvent, shift: Shift, at: number): ShiftEvent | Refusal {
  if (said.type === 'call-added') {
    if (!couldHaveBeen(shift, said.startedAt, said.endedAt, at)) return 'impossible-time';
    return { ...said, callId: nextCallId(shift) };
  }
  if (said.type === 'call-put-back') {
    return shift.removedCalls.some((call) => call.id === said.callId) ? said : 'not-found';
  }
  if (said.type === 'marked-hard') {
    const { callId } = said;
    return callId !== null && shift.calls.some((call) => call.id === callId)
      ? { ...said, callId }
      : 'not-found';
  }
  if ('callId' in said && said.callId !== null) {
    const call = shift.calls.find((each) => each.id === said.callId);
    if (!call) return 'not-found';
    if (said.type === 'call-removed' && call.endedAt === null) return 'not-now';
    if (said.type === 'call-end-said') return endOf(said, call, shift, at);
  }
  if (said.type === 'win-added') return { ...said, winId: `w${String(shift.lastSeq + 1)}` };
  if (said.type === 'win-put-back') {
    return shift.removedWins.some((win) => win.id === said.winId) ? said : 'not-found';
  }
  if ('winId' in said && !shift.wins.some((win) => win.id === said.winId)) return 'not-found';
  return said;
}
