import { dayMs, minuteMs } from '../../src/core/durations';

/** Zones of every sort, and the moments of 2026 to 2030 in them. */

/** None, whole and half hours; changes in spring and in autumn, by an hour and by half of one, and none. */
export const zones = [
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Manila',
  'Australia/Lord_Howe',
  'Europe/London',
  'America/Bogota',
  'America/Sao_Paulo',
  'Pacific/Auckland',
] as const;

const from = Date.UTC(2026, 0, 1);
const to = Date.UTC(2031, 0, 1);
export const stepMs = 5 * minuteMs;

/** Everything is looked at by night only (`npm run test:nightly`); by day the changes of the clocks, and a sample of the rest. */
const everything = Number(process.env['LULL_PROPERTY_RUNS'] ?? 0) >= 10_000;
/** Five minutes less than a day comes to every time of day. */
const sampleMs = dayMs - stepMs;

/** What the clock on a wall there shows, "2026-11-30 08:41:05": by Intl, and nothing of ours. */
export function wallIn(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (at) => format.format(at);
}

/** Minutes east of UTC there, by what the wall shows. */
export function offsetMinutesIn(zone: string): (at: number) => number {
  const wall = wallIn(zone);
  return (at) => (Date.parse(`${wall(at).replace(' ', 'T')}Z`) - at) / minuteMs;
}

/** The first moments by a changed clock, epoch ms. */
export function changesIn(zone: string): readonly number[] {
  const offset = offsetMinutesIn(zone);
  const changes: number[] = [];
  for (let day = from; day < to; day += dayMs) {
    if (offset(day) === offset(day + dayMs)) continue;
    let at = day;
    while (offset(at) === offset(day)) at += stepMs;
    changes.push(at);
  }
  return changes;
}

/** Every five minutes of the five years, or of the hours around a change and a sample of the others. */
export function* momentsIn(zone: string): Generator<number> {
  if (everything) {
    for (let at = from; at < to; at += stepMs) yield at;
    return;
  }
  for (let at = from; at < to; at += sampleMs) yield at;
  for (const change of changesIn(zone))
    for (let at = change - dayMs / 4; at < change + dayMs / 4; at += stepMs) yield at;
}

/** The evenings at ten of the five years, or of those before a change and a sample of the others; epoch ms. */
export function eveningsIn(zone: string): readonly number[] {
  const offset = offsetMinutesIn(zone);
  const evening = (day: number): number => day + 22 * 60 * minuteMs - offset(day) * minuteMs;
  const evenings: number[] = [];
  const near = changesIn(zone).map((change) => Math.floor(change / dayMs) * dayMs);
  for (let day = from; day < to; day += dayMs) {
    const isNear = near.some((each) => Math.abs(each - day) <= 2 * dayMs);
    if (everything || isNear || (day / dayMs) % 91 === 0) evenings.push(evening(day));
  }
  return evenings;
}
