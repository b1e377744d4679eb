import { expect, test } from 'vitest';
import { elapsedWithSleep } from '../../src/core/elapsed';

/** Two counters by hand: one that may stand still in a sleep, one that never does but is coarse. */
function counters() {
  let awake = 1000;
  let always = 500_000;
  const elapsed = elapsedWithSleep(
    () => awake,
    () => Math.floor(always / 1000) * 1000,
  );
  return {
    elapsed,
    pass(ms: number) {
      awake += ms;
      always += ms;
    },
    sleep(ms: number) {
      always += ms;
    },
    back(ms: number) {
      awake -= ms;
      always -= ms;
    },
  };
}

test('awake, it is as exact as the exact counter', () => {
  const { elapsed, pass } = counters();
  let passed = 0;
  for (const ms of [1, 250, 999, 1, 60_000, 3.5]) {
    pass(ms);
    passed += ms;
    expect(elapsed()).toBe(passed);
  }
});

test('a sleep is counted, to the second', () => {
  const { elapsed, pass, sleep } = counters();
  pass(100);
  elapsed();
  sleep(3_600_000);
  pass(50);
  expect(Math.abs(elapsed() - 3_600_150)).toBeLessThanOrEqual(1000);
});

test('it never goes back', () => {
  const { elapsed, pass, back } = counters();
  pass(5000);
  expect(elapsed()).toBe(5000);
  back(4000);
  expect(elapsed()).toBe(5000);
  pass(10);
  expect(elapsed()).toBe(5010);
});
