import { fewestGaps } from './gaps';

/** How long a card may be, fitted to the agent's gaps (docs/behaviour.md). All lengths in seconds. */

/** Lengths of cards that come in a gap; longer ones wait for a break. */
const tiersInAGap = [60, 40, 20, 10] as const;
const longestInAGap = 60;
export const shareThatFits = 0.6;
/** A short card may stay longer than it needs where nearly every gap has room for that. */
export const shareToLinger = 0.9;

export interface Room {
  /** Lengths of the last gaps in ms. */
  readonly gapsMs: readonly number[];
  /** How long into the gap the first card comes. */
  readonly delaySeconds: number;
  /** `pacing.cardSeconds`: how long the agent would have a card stay. */
  readonly wishedSeconds: number;
}

function fits({ gapsMs, delaySeconds }: Room, seconds: number, share: number): boolean {
  const roomy = gapsMs.filter((ms) => ms >= (delaySeconds + seconds) * 1000);
  return roomy.length >= share * gapsMs.length;
}

/**
 * The longest card that may come by itself. A card fits a gap that lasts at least the delay of the first card and the
 * card itself; it must fit 60 % of the last 20 gaps. While too few gaps are known it is what the agent wishes.
 */
export function longestCard(room: Room): number {
  if (room.gapsMs.length < fewestGaps) return Math.min(room.wishedSeconds, longestInAGap);
  return tiersInAGap.find((tier) => fits(room, tier, shareThatFits)) ?? 10;
}

/**
 * How long a card of `tier` seconds stays: as long as it takes. A shorter one stays as long as the agent wishes where that
 * fits 90 % of the gaps. (Staying for the whole fitted length would let the next call cut one card in four.)
 */
export function staySeconds(room: Room, tier: number): number {
  const lingers = room.gapsMs.length < fewestGaps || fits(room, room.wishedSeconds, shareToLinger);
  return lingers ? Math.max(tier, room.wishedSeconds) : tier;
}
