import type { BreathPatternId, BreathPhaseName } from '../core/breathing/patterns';
import { breathPatterns, cycleMs } from '../core/breathing/patterns';

/** The easing of each kind of movement, as CSS; the values are tokens. */
export interface BreathCurves {
  readonly in: string;
  readonly out: string;
  readonly hold: string;
}

export interface BreathKeyframe {
  /** Place in the cycle, 0 to 1. */
  readonly offset: number;
  /** How open the shape is here, 0 settled to 1 open. */
  readonly open: number;
  /** The way from here to the next keyframe. */
  readonly easing: string;
}

const curveOf = (phase: BreathPhaseName, curves: BreathCurves): string =>
  phase === 'sip' ? curves.in : curves[phase];

/** One whole breath as keyframes: one at the start of each phase and one at the end, which is the start again. */
export function breathKeyframes(pattern: BreathPatternId, curves: BreathCurves): readonly BreathKeyframe[] {
  const phases = breathPatterns[pattern];
  const total = cycleMs(pattern);
  const settled = phases.at(-1)?.open ?? 0;
  let elapsed = 0;
  let open = settled;
  const starts = phases.map((phase) => {
    const start = { offset: elapsed / total, open, easing: curveOf(phase.name, curves) };
    elapsed += phase.ms;
    open = phase.open;
    return start;
  });
  return [...starts, { offset: 1, open: settled, easing: curves.hold }];
}

export interface WordKeyframe {
  readonly offset: number;
  readonly opacity: 0 | 1;
}

/** The word of a phase comes and goes in the last part of the phase before it, so that it is there when its own begins. */
export const wordFadeMs = 400;

/** How far the word of phase `index` is seen during one breath. */
export function wordKeyframes(pattern: BreathPatternId, index: number): readonly WordKeyframe[] {
  const phases = breathPatterns[pattern];
  const total = cycleMs(pattern);
  const startMs = phases.slice(0, index).reduce((sum, phase) => sum + phase.ms, 0);
  const endMs = startMs + (phases[index]?.ms ?? 0);
  const at = (ms: number, opacity: 0 | 1): WordKeyframe => ({ offset: ms / total, opacity });
  if (index === 0) {
    return [at(0, 1), at(endMs - wordFadeMs, 1), at(endMs, 0), at(total - wordFadeMs, 0), at(total, 1)];
  }
  const seen = [
    at(0, 0),
    at(startMs - wordFadeMs, 0),
    at(startMs, 1),
    at(endMs - wordFadeMs, 1),
    at(endMs, 0),
  ];
  return endMs === total ? seen : [...seen, at(total, 0)];
}
