import { dayMs, minuteMs } from '../durations';
import type { Result } from '../result';
import { offsetsIn } from '../zone-offset';
import type { Call, Shift } from './shift';
import { endsBetween } from './agent-event';

/** A call that no source saw, as a person enters it: two times of day, to the minute, in the zone of the shift. */

export type ManualCall =
  | { readonly ok: true; readonly startedAt: number; readonly endedAt: number }
  | { readonly ok: false; readonly error: 'missing' | 'outside' | 'end-first' }
  | { readonly ok: false; readonly error: 'taken'; readonly by: Call };

const timeOfDay = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** The first minute from `from` to `until` (epoch ms) at which clocks in the zone of the shift show this time; null if none does. */
function firstMoment(time: string, from: number, until: number, shift: Shift): number | null {
  const [, hours, minutes] = timeOfDay.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const offsetAt = offsetsIn(shift.zone, shift.offsetMinutes * minuteMs);
  const earliest = Math.floor(from / minuteMs) * minuteMs;
  const sinceMidnight = (Number(hours) * 60 + Number(minutes)) * minuteMs;
  // Local times are counted as if they were UTC. The day before has hours to come where clocks go back over midnight.
  const firstDay = Math.floor((earliest + offsetAt(earliest)) / dayMs - 1) * dayMs;
  for (let local = firstDay + sinceMidnight; local - dayMs <= until; local += dayMs) {
    // Where clocks go back a time comes twice, where they go forward some never come.
    const offsets = [offsetAt(local - dayMs), offsetAt(local + dayMs)];
    const moments = offsets.map((offset) => local - offset);
    const shown = moments.filter((at) => at >= earliest && at <= until && at + offsetAt(at) === local);
    if (shown.length > 0) return Math.min(...shown);
  }
  return null;
}

/** When a call ended by a time of day ("09:05"): epoch ms, or why it cannot be. A minute that the call began in is its last. */
export function parseCallEnd(
  shift: Shift,
  call: Call,
  time: string,
  now: number,
): Result<number, 'missing' | 'outside'> {
  if (time === '') return { ok: false, error: 'missing' };
  const { from, to } = endsBetween(call, shift, now);
  const minute = firstMoment(time, from, to, shift);
  if (minute === null) return { ok: false, error: 'outside' };
  return { ok: true, value: Math.min(to, Math.max(minute, from + 1000)) };
}

/**
 * The call that two times ("09:05") mean, epoch ms, or why it cannot be. Where another call ended within the first
 * minute, or the shift began in it, the call begins right there.
 */
export function parseManualCall(shift: Shift, from: string, to: string, now: number): ManualCall {
  if (from === '' || to === '') return { ok: false, error: 'missing' };
  const until = Math.min(now, shift.endedAt ?? now);
  const start = firstMoment(from, shift.startedAt, until, shift);
  if (start === null) return { ok: false, error: 'outside' };
  const endedAt = firstMoment(to, start + minuteMs, until, shift);
  if (endedAt === null) return { ok: false, error: 'end-first' };
  const endsInIt = shift.calls.flatMap((call) => (call.endedAt === null ? [] : [call.endedAt]));
  const edges = [shift.startedAt, ...endsInIt].filter((edge) => edge - start < minuteMs);
  const startedAt = Math.max(start, ...edges);
  const by = shift.calls.find((call) => call.startedAt < endedAt && (call.endedAt ?? now) > startedAt);
  return by ? { ok: false, error: 'taken', by } : { ok: true, startedAt, endedAt };
}
