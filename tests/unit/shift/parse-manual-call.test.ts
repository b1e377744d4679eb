import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseManualCall, parseCallEnd } from '../../../src/core/shift/parse-manual-call';
import type { Shift } from '../../../src/core/shift/shift';
import { summarize } from '../../../src/core/summary/summary';
import type { Day } from '../../fakes/day';
import { startDay } from '../../fakes/day';

/** A shift from 9:00:00 UTC with one call from 9:10:03 to 9:12:43. */
function day(zone = 'Etc/UTC'): { readonly day: Day; readonly shift: Shift } {
  const started = startDay();
  started.send({ type: 'start-shift' });
  started.pass(600);
  started.call(160);
  started.pass(3600);
  const { shift } = started.session();
  if (!shift) throw new Error('no shift');
  return { day: started, shift: { ...shift, zone } };
}

const clock = (at: number): string => new Date(at).toISOString().slice(11, 19);

describe('two times of day are a call', () => {
  test.each([
    ['09:20', '09:25', '09:20:00', '09:25:00'],
    // The call before ended within that minute, so this one begins right after it.
    ['09:12', '09:14', '09:12:43', '09:14:00'],
    ['09:00', '09:01', '09:00:00', '09:01:00'],
  ])('%s to %s', (from, to, startedAt, endedAt) => {
    const { day: one, shift } = day();
    const call = parseManualCall(shift, from, to, one.at());
    expect(call.ok && [clock(call.startedAt), clock(call.endedAt)]).toEqual([startedAt, endedAt]);
    if (call.ok) one.say({ type: 'call-added', startedAt: call.startedAt, endedAt: call.endedAt });
    expect(one.session().shift?.calls).toHaveLength(2);
  });

  test('in the zone of the shift, not of this computer', () => {
    const { day: one, shift } = day('Asia/Kolkata');
    const call = parseManualCall(shift, '14:50', '14:55', one.at());
    expect(call.ok && clock(call.startedAt)).toBe('09:20:00');
    expect(parseManualCall(shift, '09:20', '09:25', one.at())).toMatchObject({ error: 'outside' });
  });

  test('a zone that nobody knows is no reason to fall over', () => {
    const { day: one, shift } = day('Nowhere/Else');
    expect(() => parseManualCall(shift, '09:20', '09:25', one.at())).not.toThrow();
  });
});

describe('across midnight and through the hour that comes twice', () => {
  const shiftFrom = (iso: string, zone: string): Shift => ({
    ...day(zone).shift,
    startedAt: Date.parse(iso),
    calls: [],
  });

  test('a time after midnight is that of the next day', () => {
    const shift = shiftFrom('2026-11-21T21:30:00Z', 'Etc/UTC');
    const call = parseManualCall(shift, '23:58', '00:04', Date.parse('2026-11-22T05:00:00Z'));
    expect(call).toEqual({
      ok: true,
      startedAt: Date.parse('2026-11-21T23:58:00Z'),
      endedAt: Date.parse('2026-11-22T00:04:00Z'),
    });
  });

  test('in autumn the first 2:30 is meant, and after it the second is there for the end', () => {
    const shift = shiftFrom('2026-10-24T22:00:00Z', 'Europe/Madrid');
    const now = Date.parse('2026-10-25T05:00:00Z');
    expect(parseManualCall(shift, '02:30', '02:40', now)).toMatchObject({
      startedAt: Date.parse('2026-10-25T00:30:00Z'),
      endedAt: Date.parse('2026-10-25T00:40:00Z'),
    });
    expect(parseManualCall(shift, '02:50', '02:10', now)).toMatchObject({
      startedAt: Date.parse('2026-10-25T00:50:00Z'),
      endedAt: Date.parse('2026-10-25T01:10:00Z'),
    });
  });

  test('in spring 2:30 never was', () => {
    const shift = shiftFrom('2026-03-28T22:00:00Z', 'Europe/Madrid');
    const now = Date.parse('2026-03-29T05:00:00Z');
    expect(parseManualCall(shift, '02:30', '03:10', now)).toMatchObject({ error: 'outside' });
    expect(parseManualCall(shift, '01:50', '03:10', now)).toMatchObject({ ok: true });
  });
});

