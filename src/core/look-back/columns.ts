import type { Days, Span } from './days';
import { dayOf, firstDayOf, monthOf, within } from './days';
import type { ShiftDigest } from './digest';
import type { DigestFigures } from './figures';
import { figuresOf } from './figures';

/** What stands side by side in a chart: a shift, or in a year a month. */

export interface Column extends DigestFigures {
  readonly key: string;
  /** The day of the shift, or the first of the month. */
  readonly day: number;
  readonly shifts: number;
  /** What goes home before and after the close, of a month the middle of its shifts; null where it was not said. */
  readonly before: number | null;
  readonly after: number | null;
}

/** The middle of some numbers; between the two middle ones where they are even in number. */
function middleOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function columnOf(key: string, day: number, digests: readonly ShiftDigest[]): Column {
  const home = (moment: 'before' | 'after'): number | null =>
    middleOf(digests.flatMap(({ takingHome }) => takingHome[moment] ?? []));
  return {
    key,
    day,
    shifts: digests.length,
    before: home('before'),
    after: home('after'),
    ...figuresOf(digests),
  };
}

/** One for each shift of the days; in a year one for each month, also for one without a shift. */
export function columnsOf(span: Span, days: Days, digests: readonly ShiftDigest[]): readonly Column[] {
  if (span !== 'year')
    return within(days, digests).map((digest) => columnOf(digest.id, dayOf(digest), [digest]));
  const first = monthOf(days.from);
  return Array.from({ length: monthOf(days.to) - first }, (_, index) => {
    const month = { from: firstDayOf(first + index), to: firstDayOf(first + index + 1) };
    return columnOf(String(first + index), month.from, within(month, digests));
  });
}

/** How what goes home changed over the close, in shifts that said it before and after. */
export interface HomeCounts {
  readonly asked: number;
  readonly less: number;
  readonly same: number;
  readonly more: number;
}

export function homeCounts(digests: readonly ShiftDigest[]): HomeCounts {
  const changes = digests.flatMap(({ takingHome: { before, after } }) =>
    before === null || after === null ? [] : [after - before],
  );
  return {
    asked: changes.length,
    less: changes.filter((change) => change < 0).length,
    same: changes.filter((change) => change === 0).length,
    more: changes.filter((change) => change > 0).length,
  };
}
