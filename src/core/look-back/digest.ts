import { z } from 'zod';
import { seenCards } from '../deck/helpful';
import { rating } from '../fields';
import type { Shift } from '../shift/shift';
import { summarize } from '../summary/summary';

/** A shift in little, for looking back over years of them: figures only, nothing that a person wrote. */

/** What a call can be in little, added up: marked hard, turned around, and the first after a card that was seen. */
export const marks = { hard: 1, turnedAround: 2, afterCard: 4 } as const;

/** Seconds from the shift's start to the call's start and end; the sum of its `marks`; the rating, 0 for none. */
type CallDigest = readonly [from: number, to: number, marked: number, rating: number];
/** Seconds from the shift's start to the start of a gap that is over, and its length in seconds. */
type GapDigest = readonly [from: number, seconds: number];
/** The family of a card that was seen, and how the call after it was rated, 0 for not. */
type CardDigest = readonly [family: string, rating: number];

const whole = z.int().min(0);
const mostText = 50_000;

/** How each figure of a packed part is written. */
const [digits, sumOfMarks, ratingOrNone, familyName] = [String.raw`\d+`, '[0-7]', '[0-5]', '[a-z-]+'];

/** Parts as one text: of each its figures with commas between, and a semicolon after it, "12,340,1,4;900,60,0,0;". */
const partsOf = (...figures: readonly string[]) =>
  z
    .string()
    .max(mostText)
    .regex(new RegExp(`^(?:${figures.join(',')};)*$`));

const printParts = (parts: readonly (readonly (string | number)[])[]): string =>
  parts.map((part) => `${part.join(',')};`).join('');

/** The figures of each part, as they are written. */
const readParts = (text: string): readonly (readonly string[])[] =>
  text
    .split(';')
    .slice(0, -1)
    .map((part) => part.split(','));

/**
 * As it is kept and handed on: calls, gaps and cards are text, so that years of them are read, checked and passed between
 * processes in a moment, and only the shifts that are looked at are taken apart.
 */
export const digestSchema = z.strictObject({
  id: z.string().max(64),
  /** What the store said of the shift when this was made; another stamp means that the shift has changed since. */
  stamp: z.string().max(64),
  /** Epoch ms; minutes east of UTC at the start. */
  startedAt: z.int(),
  endedAt: z.int().nullable(),
  offsetMinutes: z.int(),
  /** IANA name of the time zone; missing in what an earlier Lull made. */
  zone: z.string().max(64).exactOptional(),
  closed: z.boolean(),
  /** A `CallDigest` for each call, a `GapDigest` for each gap, a `CardDigest` for each card. */
  calls: partsOf(digits, digits, sumOfMarks, ratingOrNone),
  gaps: partsOf(digits, digits),
  cards: partsOf(familyName, ratingOrNone),
  talkMs: whole,
  wrapUpMs: whole,
  breaths: whole,
  wins: whole,
  takingHome: z.strictObject({ before: rating.nullable(), after: rating.nullable() }),
  /** Did every unfinished thing get a time and a place? Null where nothing was unfinished. */
  planned: z.boolean().nullable(),
});
/** Shifts of more than a working life. */
export const mostDigests = 10_000;
export type PackedDigest = z.infer<typeof digestSchema>;

export interface ShiftDigest extends Readonly<Omit<PackedDigest, 'calls' | 'gaps' | 'cards'>> {
  readonly calls: readonly CallDigest[];
  readonly gaps: readonly GapDigest[];
  readonly cards: readonly CardDigest[];
}

export const pack = (digest: ShiftDigest): PackedDigest => ({
  ...digest,
  calls: printParts(digest.calls),
  gaps: printParts(digest.gaps),
  cards: printParts(digest.cards),
});

export const unpack = (packed: PackedDigest): ShiftDigest => ({
  ...packed,
  calls: readParts(packed.calls).map(([from, to, marked, rated]): CallDigest => [
    Number(from),
    Number(to),
    Number(marked),
    Number(rated),
  ]),
  gaps: readParts(packed.gaps).map(([from, seconds]): GapDigest => [Number(from), Number(seconds)]),
  cards: readParts(packed.cards).map(([family = '', rated]): CardDigest => [family, Number(rated)]),
});

const secondsFrom = (start: number, at: number): number => Math.max(0, Math.round((at - start) / 1000));

function gapsOf({ stretches, startedAt, endedAt }: Shift): ShiftDigest['gaps'] {
  return stretches.flatMap(({ name, from }, index): ShiftDigest['gaps'] => {
    const end = stretches[index + 1]?.from ?? endedAt;
    return name === 'gap' && end !== null ? [[secondsFrom(startedAt, from), secondsFrom(from, end)]] : [];
  });
}

/** `shift` in little as it stands at `at`, epoch ms. */
export function digestOf(shift: Shift, at: number, stamp: string): ShiftDigest {
  const { id, startedAt, endedAt, offsetMinutes, zone, closed, takingHome, unfinished } = shift;
  const { talkMs, wrapUpMs, breaths } = summarize(shift, at);
  const seen = seenCards(shift);
  const afterCard = new Set(seen.map(({ next }) => next?.id));
  return {
    id,
    stamp,
    startedAt,
    endedAt,
    offsetMinutes,
    zone: zone.slice(0, 64),
    closed,
    calls: shift.calls.map((call) => [
      secondsFrom(startedAt, call.startedAt),
      secondsFrom(startedAt, call.endedAt ?? endedAt ?? at),
      (call.hard ? marks.hard : 0) +
        (call.outcome === 'turned-around' ? marks.turnedAround : 0) +
        (afterCard.has(call.id) ? marks.afterCard : 0),
      call.rating ?? 0,
    ]),
    gaps: gapsOf(shift),
    cards: seen.map(({ card: { family }, next }) => [family, next?.rating ?? 0]),
    talkMs: Math.round(talkMs),
    wrapUpMs: Math.round(wrapUpMs),
    breaths,
    wins: shift.wins.length,
    takingHome: { before: takingHome.before, after: takingHome.after },
    planned:
      unfinished.length === 0 ? null : unfinished.every(({ when, where }) => when !== '' && where !== ''),
  };
}
