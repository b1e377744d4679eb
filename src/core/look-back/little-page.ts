import type { ShiftDigest } from './digest';
import { marks } from './digest';

/** A shift as a small page: one line for each hour, talk drawn on it, in minutes 0..60. */

export interface LittleRow {
  /** From and to, for each piece of talk. */
  readonly talk: readonly (readonly [number, number])[];
  /** Where a hard call began. */
  readonly hard: readonly number[];
}

const hourSeconds = 3600;

/** The rows from the hour of the first call to the hour in which the last one ends; none without a call. */
export function littlePage({ startedAt, offsetMinutes, calls }: ShiftDigest): readonly LittleRow[] {
  const startSecond = (startedAt / 1000 + offsetMinutes * 60) % hourSeconds;
  const spans = calls.map(([from, to]) => [startSecond + from, startSecond + Math.max(from, to)] as const);
  const first = Math.floor((spans[0]?.[0] ?? 0) / hourSeconds);
  const rows: { talk: [number, number][]; hard: number[] }[] = [];
  const rowAt = (hour: number) => {
    while (rows.length <= hour - first) rows.push({ talk: [], hard: [] });
    return rows[hour - first];
  };
  spans.forEach(([start, end], index) => {
    const startHour = Math.floor(start / hourSeconds);
    const minute = (second: number, hour: number): number => (second - hour * hourSeconds) / 60;
    if (((calls[index]?.[2] ?? 0) & marks.hard) > 0) rowAt(startHour)?.hard.push(minute(start, startHour));
    for (let hour = startHour; hour * hourSeconds < end || hour === startHour; hour += 1) {
      rowAt(hour)?.talk.push([Math.max(0, minute(start, hour)), Math.min(60, minute(end, hour))]);
    }
  });
  return rows;
}
