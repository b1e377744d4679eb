import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HourRow } from '../../../src/core/summary/day-picture';
import { dayFrame, inRow, layRow, sideBySide } from '../../../src/ui/day-layout';

const words = { break: 'break', away: 'away', now: 'now' };
const frame = dayFrame(724, 8, false, false, words.now);
const row = (change: Partial<HourRow>): HourRow => ({
  hour: 9,
  startsAt: 0,
  calls: 0,
  ahead: false,
  bars: [],
  pauses: [],
  marks: [],
  breaths: [],
  now: null,
  ...change,
});
const hard = (at: number) => ({ at, hard: true, turnedAround: false });

describe('what stands side by side', () => {
  test('stays where it belongs while there is room', () => {
    expect(sideBySide([50, 100, 200], 0, 660)).toEqual([50, 100, 200]);
  });

  test('is never on top of another, and within its ends for as long as all have room', () => {
    const middles = fc.array(fc.double({ min: 0, max: 660, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(middles, (wanted) => {
        const placed = sideBySide(
          wanted.toSorted((a, b) => a - b),
          0,
          660,
        );
        placed.forEach((middle, index) => {
          expect(middle).toBeGreaterThanOrEqual(5.5 - 1e-6);
          expect(middle).toBeLessThanOrEqual(654.5 + 1e-6);
          if (index > 0) expect(middle - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(11 - 1e-6);
        });
      }),
    );
  });
});

describe('the marks of a call', () => {
  test('stand at its beginning, the one beside the other', () => {
    const { marks } = layRow(row({ marks: [{ at: 30, hard: true, turnedAround: true }] }), frame, words);
    expect(marks).toEqual([
      { is: 'hard', x: inRow(frame, 30) + 5 },
      { is: 'turned', x: inRow(frame, 30) + 16 },
    ]);
  });

  test('give way to those of the call before and to now', () => {
    const { marks, now } = layRow(row({ marks: [hard(20), hard(20.4)], now: 20.8 }), frame, words);
    const [first = 0, second = 0] = marks.map(({ x }) => x);
    expect(second - first).toBeGreaterThanOrEqual(11);
    expect((now ?? 0) - second).toBeGreaterThanOrEqual(9);
  });

  test('stand after now where the hour has only begun', () => {
    const { marks, now } = layRow(row({ marks: [hard(0.1)], now: 0.2 }), frame, words);
    expect(marks[0]?.x).toBeGreaterThan(now ?? Infinity);
  });
});

describe('a breath', () => {
  const talk = (from: number, to: number) => ({ kind: 'talk' as const, from, to });

  test('stands in its gap, off the bars beside it', () => {
    const bars = [talk(0, 10), talk(12, 20)];
    const [x = 0] = layRow(row({ bars, breaths: [10.1] }), frame, words).breaths;
    expect(x - 5.5).toBeGreaterThanOrEqual(inRow(frame, 10) - 1e-6);
    expect(x + 5.5).toBeLessThanOrEqual(inRow(frame, 12));
  });

  test('in the middle of a gap that is narrower than it is', () => {
    const bars = [talk(0, 10), talk(10.6, 20)];
    const [x] = layRow(row({ bars, breaths: [10.2] }), frame, words).breaths;
    expect(x).toBeCloseTo((inRow(frame, 10) + inRow(frame, 10.6)) / 2, 5);
  });

  test('before the tick of now', () => {
    const { breaths, now } = layRow(row({ breaths: [19.9], now: 20 }), frame, words);
    expect((now ?? 0) - (breaths[0] ?? Infinity)).toBeGreaterThanOrEqual(9);
  });
});

describe('rows', () => {
  test('however close they are, a mark stands between the bars of its own row and of the one above', () => {
    for (const { pitch, bar, markUp } of [8, 10, 14].map((rows) =>
      dayFrame(724, rows, false, rows === 8, words.now),
    )) {
      const half = 4.2;
      expect(markUp - half).toBeGreaterThan(bar / 2 + 1);
      expect(markUp + half).toBeLessThan(pitch - bar / 2 - 1);
    }
  });
});

describe('words', () => {
  const pause = (from: number, to: number) => ({ name: 'break' as const, from, to, worded: true });
  const named = (change: Partial<HourRow>) =>
    layRow(row(change), frame, words).pauses.map(({ from, dots }) => dots > from);

  test('a pause begins with its name where it is longer than that and no breath stands there', () => {
    expect(named({ pauses: [pause(10, 25)] })).toEqual([true]);
    expect(named({ pauses: [pause(10, 11)] })).toEqual([false]);
    expect(named({ pauses: [pause(10, 25)], breaths: [11] })).toEqual([false]);
    expect(named({ pauses: [pause(10, 25)], breaths: [20] })).toEqual([true]);
  });

  test('"now" has room after its tick to the last minute, before the count of calls', () => {
    expect(inRow(frame, 60) + 6 + 3 * 6.2).toBeLessThan(frame.width - 14);
  });
});
