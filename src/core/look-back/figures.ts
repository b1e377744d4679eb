import type { ShiftDigest } from './digest';
import { marks } from './digest';

/** The figures of a shift that pictures of a week, a month or a year are made of. */
export interface DigestFigures {
  readonly calls: number;
  readonly hard: number;
  /** Marked hard, and not turned around. */
  readonly stayedHard: number;
  readonly turnedAround: number;
  readonly rated: number;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  readonly breaths: number;
}

/** The sum over any number of shifts. */
export function figuresOf(digests: readonly ShiftDigest[]): DigestFigures {
  const sum = {
    calls: 0,
    hard: 0,
    stayedHard: 0,
    turnedAround: 0,
    rated: 0,
    better: 0,
    same: 0,
    worse: 0,
    breaths: 0,
  };
  for (const { calls, breaths } of digests) {
    sum.calls += calls.length;
    sum.breaths += breaths;
    for (const [, , marked, rating] of calls) {
      const hard = (marked & marks.hard) > 0;
      const turnedAround = (marked & marks.turnedAround) > 0;
      sum.hard += Number(hard);
      sum.turnedAround += Number(turnedAround);
      sum.stayedHard += Number(hard && !turnedAround);
      sum.rated += Number(rating > 0);
      sum.better += Number(rating > 3);
      sum.same += Number(rating === 3);
      sum.worse += Number(rating === 1 || rating === 2);
    }
  }
  return sum;
}
