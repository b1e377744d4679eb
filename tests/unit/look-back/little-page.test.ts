import { expect, test } from 'vitest';
import type { ShiftDigest } from '../../../src/core/look-back/digest';
import { littlePage } from '../../../src/core/look-back/little-page';

const half = Date.UTC(2026, 10, 19, 8, 30);
const page = (calls: ShiftDigest['calls'], offsetMinutes = 60) =>
  littlePage({ startedAt: half, offsetMinutes, calls } as ShiftDigest);

test('a call stands in its hour, one over the hour in both', () => {
  expect(
    page([
      [0, 600, 0, 0],
      [1500, 2100, 1, 2],
    ]),
  ).toEqual([
    {
      talk: [
        [30, 40],
        [55, 60],
      ],
      hard: [55],
    },
    { talk: [[0, 5]], hard: [] },
  ]);
});

test('an hour without a call between two others is an empty line', () => {
  const rows = page([
    [0, 60, 0, 0],
    [7200, 7260, 3, 0],
  ]);
  expect(rows.map(({ talk }) => talk.length)).toEqual([1, 0, 1]);
  expect(rows[2]?.hard).toEqual([30]);
});

test('the page begins with the hour of the first call, in a zone of half an hour too', () => {
  expect(page([[0, 60, 0, 0]], 330)).toEqual([{ talk: [[0, 1]], hard: [] }]);
  expect(page([])).toEqual([]);
});
