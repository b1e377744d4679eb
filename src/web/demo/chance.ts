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

export interface Lengths {
  readonly median: number;
  /** How far lengths spread around the median, as the deviation of their logarithm. */
  readonly spread: number;
  readonly least: number;
  readonly most: number;
}

/** Lengths of calls and their like: many short, a few long. Whole seconds, within the bounds. */
export function lognormal(chance: Chance, { median, spread, least, most }: Lengths): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return Math.round(Math.min(most, Math.max(least, median * Math.exp(spread * normal))));
}

export function pick<T>(chance: Chance, from: readonly [T, ...T[]]): T {
  return from[Math.floor(chance() * from.length)] ?? from[0];
}
