import type { Center } from './center';
import { centerDay, meanHandleSeconds, occupancyOf } from './center';

/** Around the number of callers that would do if none gave up and nobody took a break. */
const fewest = 0.8;
const most = 1.5;
const rounds = 7;
/** As many agent days as make chance small beside a percent. */
const agentDays = 100;
/** On one day of a few agents chance has the last word. */
const closeEnough = 0.03;

/**
 * How many callers an hour and agent give the wanted occupancy (0 to 1) in this center; null where no number does. It is
 * tried on the first of the very days that will be played.
 */
export function arrivalsFor(center: Center, days: number, occupancy: number): number | null {
  const tried = Math.min(days, Math.ceil(agentDays / center.agents));
  const occupancyAt = (arrivals: number): number =>
    occupancyOf(Array.from({ length: tried }, (_, day) => centerDay({ ...center, day, arrivals })).flat());
  const plain = (occupancy * 3600) / meanHandleSeconds;
  let low = plain * fewest;
  let high = plain * most;
  let best = { arrivals: plain, miss: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    const arrivals = (low + high) / 2;
    const found = occupancyAt(arrivals);
    const miss = Math.abs(found - occupancy);
    if (miss < best.miss) best = { arrivals, miss };
    if (found < occupancy) low = arrivals;
    else high = arrivals;
  }
  return best.miss <= closeEnough ? best.arrivals : null;
}
