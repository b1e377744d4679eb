import { describe, expect, test } from 'vitest';
import { gapsAreShort, lastGaps } from '../../../src/core/pacing/gaps';
import type { StateName } from '../../../src/core/vocabulary';
import { nine } from '../../fakes/day';
import { logged } from '../../fakes/logged';

/** A shift of states, each with its seconds; the last one goes on. */
function shiftOf(...stretches: readonly (readonly [StateName, number])[]) {
  let at = nine;
  return logged(
    nine,
    stretches.map(([name, seconds]) => {
      const from = at;
      at += seconds * 1000;
      return [from, { type: 'state-changed', name, reason: 'phone-call' }] as const;
    }),
  );
}

describe('the last gaps', () => {
  test('are as long as they lasted, oldest first; the one that runs is not among them', () => {
    const shift = shiftOf(
      ['gap', 30],
      ['ringing', 5],
      ['on-call', 60],
      ['wrap-up', 10],
      ['gap', 45],
      ['on-call', 60],
      ['gap', 99],
    );
    expect(lastGaps([], shift)).toEqual([30_000, 45_000]);
    expect(lastGaps([7000], shift)).toEqual([7000, 30_000, 45_000]);
  });

  test('that a break or a lock cut short tell nothing, unless they were long all the same', () => {
    const shift = shiftOf(
      ['gap', 8],
      ['break', 600],
      ['gap', 119],
      ['away', 9],
      ['gap', 120],
      ['unknown', 5],
    );
    expect(lastGaps([], shift)).toEqual([120_000]);
  });

  test('are twenty at most', () => {
    const shift = shiftOf(
      ...Array.from({ length: 25 }, (_, n) => [['gap', n + 1] as const, ['on-call', 60] as const]).flat(),
    );
    const gaps = lastGaps([999_000], shift);
    expect([gaps.length, gaps[0], gaps.at(-1)]).toEqual([20, 6000, 25_000]);
  });
});

describe('short gaps', () => {
  const gaps = (short: number, long: number) => [
    ...Array<number>(short).fill(14_999),
    ...Array<number>(long).fill(15_000),
  ];
  test.each<[number, number, boolean]>([
    [0, 0, false],
    [7, 0, false],
    [8, 0, true],
    [10, 10, false],
    [11, 9, true],
    [0, 20, false],
  ])('%i under 15 s and %i not', (short, long, expected) => {
    expect(gapsAreShort(gaps(short, long))).toBe(expected);
  });
});
