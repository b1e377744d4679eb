import { minuteMs } from '../durations';
import { offsetsIn } from '../zone-offset';
import type { ShiftDigest } from './digest';

/** When in the day gaps come and how long they are, over any number of shifts. */

export interface GapHour {
  /** Hour of the day, 0..23, in the zone of each shift. */
  readonly hour: number;
  readonly gaps: number;
  /** Gaps that began in an hour of being on shift at this time of day. */
  readonly perHour: number;
  /** Half of the gaps that began in this hour were shorter, in seconds; null where there was none. */
  readonly medianSeconds: number | null;
}

const hourSeconds = 3600;
const dayHours = 24;
/** An hour of which less than this share of the fullest one was worked is the edge of a shift and no hour of it. */
const leastShare = 1 / 6;

interface Tally {
  readonly lengths: number[];
  onShift: number;
}

/** Seconds from the shift's start to its end, or to the last thing known of it. */
function lengthOf({ startedAt, endedAt, calls, gaps }: ShiftDigest): number {
  if (endedAt !== null) return Math.max(0, (endedAt - startedAt) / 1000);
  const lastGap = gaps.at(-1);
  return Math.max(calls.at(-1)?.[1] ?? 0, lastGap ? lastGap[0] + lastGap[1] : 0);
}

function middleOf(lengths: readonly number[]): number | null {
  const sorted = lengths.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** Seconds by the clock of the shift's zone, at a second of the shift. In most shifts the clocks are not changed. */
function localSeconds(digest: ShiftDigest, length: number): (second: number) => number {
  const { startedAt, offsetMinutes, zone } = digest;
  const start = startedAt / 1000;
  const offsetAt = offsetsIn(zone ?? '', offsetMinutes * minuteMs);
  if (offsetAt(startedAt) === offsetAt(startedAt + length * 1000))
    return (second) => start + second + offsetMinutes * 60;
  return (second) => start + second + offsetAt((start + second) * 1000) / 1000;
}

/** Half of all gaps were shorter, in seconds; null without any. */
export const medianGap = (digests: readonly ShiftDigest[]): number | null =>
  middleOf(digests.flatMap(({ gaps }) => gaps.map(([, seconds]) => seconds)));

/** Night shifts cross midnight, so the day begins after the longest stretch of hours without work. */
function inOrderOfWork(hours: readonly GapHour[]): readonly GapHour[] {
  const before = (index: number): number => {
    const [here, last] = [hours[index]?.hour ?? 0, hours.at(index - 1)?.hour ?? 0];
    return (here - last + dayHours) % dayHours;
  };
  const steps = hours.map((_, index) => before(index));
  const first = Math.max(0, steps.indexOf(Math.max(...steps)));
  return [...hours.slice(first), ...hours.slice(0, first)];
}

/** The hours that were worked, in the order of a shift; nothing where no gap is known. */
export function gapsByHour(digests: readonly ShiftDigest[]): readonly GapHour[] {
  const tallies = Array.from({ length: dayHours }, (): Tally => ({ lengths: [], onShift: 0 }));
  for (const digest of digests) {
    const end = lengthOf(digest);
    const localAt = localSeconds(digest, end);
    const tallyAt = (second: number): Tally | undefined =>
      tallies[Math.floor(localAt(second) / hourSeconds) % dayHours];
    for (const [from, seconds] of digest.gaps) tallyAt(from)?.lengths.push(seconds);
    for (let from = 0; from < end;) {
      const to = Math.min(end, from + hourSeconds - (localAt(from) % hourSeconds));
      const tally = tallyAt(from);
      if (tally) tally.onShift += to - from;
      from = to;
    }
  }
  if (tallies.every(({ lengths }) => lengths.length === 0)) return [];
  const fullest = Math.max(...tallies.map(({ onShift }) => onShift));
  const hours = tallies.flatMap(({ lengths, onShift }, hour): GapHour[] => {
    if (onShift === 0 || onShift < fullest * leastShare) return [];
    const gaps = lengths.length;
    return [{ hour, gaps, perHour: (gaps * hourSeconds) / onShift, medianSeconds: middleOf(lengths) }];
  });
  return inOrderOfWork(hours);
}
