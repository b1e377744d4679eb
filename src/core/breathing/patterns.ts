/** Breath patterns as data: phases with exact lengths, so that a moving shape and a text count agree. */

export const breathPatternIds = ['even', 'sigh', 'box', 'long-out'] as const;
export type BreathPatternId = (typeof breathPatternIds)[number];

/** `sip` is the short second in-breath of a cyclic sigh. */
export type BreathPhaseName = 'in' | 'sip' | 'hold' | 'out';

export interface BreathPhase {
  readonly name: BreathPhaseName;
  readonly ms: number;
  /** How open the shape is at the end of the phase, 0 settled to 1 open. */
  readonly open: number;
}

/**
 * The four patterns. Even 4 in 6 out is six breaths a minute (Shao 2024); the cyclic sigh is two sips in and a long
 * out in 10 s (Balban 2023); box is 4-4-4-4; long out is 4-7.
 */
export const breathPatterns: Readonly<Record<BreathPatternId, readonly BreathPhase[]>> = {
  even: [
    { name: 'in', ms: 4000, open: 1 },
    { name: 'out', ms: 6000, open: 0 },
  ],
  sigh: [
    { name: 'in', ms: 2500, open: 0.8 },
    { name: 'sip', ms: 1500, open: 1 },
    { name: 'out', ms: 6000, open: 0 },
  ],
  box: [
    { name: 'in', ms: 4000, open: 1 },
    { name: 'hold', ms: 4000, open: 1 },
    { name: 'out', ms: 4000, open: 0 },
    { name: 'hold', ms: 4000, open: 0 },
  ],
  'long-out': [
    { name: 'in', ms: 4000, open: 1 },
    { name: 'out', ms: 7000, open: 0 },
  ],
};

/** Length of one whole breath in milliseconds. */
export function cycleMs(pattern: BreathPatternId): number {
  return breathPatterns[pattern].reduce((sum, phase) => sum + phase.ms, 0);
}

export interface BreathMoment {
  readonly phase: BreathPhaseName;
  /** Which phase of the cycle, counted from 0. */
  readonly index: number;
  /** The figure to show in a text count: whole seconds into the phase, counted from 1. */
  readonly count: number;
}

/** The moment of a breath `elapsedMs` (≥ 0) after it began; breaths repeat without end. */
export function breathAt(pattern: BreathPatternId, elapsedMs: number): BreathMoment {
  const phases = breathPatterns[pattern];
  let rest = Math.max(0, elapsedMs) % cycleMs(pattern);
  for (const [index, phase] of phases.entries()) {
    if (rest < phase.ms) return { phase: phase.name, index, count: Math.floor(rest / 1000) + 1 };
    rest -= phase.ms;
  }
  return { phase: phases[0]?.name ?? 'in', index: 0, count: 1 };
}
