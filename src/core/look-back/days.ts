import { dayMs, minuteMs } from '../durations';
import type { ShiftDigest } from './digest';

/** Days as whole numbers since 1 January 1970, each in the zone its shift was worked in: a shift belongs to the day it began. */

export const dayOf = ({
  startedAt,
  offsetMinutes,
}: Pick<ShiftDigest, 'startedAt' | 'offsetMinutes'>): number =>
  Math.floor((startedAt + offsetMinutes * minuteMs) / dayMs);

/** Midnight UTC of a day, for formats in the zone UTC. */
export const dateOfDay = (day: number): number => day * dayMs;

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The first day of the week that `day` is in; weeks begin on `firstWeekday` (1 Monday … 7 Sunday). */
export const weekOf = (day: number, firstWeekday: number): number =>
  day - ((weekdayOf(day) - firstWeekday + 7) % 7);

/** Months as whole numbers, January 1970 = 0. */
export function monthOf(day: number): number {
  const date = new Date(dateOfDay(day));
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** The first day of a month. */
export const firstDayOf = (month: number): number => Math.round(Date.UTC(1970, month, 1) / dayMs);

export const spans = ['week', 'month', 'year'] as const;
export type Span = (typeof spans)[number];

/** From the first day to the day after the last. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The week of `day`; the four weeks that end with it; the twelve months that end with the month of `day`. */
export function daysOf(span: Span, day: number, firstWeekday: number): Days {
  const week = weekOf(day, firstWeekday);
  if (span === 'week') return { from: week, to: week + 7 };
  if (span === 'month') return { from: week - 21, to: week + 7 };
  const month = monthOf(day);
  return { from: firstDayOf(month - 11), to: firstDayOf(month + 1) };
}

/** A day in the span before or after that of `day`. */
export function dayInNext(span: Span, day: number, by: 1 | -1): number {
  if (span === 'week') return day + 7 * by;
  if (span === 'month') return day + 28 * by;
  return firstDayOf(monthOf(day) + 12 * by);
}

/** A day as it stands in an address: "2026-11-19". */
export const dayText = (day: number): string => new Date(dateOfDay(day)).toISOString().slice(0, 10);

/** The day that such a text names; null for anything else. */
export function dayFrom(text: string): number | null {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) / dayMs : NaN;
  return Number.isInteger(day) ? day : null;
}

export const within = <T extends Pick<ShiftDigest, 'startedAt' | 'offsetMinutes'>>(
  { from, to }: Days,
  digests: readonly T[],
): readonly T[] => digests.filter((digest) => dayOf(digest) >= from && dayOf(digest) < to);
