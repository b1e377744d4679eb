import { dayMs } from '../durations';

/** The week as a locale has it. Days are 1 Monday to 7 Sunday. */

interface WeekInfo {
  readonly firstDay: number;
}
/** A method in newer engines, a property in older ones, and in some neither. */
type LocaleWithWeeks = Intl.Locale & { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo };

const monday = 1;

/** Monday where nobody can tell. */
export function firstWeekdayOf(locale: string): number {
  try {
    const known: LocaleWithWeeks = new Intl.Locale(locale);
    return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? monday;
  } catch {
    // Intl throws for what is no language tag.
    return monday;
  }
}

/** The seven days in the order in which they are counted there. */
export const weekOf = (locale: string): readonly number[] =>
  [0, 1, 2, 3, 4, 5, 6].map((after) => ((firstWeekdayOf(locale) - 1 + after) % 7) + 1);

const mondayBefore = Date.UTC(2024, 0, 1);

/** Short as in "Mon", or in full. */
export const weekdayName = (day: number, locale: string, length: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(
    mondayBefore + (day - 1) * dayMs,
  );
