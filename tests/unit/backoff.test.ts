import { expect, test } from 'vitest';
import { backoff, doubling } from '../../src/core/backoff';

const after = (wait: (failures: number) => number, most: number) =>
  Array.from({ length: most }, (_, index) => wait(index + 1));

test('each failure waits for the next, and the last is kept', () => {
  expect(after(backoff([1, 2, 4, 8, 15]), 7)).toEqual([1, 2, 4, 8, 15, 15, 15]);
  expect(after(backoff([5]), 3)).toEqual([5, 5, 5]);
  expect(backoff([5, 7])(0)).toBe(5);
});

test('doubling goes up to the longest', () => {
  expect(doubling(1000, 30_000)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000]);
  expect(doubling(10, 40)).toEqual([10, 20, 40]);
  expect(after(backoff(doubling(20, 20)), 3)).toEqual([20, 20, 20]);
});
