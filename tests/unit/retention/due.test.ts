import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayMs } from '../../../src/core/durations';
import type { KeptShift } from '../../../src/core/retention/due';
import { dueShifts, forgottenShifts } from '../../../src/core/retention/due';
import { nine } from '../../fakes/day';
import { runs } from '../../property/runs';

const defaults = { 'privacy.retentionDays': 30, 'privacy.retentionDaysNumbers': 400 };
const shiftAgo = (days: number): KeptShift => ({
  id: `ago-${String(days)}`,
  startedAt: nine - days * dayMs - 8 * 3_600_000,
  endedAt: nine - days * dayMs,
});
const everyDay = (from: number, to: number): readonly KeptShift[] =>
  Array.from({ length: from - to + 1 }, (_, index) => shiftAgo(from - index));

test('lines go after 30 days, shifts after 400, by the end of each', () => {
  const { lines, whole } = dueShifts(everyDay(405, 0), null, nine, defaults);
  expect(whole).toEqual(['ago-405', 'ago-404', 'ago-403', 'ago-402', 'ago-401']);
  expect(lines[0]).toBe('ago-400');
  expect(lines.at(-1)).toBe('ago-31');
});

test('0 days: for as long as the agent likes', () => {
  const never = { 'privacy.retentionDays': 0, 'privacy.retentionDaysNumbers': 0 };
  expect(dueShifts(everyDay(500, 0), null, nine, never)).toEqual({ lines: [], whole: [] });
});

test('the open shift is never due, however long it lasts', () => {
  const open = { id: 'open', startedAt: nine - 40 * dayMs, endedAt: null };
  expect(dueShifts([open], 'open', nine, defaults)).toEqual({ lines: [], whole: [] });
  expect(dueShifts([open], null, nine, defaults)).toEqual({ lines: ['open'], whole: [] });
});

test('a clock that is years ahead costs nothing, even with a shift or nine of its own', () => {
  const ahead = nine + 9 * 365 * dayMs;
  const there = Array.from({ length: 9 }, (_, index) => ({
    id: `ahead-${String(index)}`,
    startedAt: ahead - (10 - index) * dayMs,
    endedAt: ahead - (9 - index) * dayMs,
  }));
  expect(dueShifts(everyDay(50, 0), null, ahead, defaults)).toEqual({ lines: [], whole: [] });
  expect(dueShifts([...everyDay(50, 0), ...there], null, ahead, defaults)).toEqual({ lines: [], whole: [] });
});

test('after a leave of half a year lines go once ten shifts have shown that the time is right', () => {
  const before = everyDay(300, 200);
  const back = (count: number) => [...before, ...everyDay(count, 1)];
  expect(dueShifts(back(9), null, nine, defaults).lines).toEqual([]);
  expect(dueShifts(back(10), null, nine, defaults).lines).toHaveLength(before.length);
});

test('no shift that ends after now is due, and none is due twice', () => {
  const days = fc.array(fc.integer({ min: -500, max: 900 }), { maxLength: 60 });
  fc.assert(
    fc.property(days, (ago) => {
      const shifts = [...new Set(ago)].map(shiftAgo);
      const { lines, whole } = dueShifts(shifts, null, nine, defaults);
      const due = new Set([...lines, ...whole]);
      expect(due.size).toBe(lines.length + whole.length);
      for (const { id, endedAt } of shifts)
        if (due.has(id)) expect(nine - (endedAt ?? 0)).toBeGreaterThan(30 * dayMs);
    }),
    runs(),
  );
});

test('what is forgotten at the close: all that is over, but what was kept when that was switched on', () => {
  expect(forgottenShifts(['a', 'b', 'c', 'd'], 'd', ['a'])).toEqual(['b', 'c']);
});
