import { describe, expect, it } from 'vitest';
import { breathPatternIds, breathPatterns, cycleMs } from '../../../src/core/breathing/patterns';
import { breathKeyframes, wordFadeMs, wordKeyframes } from '../../../src/ui/breath-keyframes';

const curves = { in: 'ease-in', out: 'ease-out', hold: 'linear' };

describe('breathKeyframes', () => {
  it.each(breathPatternIds)('%s: offsets follow the phase lengths, from 0 to 1', (pattern) => {
    const frames = breathKeyframes(pattern, curves);
    expect(frames[0]?.offset).toBe(0);
    expect(frames.at(-1)?.offset).toBe(1);
    const lengths = frames.slice(1).map((frame, index) => frame.offset - (frames[index]?.offset ?? 0));
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeCloseTo(1, 10);
    for (const [index, phase] of breathPatterns[pattern].entries()) {
      expect(lengths[index]).toBeCloseTo(phase.ms / cycleMs(pattern), 10);
      expect(frames[index + 1]?.open).toBe(phase.open);
    }
  });

  it.each(breathPatternIds)('%s: ends as it began, so that it repeats without a jump', (pattern) => {
    const frames = breathKeyframes(pattern, curves);
    expect(frames[0]?.open).toBe(frames.at(-1)?.open);
  });

  it('turns at 40 % in an even breath and at 36.4 % in a long out', () => {
    const turn = (pattern: 'even' | 'long-out') =>
      breathKeyframes(pattern, curves).find((frame) => frame.open === 1)?.offset;
    expect(turn('even')).toBe(0.4);
    expect(turn('long-out')).toBeCloseTo(0.364, 3);
  });

  it('eases in and out by phase, and holds still', () => {
    expect(breathKeyframes('box', curves).map((frame) => frame.easing)).toEqual([
      'ease-in',
      'linear',
      'ease-out',
      'linear',
      'linear',
    ]);
    expect(breathKeyframes('box', curves).map((frame) => frame.open)).toEqual([0, 1, 1, 0, 0]);
    expect(
      breathKeyframes('sigh', curves)
        .map((frame) => frame.easing)
        .slice(0, 3),
    ).toEqual(['ease-in', 'ease-in', 'ease-out']);
  });
});

describe('wordKeyframes', () => {
  it.each(breathPatternIds)('%s: exactly one word is seen in full outside the fades', (pattern) => {
    const total = cycleMs(pattern);
    const opacityAt = (index: number, ms: number): number => {
      const frames = wordKeyframes(pattern, index);
      const next = frames.findIndex((frame) => frame.offset * total >= ms);
      const [before, after] = [frames[Math.max(0, next - 1)], frames[next]];
      if (!before || !after || after.offset === before.offset) return after?.opacity ?? 0;
      const way = (ms / total - before.offset) / (after.offset - before.offset);
      return before.opacity + way * (after.opacity - before.opacity);
    };
    let start = 0;
    for (const [index, phase] of breathPatterns[pattern].entries()) {
      const middle = start + (phase.ms - wordFadeMs) / 2;
      const seen = breathPatterns[pattern].map((_, word) => opacityAt(word, middle));
      expect(seen.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 10);
      expect(seen[index]).toBeCloseTo(1, 10);
      start += phase.ms;
    }
  });

  it.each(breathPatternIds)('%s: offsets never go back', (pattern) => {
    for (const index of breathPatterns[pattern].keys()) {
      const offsets = wordKeyframes(pattern, index).map((frame) => frame.offset);
      expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      expect([offsets[0], offsets.at(-1)]).toEqual([0, 1]);
    }
  });
});
