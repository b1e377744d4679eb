import { expect, test } from 'vitest';
import { gapsByHour, medianGap } from '../../../src/core/look-back/gaps';
import type { ShiftDigest } from '../../../src/core/look-back/digest';
import { madeUpDigests } from '../../fakes/digests';
import { nine } from '../../fakes/day';

const hour = 3_600_000;
const [any] = madeUpDigests({
  seed: 1,
  from: 20_000,
  to: 20_006,
  offsetMinutes: 0,
  startMinute: 540,
  freeDays: 0,
});
const shift = (
  startedAt: number,
  hours: number,
  gaps: ShiftDigest['gaps'],
  offsetMinutes = 0,
): ShiftDigest => {
  if (!any) throw new Error('no shift was made up');
  return { ...any, startedAt, endedAt: startedAt + hours * hour, offsetMinutes, gaps };
};

test('gaps are counted in the hour they began, in the zone of the shift', () => {
  const gaps: ShiftDigest['gaps'] = [
    [0, 10],
    [60, 30],
    [120, 80],
    [3600, 5],
  ];
  expect(gapsByHour([shift(nine, 2, gaps, 120)])).toEqual([
    { hour: 11, gaps: 3, perHour: 3, medianSeconds: 30 },
    { hour: 12, gaps: 1, perHour: 1, medianSeconds: 5 },
  ]);
  expect(medianGap([shift(nine, 2, gaps)])).toBe(30);
});

test('how many come in an hour is over the time on shift, and an hour without any has none', () => {
  const two = [shift(nine, 2, [[10, 20]]), shift(nine, 1, [[10, 40]])];
  expect(gapsByHour(two)).toEqual([
    { hour: 9, gaps: 2, perHour: 1, medianSeconds: 40 },
    { hour: 10, gaps: 0, perHour: 0, medianSeconds: null },
  ]);
});

test('a shift across midnight is in the order it was worked', () => {
  const night = shift(nine + 13 * hour, 8, [[5, 60]]);
  expect(gapsByHour([night]).map((one) => one.hour)).toEqual([22, 23, 0, 1, 2, 3, 4, 5]);
});

test('the edge of a shift is no hour of it', () => {
  expect(gapsByHour([shift(nine - 2 * 60_000, 1, [[300, 20]])]).map((one) => one.hour)).toEqual([9]);
});

test('without a gap there is nothing to tell', () => {
  expect(gapsByHour([])).toEqual([]);
  expect(gapsByHour([shift(nine, 8, [])])).toEqual([]);
  expect(medianGap([])).toBeNull();
});
