import type { Shift } from '../shift/shift';

/** How long the agent's gaps have been of late, from the log alone. */

/** Pacing looks at the last 20 gaps (docs/behaviour.md). */
export const gapsRemembered = 20;
/** With fewer gaps than this Lull keeps to the defaults: less is chance. */
export const fewestGaps = 8;
/** A gap that something else than a call ended was cut short, and counts only when it was longer than any card needs. */
export const longEnoughMs = 120_000;

/** Lengths in ms of the last gaps, oldest first; `earlier` are those of the shifts before. The gap that runs is not known yet. */
export function lastGaps(earlier: readonly number[], shift: Shift): readonly number[] {
  const { stretches, endedAt } = shift;
  const found: number[] = [];
  for (let index = stretches.length - 1; index >= 0 && found.length < gapsRemembered; index -= 1) {
    const stretch = stretches[index];
    if (stretch?.name !== 'gap') continue;
    const next = stretches[index + 1];
    const end = next?.from ?? endedAt;
    if (end === null) continue;
    const byCall = next?.name === 'ringing' || next?.name === 'on-call';
    if (byCall || end - stretch.from >= longEnoughMs) found.push(end - stretch.from);
  }
  const earlierOnes = earlier.slice(Math.max(0, earlier.length + found.length - gapsRemembered));
  return earlierOnes.concat(found.reverse());
}

/** Median under 15 s: more than half of the gaps are shorter. */
export const shortMs = 15_000;

export const gapsAreShort = (gapsMs: readonly number[]): boolean =>
  gapsMs.length >= fewestGaps && gapsMs.filter((ms) => ms < shortMs).length * 2 > gapsMs.length;
