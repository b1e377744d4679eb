import type { TFunction } from 'i18next';
import { minuteMs } from '../durations';
import type { Language } from './languages';

/** How times, dates, lengths and figures are written for people. */

export type SummaryT = TFunction<readonly ['summary', 'words']>;

/** Writes figures for people. `at` is epoch ms, `ms` a length in milliseconds. */
export interface Formats {
  time(at: number): string;
  /** The hour of a row, for example "9" or "2 PM". */
  hour(at: number): string;
  /** Weekday, day and month. */
  date(at: number): string;
  number(value: number): string;
  /** Of a file, for example "1.2 MB". */
  size(bytes: number): string;
  /** Minutes and seconds as one figure, for example "6:15". */
  minutesSeconds(ms: number): string;
}

/** A system may name a language that is none, such as "C". */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0 && tag.length > 1;
  } catch {
    // Intl throws for what is no language tag.
    return false;
  }
}

/** "en-GB" for English where the system prefers it; 12 or 24 hours as the system has it, in any language. */
export function chooseLocale(
  language: Language,
  preferred: readonly string[],
): { readonly locale: string; readonly hour12?: boolean } {
  const known = preferred.filter(isLocale);
  const own = known.find((tag) => tag.toLowerCase().split('-')[0] === language);
  if (own) return { locale: own };
  const [system] = known;
  if (!system) return { locale: language };
  const hour12 = new Intl.DateTimeFormat(system, { hour: 'numeric' }).resolvedOptions().hour12;
  return hour12 === undefined ? { locale: language } : { locale: language, hour12 };
}

/** The zone for Intl, or the system's own where it does not know it. */
function zoneOrNone(zone: string | null): { readonly timeZone?: string } {
  if (zone === null) return {};
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return { timeZone: zone };
  } catch {
    // Intl throws for a zone that this system does not know.
    return {};
  }
}

/** What a language calls itself, for example "Español". */
export const languageName = (language: Language): string =>
  capitalised(new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language, language);

const sizeUnits = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file of a few bytes takes a kilobyte, as file managers have it. */
function sizeText(bytes: number, locale: string): string {
  const kilobytes = Math.max(1, bytes / 1000);
  const step = Math.min(sizeUnits.length - 1, Math.floor(Math.log10(kilobytes) / 3));
  const written = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: sizeUnits[step] ?? 'kilobyte',
    maximumSignificantDigits: 2,
  });
  return written.format(kilobytes / 1000 ** step);
}

/** Formats for a language in a zone (IANA name, null for the system's own). */
export function createFormats(
  choice: { readonly locale: string; readonly hour12?: boolean },
  zone: string | null,
): Formats {
  const options = { ...zoneOrNone(zone), ...(choice.hour12 === undefined ? {} : { hour12: choice.hour12 }) };
  const times = new Intl.DateTimeFormat(choice.locale, { ...options, hour: 'numeric', minute: '2-digit' });
  const hours = new Intl.DateTimeFormat(choice.locale, { ...options, hour: 'numeric' });
  const dates = new Intl.DateTimeFormat(choice.locale, {
    ...zoneOrNone(zone),
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const numbers = new Intl.NumberFormat(choice.locale);
  const plainHour = (part: Intl.DateTimeFormatPart): string =>
    part.type === 'hour' ? String(Number(part.value)) : part.value;
  return {
    time: (at) => times.formatToParts(at).map(plainHour).join(''),
    hour: (at) =>
      hours
        .formatToParts(at)
        .filter((part) => part.type === 'hour' || part.type === 'dayPeriod' || part.value.trim() === '')
        .map(plainHour)
        .join('')
        .trim(),
    date: (at) => capitalised(dates.format(at), choice.locale),
    number: (value) => numbers.format(value),
    size: (bytes) => sizeText(bytes, choice.locale),
    minutesSeconds: (ms) => {
      const seconds = Math.round(ms / 1000);
      return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
    },
  };
}

/** Formats by zone, each made once: a thousand pages with new ones each would hold memory that is given back late. */
export function formatsByZone(choice: Parameters<typeof createFormats>[0]): (zone: string | null) => Formats {
  const made = new Map<string | null, Formats>();
  return (zone) => {
    const formats = made.get(zone) ?? createFormats(choice, zone);
    made.set(zone, formats);
    return formats;
  };
}

const capitalised = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** A length in words: "2 h 53", "33 min", "40 s". */
export function lengthText(ms: number, t: SummaryT): string {
  if (ms < minuteMs) return t('summary:units.seconds', { seconds: Math.floor(ms / 1000) });
  const minutes = Math.round(ms / minuteMs);
  if (minutes < 60) return t('summary:units.minutes', { minutes });
  const rest = String(minutes % 60).padStart(2, '0');
  return t('summary:units.hours', { hours: Math.floor(minutes / 60), minutes: rest });
}
