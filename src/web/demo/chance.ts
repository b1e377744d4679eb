/** Chance that comes out the same for the same seed. Each function draws from one row of numbers, 0 ≤ value < 1. */

export type Chance = () => number;

/** mulberry32, by Tommy Ettinger (public domain): small, and even enough for a made-up day. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed of its own for each part of a whole, so that one part more leaves the others as they were. */
export const seedFor = (seed: number, ...path: readonly number[]): number =>
  path.reduce((before, part) => {
    const mixed = Math.imul(before ^ (before >>> 16), 0x85ebca6b);
    const next = Math.imul(mixed ^ (mixed >>> 13) ^ Math.imul(part + 1, 0xc2b2ae35), 0x27d4eb2f);
    return (next ^ (next >>> 16)) >>> 0;
  }, seed >>> 0);

/** The standard normal law, by Box and Muller. */
const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

export interface Lengths {
  readonly median: number;
  /** How far lengths spread around the median, as the deviation of their logarithm. */
  readonly spread: number;
  readonly least: number;
  readonly most: number;
}

/** Lengths of calls and their like: many short, a few long. Whole seconds, within the bounds. */
export function lognormal(chance: Chance, { median, spread, least, most }: Lengths): number {
  return Math.round(Math.min(most, Math.max(least, median * Math.exp(spread * normal(chance)))));
}

/** A length of the lognormal law by its mean and its coefficient of variation, in the unit of the mean; not rounded. */
export function lognormalOf(chance: Chance, mean: number, variation: number): number {
  const variance = Math.log(1 + variation * variation);
  return mean * Math.exp(Math.sqrt(variance) * normal(chance) - variance / 2);
}

/** The wait for something that comes at random, in the unit of the mean. */
export const waitFor = (chance: Chance, mean: number): number => -mean * Math.log(1 - chance());

export function pick<T>(chance: Chance, from: readonly [T, ...T[]]): T {
  return from[Math.floor(chance() * from.length)] ?? from[0];
}
