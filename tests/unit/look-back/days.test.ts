import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateOfDay,
  dayInNext,
  dayOf,
  daysOf,
  firstDayOf,
  monthOf,
  spans,
  weekdayOf,
  weekOf,
} from '../../../src/core/look-back/days';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const iso = (of: number): string => new Date(dateOfDay(of)).toISOString().slice(0, 10);

describe('a day', () => {
  test('is the one the shift began on, where the agent was', () => {
    const startedAt = Date.UTC(2026, 10, 21, 23, 30);
    expect(iso(dayOf({ startedAt, offsetMinutes: 0 }))).toBe('2026-11-21');
    expect(iso(dayOf({ startedAt, offsetMinutes: 60 }))).toBe('2026-11-22');
    expect(iso(dayOf({ startedAt, offsetMinutes: -480 }))).toBe('2026-11-21');
  });

  test('has its weekday, and its week begins where weeks begin', () => {
    expect(weekdayOf(day('2026-11-21'))).toBe(6);
    expect(iso(weekOf(day('2026-11-21'), 1))).toBe('2026-11-16');
    expect(iso(weekOf(day('2026-11-21'), 7))).toBe('2026-11-15');
    expect(iso(weekOf(day('2026-11-15'), 7))).toBe('2026-11-15');
  });
});

test('a month knows its first day, over the turn of a year', () => {
  expect(iso(firstDayOf(monthOf(day('2026-11-21'))))).toBe('2026-11-01');
  expect(iso(firstDayOf(monthOf(day('2026-12-31')) + 1))).toBe('2027-01-01');
});

describe('a span', () => {
  test.each([
    ['week', '2026-11-16', '2026-11-23'],
    ['month', '2026-10-26', '2026-11-23'],
    ['year', '2025-12-01', '2026-12-01'],
  ] as const)('of a %s', (span, from, to) => {
    const days = daysOf(span, day('2026-11-19'), 1);
    expect([iso(days.from), iso(days.to)]).toEqual([from, to]);
  });

  test('has its day in it, and the one before ends where it begins', () => {
    const any = fc.integer({ min: 10_000, max: 30_000 });
    fc.assert(
      fc.property(fc.constantFrom(...spans), any, fc.integer({ min: 1, max: 7 }), (span, of, first) => {
        const { from, to } = daysOf(span, of, first);
        expect(of >= from && of < to).toBe(true);
        expect(daysOf(span, dayInNext(span, of, -1), first).to).toBe(from);
        expect(daysOf(span, dayInNext(span, of, 1), first).from).toBe(to);
      }),
    );
  });
});
