import { describe, expect, test } from 'vitest';
import type { GapHour } from '../../../src/core/look-back/gaps';
import { lengthInWords, roomInDay } from '../../../src/core/look-back/room';

const hour = (at: number, medianSeconds: number | null, gaps = 20): GapHour => ({
  hour: at,
  gaps,
  perHour: 6,
  medianSeconds,
});
const roomOf = (...seconds: readonly number[]) =>
  roomInDay(seconds.map((each, index) => hour(9 + index, each)));

describe('room between calls', () => {
  test.each([
    ['every', [20, 45, 90]],
    ['most', [19, 45, 90]],
    ['some', [12, 19, 90]],
    ['breath', [9, 12, 19]],
    ['short', [4, 9]],
  ] as const)('%s: %o', (room, seconds) => {
    expect(roomOf(...seconds).room).toBe(room);
  });

  test('the two longest hours in the order of the day, and the shortest where no card comes by itself', () => {
    const { longest, shortest } = roomOf(30, 60, 14, 70);
    expect(longest.map((one) => one.hour)).toEqual([10, 12]);
    expect(shortest?.hour).toBe(11);
    expect(roomOf(30, 60, 15, 70).shortest).toBeNull();
  });

  test('where all hours are the same none stands out', () => {
    expect(roomOf(30, 30, 30)).toEqual({ room: 'every', longest: [], shortest: null });
    expect(roomOf(60).longest).toEqual([]);
    expect(roomOf(30, 60).longest.map((one) => one.hour)).toEqual([10]);
  });

  test('an hour with few gaps is not spoken of', () => {
    expect(roomInDay([hour(9, 90, 7), hour(10, null, 0)]).room).toBe('few');
    expect(roomInDay([]).room).toBe('few');
    expect(roomInDay([hour(9, 90, 7), hour(10, 12), hour(11, 11)])).toMatchObject({
      room: 'breath',
      longest: [{ hour: 10 }],
      shortest: { hour: 11 },
    });
  });
});

test.each([
  [7, { word: 'few' }],
  [8, { word: 'seconds', n: 10 }],
  [23, { word: 'seconds', n: 25 }],
  [31, { word: 'half' }],
  [52, { word: 'seconds', n: 50 }],
  [53, { word: 'minute' }],
  [74, { word: 'minute' }],
  [75, { word: 'minuteHalf' }],
  [104, { word: 'minuteHalf' }],
  [105, { word: 'minutes', n: 2 }],
  [400, { word: 'minutes', n: 7 }],
] as const)('%d seconds in words', (seconds, words) => {
  expect(lengthInWords(seconds)).toEqual(words);
});
