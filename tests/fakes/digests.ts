import type { Chance } from '../../src/web/demo/chance';
import { lognormal, pick, seedFor, seeded } from '../../src/web/demo/chance';
import { weekdayOf } from '../../src/core/look-back/days';
import type { ShiftDigest } from '../../src/core/look-back/digest';
import { marks } from '../../src/core/look-back/digest';

/** Shifts in little, made up from a seed: office days of some fifty calls, with breaks, a free day now and then, and ratings. */

export interface MadeUp {
  readonly seed: number;
  /** Whole days since 1970, both included. */
  readonly from: number;
  readonly to: number;
  readonly offsetMinutes: number;
  /** Minute of the day at which shifts begin. */
  readonly startMinute: number;
  /** Of all working days. */
  readonly freeDays: number;
}

const families = ['breathe', 'reframe', 'fresh-eyes', 'win', 'ready', 'lift', 'leave-it', 'learn'] as const;
/** How much more often the first families come than the last. */
const familyOf = (chance: Chance): string =>
  families[Math.floor(chance() ** 2.2 * families.length)] ?? 'breathe';
const talkLengths = { median: 260, spread: 0.55, least: 60, most: 1500 };
const wrapUpLengths = { median: 55, spread: 0.5, least: 15, most: 200 };
const gapLengths = { median: 70, spread: 0.8, least: 5, most: 600 };
const shiftSeconds = 8 * 3600;
/** When breaks begin, and how long they are, in seconds. */
const breaks = [
  [6000, 900],
  [13_500, 1800],
  [22_000, 900],
] as const;

function oneShift(day: number, chance: Chance, { offsetMinutes, startMinute }: MadeUp): ShiftDigest {
  const calls: ShiftDigest['calls'][number][] = [];
  const gaps: ShiftDigest['gaps'][number][] = [];
  const cards: ShiftDigest['cards'][number][] = [];
  let [at, talk, wrapUp, breaths, pause] = [120, 0, 0, 0, 0];
  for (let seen: string | null = null; at < shiftSeconds - 600;) {
    const talked = lognormal(chance, talkLengths);
    const hard = chance() < 0.09;
    const turned = chance() < (hard ? 0.4 : 0.01);
    const rating =
      chance() < 0.2 ? 0 : hard && !turned ? pick(chance, [1, 2, 2, 3]) : pick(chance, [2, 3, 3, 3, 4, 4, 5]);
    const marked = (hard ? marks.hard : 0) + (turned ? marks.turnedAround : 0);
    calls.push([at, at + talked, marked + (seen === null ? 0 : marks.afterCard), rating]);
    if (seen !== null) cards.push([seen, rating]);
    const wrapped = lognormal(chance, wrapUpLengths);
    const afternoon = at > shiftSeconds / 2 ? 0.6 : 1;
    const gap = Math.round(lognormal(chance, gapLengths) * afternoon);
    seen = chance() < 0.25 ? familyOf(chance) : null;
    if (seen === 'breathe') breaths += 1;
    talk += talked;
    wrapUp += wrapped;
    at += talked + wrapped;
    gaps.push([at, gap]);
    at += gap;
    const due = breaks[pause];
    if (due && at > due[0]) {
      at += due[1];
      pause += 1;
    }
  }
  const before = pick<1 | 2 | 3 | 4 | 5>(chance, [2, 3, 3, 3, 4, 4, 5]);
  const startedAt = (day * 1440 + startMinute - offsetMinutes) * 60_000;
  return {
    id: `${new Date(day * 86_400_000).toISOString().slice(0, 10)}-a`,
    stamp: '1',
    startedAt,
    endedAt: startedAt + at * 1000,
    offsetMinutes,
    closed: true,
    calls,
    gaps,
    cards,
    talkMs: talk * 1000,
    wrapUpMs: wrapUp * 1000,
    breaths,
    wins: Math.floor(chance() * 4),
    takingHome:
      chance() < 0.1 ? { before: null, after: null } : { before, after: pick(chance, [1, 1, 2, before]) },
    planned: chance() < 0.5 ? null : chance() < 0.8,
  };
}

/** One shift on each working day that is not free, oldest first. */
export function madeUpDigests(made: MadeUp): readonly ShiftDigest[] {
  const days = Array.from({ length: made.to - made.from + 1 }, (_, index) => made.from + index);
  return days.flatMap((day): ShiftDigest[] => {
    const chance = seeded(seedFor(made.seed, day));
    return weekdayOf(day) > 5 || chance() < made.freeDays ? [] : [oneShift(day, chance, made)];
  });
}
