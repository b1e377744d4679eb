import type { LoggedShiftEvent, ShiftEvent } from '../../../src/core/shift/shift-event';
import type { Shift } from '../../../src/core/shift/shift';
import { replay } from '../../../src/core/shift/replay';

/** A shift from facts at minutes after its start. */
export function shiftOf(
  startedAt: number,
  offsetMinutes: number,
  facts: readonly (readonly [number, ShiftEvent])[],
  zone = 'Europe/Madrid',
): Shift {
  const opened: ShiftEvent = { type: 'shift-opened', shiftId: 's1', by: 'you', zone, offsetMinutes };
  const entries = [[0, opened] as const, ...facts].map(([minutes, fact], index): LoggedShiftEvent => ({
    ...fact,
    seq: index + 1,
    at: startedAt + minutes * 60_000,
  }));
  const shift = replay(entries);
  if (!shift) throw new Error('no shift in these facts');
  return shift;
}

export const started = (callId: string): ShiftEvent => ({
  type: 'call-started',
  callId,
  ringingAt: null,
  source: 'phone',
});
export const ended = (callId: string): ShiftEvent => ({ type: 'call-ended', callId });
export const wrapUpEnded = (callId: string): ShiftEvent => ({ type: 'wrap-up-ended', callId });
