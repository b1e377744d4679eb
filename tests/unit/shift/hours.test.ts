import { describe, expect, test } from 'vitest';
import { middleOf, shiftMayBegin } from '../../../src/core/shift/hours';

const settings = (from: string, to: string, days = [1, 2, 3, 4, 5, 6, 7]) => ({
  'shift.from': from,
  'shift.to': to,
  'shift.days': days,
});
const hour = 3_600_000;
const night = settings('22:00', '06:00');

describe('may a shift begin without a call', () => {
  test('from the first minute to before the last, by the local clock', () => {
    const may = (time: string, offsetMinutes: number) =>
      shiftMayBegin(Date.parse(`2026-11-23T${time}Z`), offsetMinutes, settings('09:00', '17:00'), []);
    expect(may('09:00:00', 0)).toBe(true);
    expect(may('08:59:59', 0)).toBe(false);
    expect(may('16:59:59', 0)).toBe(true);
    expect(may('17:00:00', 0)).toBe(false);
    expect(may('08:00:00', 60)).toBe(true);
    expect(may('14:30:00', -330)).toBe(true);
    expect(may('14:29:00', -330)).toBe(false);
  });

  test('hours past midnight belong to the day on which they begin', () => {
    const fridays = settings('22:00', '06:00', [5]);
    const may = (moment: string) => shiftMayBegin(Date.parse(moment), 0, fridays, []);
    expect(may('2026-11-20T23:00:00Z')).toBe(true);
    expect(may('2026-11-21T05:59:00Z')).toBe(true);
    expect(may('2026-11-20T05:00:00Z')).toBe(false);
    expect(may('2026-11-21T22:30:00Z')).toBe(false);
  });

  test('equal times are no hours', () => {
    expect(shiftMayBegin(Date.parse('2026-11-23T09:00:00Z'), 0, settings('09:00', '09:00'), [])).toBe(false);
  });

  /** Madrid: at 01:00 UTC on 29 March from +60 to +120, on 25 October back. */
  const changes = [
    { name: 'spring', evening: '2026-03-28T21:00:00Z', before: 60, after: 120, late: '2026-03-29T02:30:00Z' },
    { name: 'autumn', evening: '2026-10-24T20:00:00Z', before: 120, after: 60, late: '2026-10-25T03:30:00Z' },
  ];
  for (const { name, evening, before, after, late } of changes) {
    test(`the night the clocks change in ${name}: once, and not for the shift of the evening before it`, () => {
      const startedAt = Date.parse(evening);
      const at = Date.parse(late);
      const shift = (from: number, to: number) => ({
        startedAt: startedAt + from * hour,
        endedAt: startedAt + to * hour,
        offsetMinutes: before,
      });
      expect(shiftMayBegin(at, after, night, [])).toBe(true);
      expect(shiftMayBegin(at, after, night, [shift(0, 0.5)])).toBe(false);
      expect(shiftMayBegin(at, after, night, [shift(-8, -0.1)])).toBe(true);
    });
  }

  test('a shift of these hours that is over keeps it silent, one of the day before does not', () => {
    const at = Date.parse('2026-11-23T10:00:00Z');
    const day = settings('09:00', '17:00');
    const shift = (from: string, to: string) => ({
      startedAt: Date.parse(`${from}Z`),
      endedAt: Date.parse(`${to}Z`),
      offsetMinutes: 0,
    });
    expect(shiftMayBegin(at, 0, day, [shift('2026-11-23T08:50', '2026-11-23T09:40')])).toBe(false);
    expect(shiftMayBegin(at, 0, day, [shift('2026-11-22T09:00', '2026-11-22T17:30')])).toBe(true);
  });
});

describe('the middle of a shift', () => {
  const at = (time: string) => Date.parse(`2026-11-23T${time}Z`);
  const middle = (start: string, from: string, to: string) =>
    middleOf({ startedAt: at(start), offsetMinutes: 0 }, settings(from, to));
  test('is half-way to the end of the hours, also for who comes early or late', () => {
    expect(middle('09:00:00', '09:00', '17:00')).toBe(at('13:00:00'));
    expect(middle('08:40:00', '09:00', '17:00')).toBe(at('12:50:00'));
    expect(middle('13:00:00', '09:00', '17:00')).toBe(at('15:00:00'));
    expect(middle('22:00:00', '22:00', '06:00')).toBe(at('22:00:00') + 4 * hour);
  });
  test('is three and a half hours after the start without hours, or outside them', () => {
    expect(middle('09:00:00', '', '')).toBe(at('12:30:00'));
    expect(middle('19:00:00', '09:00', '17:00')).toBe(at('22:30:00'));
  });
});
