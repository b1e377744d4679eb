import type { TFunction } from 'i18next';
import type { Call, Shift } from '../shift/shift';
import type { Language } from '../words';
import { dayPicture } from './day-picture';
import { hardCallsThatStay, waitingLine, waitsForTomorrow } from './kept';
import type { Summary } from './summary';

/** The page that is kept, as Markdown; and how times, dates and lengths are written on it and on the screens. */

export type SummaryT = TFunction<readonly ['summary', 'words']>;

/** Writes figures for people. `at` is epoch ms, `ms` a length in milliseconds. */
export interface Formats {
  time(at: number): string;
  /** The hour of a row, for example "9" or "2 PM". */
  hour(at: number): string;
  /** Weekday, day and month. */
  date(at: number): string;
  number(value: number): string;
  /** Minutes and seconds as one figure, for example "6:15". */
  minutesSeconds(ms: number): string;
}

/** A system may name a language that is none, such as "C". */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0 && tag.length > 1;
  } catch {
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
export function zoneOrNone(zone: string | null): { readonly timeZone?: string } {
  if (zone === null) return {};
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return { timeZone: zone };
  } catch {
    return {};
  }
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

/** A length in words: "2 h 53", "33 min". */
export function lengthText(ms: number, t: SummaryT): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return t('summary:units.minutes', { minutes });
  const rest = String(minutes % 60).padStart(2, '0');
  return t('summary:units.hours', { hours: Math.floor(minutes / 60), minutes: rest });
}

/** How long a call was: still on, not known where nobody told its end, or its length. */
export function callLengthText({ startedAt, endedAt, length }: Call, t: SummaryT): string {
  if (endedAt === null) return t('summary:picture.list.going');
  return length === 'known' ? lengthText(endedAt - startedAt, t) : t('summary:picture.list.lengthNotKnown');
}

