import { z } from 'zod';
import type { Refusal } from '../answer';
import type { Call, Shift } from '../shift/shift';
import type { ShiftFact } from '../shift/fact';
import { intentionWords, parkedAnswers } from '../shift/fact';
import { careKinds, deposits, ordinaryKinds, outcomes } from '../words';

/** What the agent says of a shift: of the open one while it runs, of an earlier one when looking back on it. */

const text = z.string().max(10_000);
const callId = z.string().regex(/^[\w:-]{1,64}$/);
const scale = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const epochMs = z.int().min(0).max(8_640_000_000_000_000);
const kind = z.enum([...ordinaryKinds, ...careKinds]);

/** Facts of the shift log as they come from a screen; what is new there gets its id here. */
export const saidFact = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rated'), callId, rating: scale.nullable() }),
  z.strictObject({ type: z.literal('outcome-given'), callId, outcome: z.enum(outcomes).nullable() }),
  z.strictObject({ type: z.literal('deposit-made'), callId, deposit: z.enum(deposits) }),
  z.strictObject({ type: z.literal('deposit-taken-back'), callId, deposit: z.enum(deposits) }),
  z.strictObject({ type: z.literal('marked-hard'), callId, kind: kind.nullable() }),
  z.strictObject({ type: z.literal('hard-taken-back'), callId }),
  z.strictObject({ type: z.literal('call-added'), startedAt: epochMs, endedAt: epochMs }),
  /** When a call ended whose end nobody told, or null where the agent does not know either. */
  z.strictObject({ type: z.literal('call-end-said'), callId, endedAt: epochMs.nullable() }),
  z.strictObject({ type: z.literal('call-removed'), callId }),
  z.strictObject({ type: z.literal('call-put-back'), callId }),
  z.strictObject({ type: z.literal('win-added'), callId: callId.nullable(), text, because: text }),
  z.strictObject({ type: z.literal('win-changed'), winId: callId, text, because: text }),
  z.strictObject({ type: z.literal('win-removed'), winId: callId }),
  z.strictObject({ type: z.literal('win-put-back'), winId: callId }),
  z.strictObject({ type: z.literal('arrived') }),
  z.strictObject({
    type: z.literal('intention-set'),
    intention: z.strictObject({ word: z.enum(intentionWords), text }).nullable(),
  }),
  z.strictObject({ type: z.literal('intention-answered'), text }),
  z.strictObject({
    type: z.literal('parked'),
    parked: z.strictObject({ what: text, when: text }).nullable(),
  }),
  z.strictObject({ type: z.literal('parked-answered'), answer: z.enum(parkedAnswers) }),
  z.strictObject({ type: z.literal('liked'), text }),
  z.strictObject({ type: z.literal('taking-home'), moment: z.enum(['before', 'after']), value: scale }),
  z.strictObject({
    type: z.literal('unfinished-set'),
    items: z.array(z.strictObject({ what: text, when: text, where: text })).max(3),
  }),
]);
export type SaidFact = z.infer<typeof saidFact>;

/** Calls are numbered through, removed ones too, so that an id is never given twice. */
export const nextCallId = (shift: Shift | null): string =>
  `c${String((shift?.calls.length ?? 0) + (shift?.removedCalls.length ?? 0) + 1)}`;

/** A call by hand is over, within the shift, and not at the time of another call. */
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
  said: SaidFact & { readonly type: 'call-end-said' },
  call: Call,
  shift: Shift,
  at: number,
): ShiftFact | Refusal {
  if (call.length === 'known') return 'not-now';
  const { from, to } = endsBetween(call, shift, at);
  const possible = said.endedAt === null || (said.endedAt > from && said.endedAt <= to);
  return possible ? said : 'impossible-time';
}

/** The fact for the log of `shift` at `at` (epoch ms), or why it cannot be one. */
export function factOf(said: SaidFact, shift: Shift, at: number): ShiftFact | Refusal {
  if (said.type === 'call-added') {
    if (!couldHaveBeen(shift, said.startedAt, said.endedAt, at)) return 'impossible-time';
    return { ...said, callId: nextCallId(shift) };
  }
  if (said.type === 'call-put-back') {
    return shift.removedCalls.some((call) => call.id === said.callId) ? said : 'not-found';
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
