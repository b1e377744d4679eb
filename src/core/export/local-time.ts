import { minuteMs } from '../durations';

/** Times as the agent's clock showed them, written as every spreadsheet takes them for a date: "2026-11-30 08:41:05". */

export type LocalTime = (at: number) => string;

const parts = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
} as const;

const isoLike = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

function inZone(zone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-US', { ...parts, timeZone: zone });
  return (at) => {
    const of = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${of['year'] ?? ''}-${of['month'] ?? ''}-${of['day'] ?? ''} ${of['hour'] ?? ''}:${of['minute'] ?? ''}:${of['second'] ?? ''}`;
  };
}

/** Makes the clock of a zone (IANA name) once; a zone that this system does not know has its offset at the start (min). */
export function localTimes(): (zone: string, offsetMinutes: number) => LocalTime {
  const known = new Map<string, LocalTime | null>();
  const make = (zone: string): LocalTime | null => {
    try {
      return inZone(zone);
    } catch {
      // Intl throws for a zone that this system does not know.
      return null;
    }
  };
  return (zone, offsetMinutes) => {
    if (!known.has(zone)) known.set(zone, make(zone));
    return known.get(zone) ?? ((at) => isoLike(at + offsetMinutes * minuteMs));
  };
}