/** The day in one sentence, for those who do not see the picture. */
export function daySentence(
  shift: Shift,
  at: number,
  summary: Summary,
  t: SummaryT,
  formats: Formats,
): string {
  const picture = dayPicture(shift, at);
  if (picture.from === null || picture.to === null) return t('summary:picture.nothing');
  const { hard, turnedAround, breaths } = summary;
  const span = { from: formats.time(picture.from), to: formats.time(picture.to) };
  return [
    t('summary:picture.sentence.calls', { count: summary.calls, ...span }),
    hard > 0 ? t('summary:picture.sentence.hard', { count: hard }) : '',
    turnedAround > 0 ? t('summary:picture.sentence.turnedAround', { count: turnedAround }) : '',
    breaths > 0 ? t('summary:picture.sentence.breaths', { count: breaths }) : '',
    picture.breaks > 0 ? t('summary:picture.sentence.breaks', { count: picture.breaks }) : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** The ratings of a day in one sentence; the same for the strip's name and the Markdown text. */
export function ratingSentence(calls: readonly Call[], t: SummaryT): string {
  const ratings = calls.flatMap((call) => (call.rating === null ? [] : [call.rating]));
  return t('summary:ratings.sentence', {
    count: calls.length,
    rated: ratings.length,
    better: ratings.filter((rating) => rating > 3).length,
    same: ratings.filter((rating) => rating === 3).length,
    worse: ratings.filter((rating) => rating < 3).length,
  });
}

/** What a person typed stays the text they typed: no heading, link, picture or HTML comes of it, and it is one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@]/g, (sign, at: number, whole: string) =>
      needsEscape(sign, at, whole) ? `\\${sign}` : sign,
    );
}

/** Points, dashes, pluses and brackets are only special in some places; elsewhere the text stays pleasant to read. */
function needsEscape(sign: string, at: number, whole: string): boolean {
  if ('.)'.includes(sign)) return /^\d+$/.test(whole.slice(0, at)) || /^www$/i.test(whole.slice(at - 3, at));
  if ('-+'.includes(sign)) return at === 0;
  if (sign === ':') return whole.startsWith('//', at + 1);
  return !'({}!'.includes(sign) || (sign === '!' && whole[at + 1] === '[');
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;

function numberLines(summary: Summary, t: SummaryT, formats: Formats): readonly string[] {
  const none = t('summary:numbers.none');
  const aht =
    summary.ahtMs === null ? none : `${formats.minutesSeconds(summary.ahtMs)} ${t('summary:units.min')}`;
  const occupancy =
    summary.occupancy === null
      ? none
      : `${formats.number(Math.round(summary.occupancy * 100))} ${t('summary:units.percent')}`;
  return [
    `${t('summary:numbers.calls')}: ${formats.number(summary.calls)}`,
    `${t('summary:numbers.talk')}: ${lengthText(summary.talkMs, t)}`,
    `${t('summary:numbers.wrapUp')}: ${lengthText(summary.wrapUpMs, t)}`,
    `${t('summary:numbers.aht')}: ${aht}`,
    `${t('summary:numbers.occupancy')}: ${occupancy}`,
    `${t('summary:numbers.rated')}: ${formats.number(summary.rated)} ${t('summary:numbers.ratedOf', { count: summary.calls })}`,
  ];
}

/** The sentence on what goes home, or nothing where it was not asked. */
export function takingHomeText({ before, after }: Shift['takingHome'], t: SummaryT): string {
  if (before !== null && after !== null) return t('summary:takingHome.both', { before, after });
  if (before !== null) return t('summary:takingHome.before', { before });
  return after === null ? '' : t('summary:takingHome.after', { after });
}

/** The lines under "Stays at work": the hard calls with their times, and that the parked line was let go. */
export function staysLines(shift: Shift, t: SummaryT, formats: Formats): readonly string[] {
  const calls = hardCallsThatStay(shift);
  const times = calls.map(({ startedAt, kind }) => {
    const time = formats.time(startedAt);
    return kind === null ? time : t('summary:stays.kind', { time, kind: t(`words:kind.${kind}`) });
  });
  return [
    ...(calls.length > 0 ? [t('summary:stays.calls', { count: calls.length, times: times.join(', ') })] : []),
    ...(shift.parked && shift.parkedAnswer === 'let-go' ? [t('summary:stays.letGo')] : []),
  ];
}

/** The intention of the day and where it showed, in pieces: `own` and `showed` are what the agent wrote. */
export function meantPieces(
  shift: Shift,
  t: SummaryT,
): readonly { readonly said: string; readonly written: string }[] {
  const { intention } = shift;
  if (!intention) return [];
  const showed = shift.intentionAnswer.trim();
  return [
    {
      said: t(`summary:meant.${intention.word}`),
      written: intention.word === 'own' ? intention.text.trim() : '',
    },
    ...(showed === '' ? [] : [{ said: t('summary:meant.showed'), written: showed }]),
  ];
}

/** The page that is kept as Markdown text, ending in a line break. Everything a person typed is escaped. */
export function summaryMarkdown(shift: Shift, summary: Summary, t: SummaryT, formats: Formats): string {
  const end = shift.endedAt ?? shift.lastAt;
  const span = { from: formats.time(shift.startedAt), to: formats.time(end) };
  const wins = shift.wins.map(({ text, because }) => {
    const what = text.trim() === '' ? t('summary:wins.wordless') : escapeMarkdown(text);
    return because.trim() === ''
      ? what
      : `${what} *${t('summary:wins.because', { because: escapeMarkdown(because) })}*`;
  });
  const waits = waitsForTomorrow(shift).map((item) => waitingLine(item, escapeMarkdown));
  const meant = meantPieces(shift, t).map(({ said, written }) =>
    written === '' ? said : `${said} ${escapeMarkdown(written)}`,
  );
  const liked = shift.liked.trim();
  const home = takingHomeText(shift.takingHome, t);
  return (
    [
      `# ${formats.date(shift.startedAt)}`,
      t('summary:fromTo', span),
      meant.join('  \n'),
      `${daySentence(shift, end, summary, t, formats)}.`.replace(/\.\.$/, '.'),
      numberLines(summary, t, formats)
        .map((line) => `- ${line}`)
        .join('\n'),
      summary.rated === 0 ? '' : `## ${t('summary:ratings.title')}\n\n${ratingSentence(shift.calls, t)}`,
      section(t('summary:wins.title'), wins),
      section(t('summary:unfinished.title'), waits),
      section(t('summary:stays.title'), staysLines(shift, t, formats)),
      liked === '' ? '' : `## ${t('summary:liked.title')}\n\n${escapeMarkdown(liked)}`,
      home === '' ? '' : `${home} (${t('summary:takingHome.scale')})`,
      shift.closed ? t('summary:closed') : t('summary:notClosed'),
    ]
      .filter(Boolean)
      .join('\n\n') + '\n'
  );
}
