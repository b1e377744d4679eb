/** A time of day, "08:30" in settings, as people write and step it. */

const dayMinutes = 24 * 60;

/** Minutes since midnight; null for what is no time. */
export function minutesOfDay(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

const written = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** "8", "8:30", "8.30", "0830", "8:30 pm", "20 h"; null for what is no time. */
export function readTimeOfDay(text: string): string | null {
  const [, hours = '', minutes = '0', half] =
    /^(\d{1,2}?)\s?[:.h]?\s?(\d\d)?\s?h?\s?(?:([ap])\.?\s?m?\.?)?$/iu.exec(text.trim()) ?? [];
  if (hours === '') return null;
  const noon = half?.toLowerCase() === 'p' ? 12 : 0;
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + noon;
  return hour > 23 || Number(minutes) > 59 ? null : written(hour * 60 + Number(minutes));
}

/** The next or the last quarter of an hour, around midnight too. */
export function stepTimeOfDay(time: string, by: 1 | -1): string {
  const now = minutesOfDay(time) ?? 0;
  const next = by > 0 ? Math.floor(now / 15) * 15 + 15 : Math.ceil(now / 15) * 15 - 15;
  return written((next + dayMinutes) % dayMinutes);
}
