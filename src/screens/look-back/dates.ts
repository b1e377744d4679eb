import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOfDay } from '../../core/look-back/days';
import { chooseLocale } from '../../core/i18n/formats';
import type { Language } from '../../core/i18n/languages';
import { firstWeekdayOf } from '../../core/i18n/week';

/** Days (whole numbers since 1970) as they are written in the agent's language. */
export interface Dates {
  /** "26 Oct" */
  readonly short: (day: number) => string;
  /** "Monday 26 October", with its year where that is not this one. */
  readonly long: (day: number) => string;
  readonly weekday: (day: number) => string;
  /** "Nov" */
  readonly month: (day: number) => string;
  /** "November 2026" */
  readonly monthOfYear: (day: number) => string;
  readonly year: (day: number) => string;
  /** From a day to a day, both included. */
  readonly days: (from: number, to: number) => string;
  readonly months: (from: number, to: number) => string;
  /** 1 Monday … 7 Sunday. */
  readonly firstWeekday: number;
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function createDates(locale: string, system: string, today: number): Dates {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const yearOf = (day: number): number => new Date(dateOfDay(day)).getUTCFullYear();
  const isThisYear = (day: number): boolean => yearOf(day) === yearOf(today);
  const short = format({ day: 'numeric', month: 'short' });
  const long = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const longWithYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const weekday = format({ weekday: 'short' });
  const month = format({ month: 'short' });
  const monthOfYear = format({ month: 'long', year: 'numeric' });
  const days = format({ day: 'numeric', month: 'long' });
  const daysWithYear = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const at = dateOfDay;
  return {
    short: (day) => short.format(at(day)),
    long: (day) => capitalised((isThisYear(day) ? long : longWithYear).format(at(day))),
    weekday: (day) => capitalised(weekday.format(at(day))),
    month: (day) => capitalised(month.format(at(day))),
    monthOfYear: (day) => capitalised(monthOfYear.format(at(day))),
    year: (day) => String(yearOf(day)),
    days: (from, to) =>
      (isThisYear(from) && isThisYear(to) ? days : daysWithYear).formatRange(at(from), at(to)),
    months: (from, to) => capitalised(monthOfYear.formatRange(at(from), at(to))),
    firstWeekday: firstWeekdayOf(system),
  };
}

/** Weeks begin where the system's first language has them begin; everything else is in the language of the screens. */
export function useDates(today: number): Dates {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  return useMemo(() => {
    const { locale } = chooseLocale(language, navigator.languages);
    return createDates(locale, navigator.languages[0] ?? locale, today);
  }, [language, today]);
}
