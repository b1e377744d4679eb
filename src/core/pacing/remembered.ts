import { countHelpful, helpfulCases } from '../deck/helpful';
import type { HelpfulCase, HelpfulCounts } from '../deck/helpful';
import { gapsRemembered, lastGaps } from './gaps';
import type { Shift, ShownCard } from '../shift/shift';

/** What pacing and the choice of a card know of the shifts before this one. Read from their logs, so a restart changes nothing. */

interface Traces {
  readonly shiftId: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly offsetMinutes: number;
  readonly cards: readonly ShownCard[];
  readonly gapsMs: readonly number[];
  readonly cases: readonly HelpfulCase[];
}

export interface Remembered {
  /** Oldest first; the rest is folded from them. */
  readonly shifts: readonly Traces[];
  readonly cards: readonly ShownCard[];
  /** The last 20 gaps, in ms. */
  readonly gapsMs: readonly number[];
  readonly helpful: HelpfulCounts;
}

/** So many shifts are remembered, about six weeks of work; older ratings say little of today. */
export const shiftsRemembered = 30;

export const nothingRemembered: Remembered = {
  shifts: [],
  cards: [],
  gapsMs: [],
  helpful: countHelpful([]),
};

const tracesOf = (shift: Shift): Traces => ({
  shiftId: shift.id,
  startedAt: shift.startedAt,
  endedAt: shift.endedAt ?? shift.lastAt,
  offsetMinutes: shift.offsetMinutes,
  cards: shift.cards,
  gapsMs: lastGaps([], shift),
  cases: helpfulCases(shift),
});

const rememberedOf = (shifts: readonly Traces[]): Remembered => ({
  shifts,
  cards: shifts.flatMap(({ cards }) => cards),
  gapsMs: shifts.flatMap(({ gapsMs }) => gapsMs).slice(-gapsRemembered),
  helpful: countHelpful(shifts.flatMap(({ cases }) => cases)),
});

/** `shifts` that are over, in any order; one that is known already is taken as it is now. */
export function remember(known: Remembered, shifts: readonly Shift[]): Remembered {
  const fresh = new Map(shifts.map((shift) => [shift.id, tracesOf(shift)]));
  const all = [...known.shifts.filter(({ shiftId }) => !fresh.has(shiftId)), ...fresh.values()];
  return rememberedOf(all.toSorted((a, b) => a.startedAt - b.startedAt).slice(-shiftsRemembered));
}

export const forget = (known: Remembered, ids: ReadonlySet<string>): Remembered =>
  rememberedOf(known.shifts.filter(({ shiftId }) => !ids.has(shiftId)));
