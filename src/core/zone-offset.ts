import { minuteMs } from './durations';

const longOffset = /^GMT(?:([+-])(\d{2}):(\d{2}))?/;
/** No zone changes its clocks within such a stretch of UTC. */
const stretchMs = 15 * minuteMs;

/** Made once a zone: making one takes as long as a hundred uses. Null for a zone that this system does not know. */
const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatIn(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    // Intl throws for a zone that this system does not know.
  }
  formats.set(zone, format);
  return format;
}

/**
 * How far clocks in a zone (IANA name) are ahead of UTC at a moment (epoch ms), in ms. Where this system does not know the zone,
 * `otherwiseMs`.
 */
export function offsetsIn(zone: string, otherwiseMs: number): (at: number) => number {
  const format = formatIn(zone);
  if (!format) return () => otherwiseMs;
  const known = new Map<number, number>();
  return (at) => {
    const stretch = Math.floor(at / stretchMs);
    const before = known.get(stretch);
    if (before !== undefined) return before;
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = longOffset.exec(name) ?? [];
    const offsetMs = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minuteMs;
    known.set(stretch, offsetMs);
    return offsetMs;
  };
}