describe('the first moment at which a clock shows a time', () => {
  /** Minute by minute, as somebody would look for it who has nothing but the clock of that zone. */
  function firstShown(time: string, from: number, until: number, zone: string): number | null {
    const hourAndMinute = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    const clockThere = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...hourAndMinute });
    const first = Math.floor(from / 60_000) * 60_000;
    for (let at = first; at <= until; at += 60_000) if (clockThere.format(at) === time) return at;
    return null;
  }
  const two = (n: number): string => String(n).padStart(2, '0');
  const zone = fc.constantFrom(
    'Etc/UTC',
    'Europe/Madrid',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'America/Havana',
    'Africa/Cairo',
  );
  // Around the days on which clocks are set, and any other.
  const startsAt = fc.oneof(
    fc
      .constantFrom('2026-03-28', '2026-10-24', '2026-03-07', '2026-10-31', '2026-04-04', '2026-04-23')
      .map(Date.parse),
    fc.integer({ min: 0, max: 364 }).map((days) => Date.UTC(2026, 0, 1) + days * 86_400_000),
  );

  test('is the one that looking minute by minute would find', () => {
    fc.assert(
      fc.property(
        zone,
        startsAt,
        fc.integer({ min: 0, max: 86_400 }),
        fc.integer({ min: 60, max: 30 * 3600 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (where, date, second, length, hour, minute) => {
          const begins = date + second * 1000;
          const now = begins + length * 1000;
          const time = `${two(hour)}:${two(minute)}`;
          const shift = { ...day(where).shift, startedAt: begins, calls: [] };
          const call = parseManualCall(shift, time, time, now);
          const first = firstShown(time, begins, now, where);
          if (first === null) expect(call).toMatchObject({ ok: false, error: 'outside' });
          else {
            const again = firstShown(time, first + 60_000, now, where);
            const expected =
              again === null ? { ok: false } : { startedAt: Math.max(first, begins), endedAt: again };
            expect(call).toMatchObject(expected);
          }
        },
      ),
    );
  });
});

describe('what cannot be says why', () => {
  test.each([
    ['', '09:20', 'missing'],
    ['09:20', '', 'missing'],
    ['08:59', '09:05', 'outside'],
    ['11:00', '11:05', 'outside'],
    ['09:30', '09:20', 'end-first'],
    ['09:30', '09:30', 'end-first'],
    ['09:30', '11:00', 'end-first'],
    ['09:11', '09:12', 'taken'],
    ['09:05', '09:30', 'taken'],
    ['25:61', '99:99', 'outside'],
  ])('%s to %s: %s', (from, to, reason) => {
    const { day: one, shift } = day();
    expect(parseManualCall(shift, from, to, one.at())).toMatchObject({ ok: false, error: reason });
  });

  test('a call that is on takes the time since it began', () => {
    const { day: one } = day();
    one.phone('started');
    one.pass(600);
    const { shift } = one.session();
    if (!shift) throw new Error('no shift');
    expect(parseManualCall(shift, '10:15', '10:20', one.at())).toMatchObject({ error: 'taken' });
  });
});

describe('the end of a call that nobody told', () => {
  /** A call from 9:10:03 whose end was lost, and one from 10:00. */
  function lost(): Day {
    const day = startDay();
    day.send({ type: 'start-shift' });
    day.pass(600);
    day.phone('ringing');
    day.pass(3);
    day.phone('started');
    day.pass(120);
    day.send({ type: 'power', what: 'suspended' });
    day.pass(2600);
    day.send({ type: 'power', what: 'resumed' });
    day.pass(277);
    day.call(60);
    return day;
  }
  const first = (day: Day) => {
    const { shift } = day.session();
    const call = shift?.calls[0];
    if (!shift || !call) throw new Error('no call');
    return { shift, call };
  };

  test('is asked for, and what the agent says of it is its length', () => {
    const day = lost();
    const { shift, call } = first(day);
    expect(call).toMatchObject({ length: 'asked', endedAt: call.startedAt });
    const end = parseCallEnd(shift, call, '09:14', day.at());
    expect(end.ok && clock(end.value)).toBe('09:14:00');
    if (end.ok) day.say({ type: 'call-end-said', callId: call.id, endedAt: end.value });
    expect(first(day).call).toMatchObject({ length: 'known', endedAt: end.ok && end.value });
    expect(summarize(first(day).shift, day.at()).talkMs).toBe(237_000 + 60_000);
  });

  test('is left out where the agent does not know it either, and not asked for again', () => {
    const day = lost();
    day.say({ type: 'call-end-said', callId: first(day).call.id, endedAt: null });
    expect(first(day).call.length).toBe('unknown');
    expect(summarize(first(day).shift, day.at())).toMatchObject({ calls: 2, talkMs: 60_000 });
  });

  test('lies between its beginning and the next call; a minute that the call began in is its last', () => {
    const day = lost();
    const { shift, call } = first(day);
    expect(parseCallEnd(shift, call, '', day.at())).toEqual({ ok: false, error: 'missing' });
    expect(parseCallEnd(shift, call, '09:09', day.at())).toEqual({ ok: false, error: 'outside' });
    expect(parseCallEnd(shift, call, '10:05', day.at())).toEqual({ ok: false, error: 'outside' });
    const end = parseCallEnd(shift, call, '09:10', day.at());
    expect(end.ok && clock(end.value)).toBe('09:10:04');
  });

  test('cannot be said of a call whose end is known, nor at an impossible time', () => {
    const day = lost();
    const { shift, call } = first(day);
    const [, second] = shift.calls;
    day.say({ type: 'call-end-said', callId: call.id, endedAt: (second?.startedAt ?? 0) + 1000 });
    day.say({ type: 'call-end-said', callId: second?.id ?? '', endedAt: null });
    expect(day.session().shift?.calls).toEqual(shift.calls);
  });
});
