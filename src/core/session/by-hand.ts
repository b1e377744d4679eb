import type { Call, Shift } from '../shift/shift';
import { zoneOrNone } from '../summary/markdown';
import { endsBetween } from './said';

/** A call that no source saw, as a person enters it: two times of day, to the minute, in the zone of the shift. */

const minuteMs = 60_000;

export type CallByHand =
  | { readonly ok: true; readonly startedAt: number; readonly endedAt: number }
  | { readonly ok: false; readonly because: 'missing' | 'outside' | 'end-first' }
  | { readonly ok: false; readonly because: 'taken'; readonly by: Call };

/** The first minute from `from` to `until` (epoch ms) at which clocks in that zone show this time; null if none does. */
function firstMoment(time: string, from: number, until: number, zone: string): number | null {
  const clock = new Intl.DateTimeFormat('en-GB', {
    ...zoneOrNone(zone),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  for (let at = Math.floor(from / minuteMs) * minuteMs; at <= until; at += minuteMs) {
    if (clock.format(at) === time) return at;
  }
  return null;
}

/** When a call ended by a time of day ("09:05"): epoch ms, or why it cannot be. A minute that the call began in is its last. */
export function endByHand(
  shift: Shift,
  call: Call,
  time: string,
  now: number,
):
  | { readonly ok: true; readonly endedAt: number }
  | { readonly ok: false; readonly because: 'missing' | 'outside' } {
  if (time === '') return { ok: false, because: 'missing' };
  const { from, to } = endsBetween(call, shift, now);
  const minute = firstMoment(time, from, to, shift.zone);
  if (minute === null) return { ok: false, because: 'outside' };
  return { ok: true, endedAt: Math.min(to, Math.max(minute, from + 1000)) };
}

/**
 * The call that two times ("09:05") mean, epoch ms, or why it cannot be. Where another call ended within the first
 * minute, or the shift began in it, the call begins right there.
 */
export function callByHand(shift: Shift, from: string, to: string, now: number): CallByHand {
  if (from === '' || to === '') return { ok: false, because: 'missing' };
  const until = Math.min(now, shift.endedAt ?? now);
  const start = firstMoment(from, shift.startedAt, until, shift.zone);
  if (start === null) return { ok: false, because: 'outside' };
  const endedAt = firstMoment(to, start + minuteMs, until, shift.zone);
  if (endedAt === null) return { ok: false, because: 'end-first' };
  const endsInIt = shift.calls.flatMap((call) => (call.endedAt === null ? [] : [call.endedAt]));
  const edges = [shift.startedAt, ...endsInIt].filter((edge) => edge - start < minuteMs);
  const startedAt = Math.max(start, ...edges);
  const by = shift.calls.find((call) => call.startedAt < endedAt && (call.endedAt ?? now) > startedAt);
  return by ? { ok: false, because: 'taken', by } : { ok: true, startedAt, endedAt };
}
