import { expect, test } from 'vitest';
import { countCrashes, keepsCrashing } from '../../../../electron/main/windows/crashes';

const minute = 60_000;

test('a page that was well is back at once, however often', () => {
  const crashed = countCrashes();
  for (let times = 0; times < 50; times += 1) expect(crashed(minute)).toBe(250);
});

test('five crashes in a row are bad luck', () => {
  const crashed = countCrashes();
  expect([1, 2, 3, 4, 5].map(() => crashed(100))).toEqual([250, 250, 250, 250, 250]);
});

test('one that keeps crashing stays away longer each time, a minute at most, and is tried for ever', () => {
  const crashed = countCrashes();
  const waits = Array.from({ length: 14 }, () => crashed(100)).slice(5);
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, minute, minute, minute, minute]);
});

test('what it was is forgotten once it is well', () => {
  const crashed = countCrashes();
  for (let times = 0; times < 9; times += 1) crashed(0);
  expect(crashed(10_000)).toBe(250);
  expect(crashed(9999)).toBe(250);
});

test('one that waits longer than others keeps crashing', () => {
  const crashed = countCrashes();
  expect([1, 2, 3, 4, 5, 6].map(() => keepsCrashing(crashed(100)))).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
  expect(keepsCrashing(crashed(minute))).toBe(false);
});
