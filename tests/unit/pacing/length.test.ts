import { describe, expect, test } from 'vitest';
import { longestCard, staySeconds } from '../../../src/core/pacing/length';

const room = (gaps: readonly number[], wishedSeconds = 20, delaySeconds = 10) => ({
  gapsMs: gaps.map((seconds) => seconds * 1000),
  delaySeconds,
  wishedSeconds,
});
/** So many gaps with room and so many without, in seconds. */
const mixed = (fit: number, at: number, others: number) => [
  ...Array<number>(fit).fill(at),
  ...Array<number>(others).fill(1),
];

describe('the longest card', () => {
  test.each<[string, readonly number[], number]>([
    ['12 of 20 gaps of 70 s: 60', mixed(12, 70, 8), 60],
    ['11 of 20 gaps of 70 s: none fits, so the shortest', mixed(11, 70, 9), 10],
    ['70 s less a moment: 40', mixed(20, 69.999, 0), 40],
    ['50 s: 40', mixed(20, 50, 0), 40],
    ['30 s: 20', mixed(20, 30, 0), 20],
    ['29 s: 10', mixed(20, 29, 0), 10],
    ['long gaps: never the five minutes of a break', mixed(20, 3600, 0), 60],
    ['8 gaps are enough', mixed(8, 70, 0), 60],
    ['7 gaps are not: as the agent wishes', mixed(7, 70, 0), 20],
    ['none known: as the agent wishes', [], 20],
  ])('%s', (_, gaps, seconds) => {
    expect(longestCard(room(gaps))).toBe(seconds);
  });

  test('waits for the delay of the first card, and a wish has its bound', () => {
    expect(longestCard(room(mixed(20, 70, 0), 20, 15))).toBe(40);
    expect(longestCard(room(mixed(20, 70, 0), 20, 4))).toBe(60);
    expect(longestCard(room([], 300))).toBe(60);
    expect(longestCard(room([], 10))).toBe(10);
  });
});

describe('how long a card stays', () => {
  test.each<[string, readonly number[], number, number]>([
    ['as wished while no gaps are known', [], 10, 20],
    ['as wished where nearly every gap has room', mixed(18, 30, 2), 10, 20],
    ['as wished while 7 gaps are known, without room for it', mixed(0, 0, 7), 10, 20],
    ['as long as it takes once 8 are', mixed(0, 0, 8), 10, 10],
    ['as long as it takes where not', mixed(17, 30, 3), 10, 10],
    ['never shorter than it takes', mixed(20, 120, 0), 60, 60],
  ])('%s', (_, gaps, tier, seconds) => {
    expect(staySeconds(room(gaps), tier)).toBe(seconds);
  });
});
