import type { ShiftEntry, ShiftFact } from '../../../src/core/shift/fact';
import type { Shift } from '../../../src/core/shift/shift';
import { replay } from '../../../src/core/shift/shift';

/** A shift from facts at minutes after its start. */
export function shiftOf(
  startedAt: number,
  offsetMinutes: number,
  facts: readonly (readonly [number, ShiftFact])[],
  zone = 'Europe/Madrid',
): Shift {
  const opened: ShiftFact = { type: 'shift-opened', shiftId: 's1', by: 'you', zone, offsetMinutes };
  const entries = [[0, opened] as const, ...facts].map(([minutes, fact], index): ShiftEntry => ({
    ...fact,
    seq: index + 1,
    at: startedAt + minutes * 60_000,
  }));
  const shift = replay(entries);
  if (!shift) throw new Error('no shift in these facts');
  return shift;
}

export const started = (callId: string): ShiftFact => ({
  type: 'call-started',
  callId,
  ringingAt: null,
  source: 'phone',
});
export const ended = (callId: string): ShiftFact => ({ type: 'call-ended', callId });
export const wrapUpEnded = (callId: string): ShiftFact => ({ type: 'wrap-up-ended', callId });
