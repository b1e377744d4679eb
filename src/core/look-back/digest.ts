import { z } from 'zod';
import { seenCards } from '../deck/helpful';
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
const scale = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const mostText = 50_000;

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
  closed: z.boolean(),
  /** `CallDigest`, `GapDigest` and `CardDigest`: figures with commas between, a semicolon after each. */
  calls: z
    .string()
    .max(mostText)
    .regex(/^(?:\d+,\d+,[0-7],[0-5];)*$/),
  gaps: z
    .string()
    .max(mostText)
    .regex(/^(?:\d+,\d+;)*$/),
  cards: z
    .string()
    .max(mostText)
    .regex(/^(?:[a-z-]+,[0-5];)*$/),
  talkMs: whole,
  wrapUpMs: whole,
  breaths: whole,
  wins: whole,
  takingHome: z.strictObject({ before: scale.nullable(), after: scale.nullable() }),
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

const joined = (parts: readonly (readonly (string | number)[])[]): string =>
  parts.map((part) => `${part.join(',')};`).join('');

/** The parts of a packed text, each as its words. */
const partsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split(';')
    .slice(0, -1)
    .map((part) => part.split(','));

export const pack = (digest: ShiftDigest): PackedDigest => ({
  ...digest,
  calls: joined(digest.calls),
  gaps: joined(digest.gaps),
  cards: joined(digest.cards),
});

export const unpack = (packed: PackedDigest): ShiftDigest => ({
  ...packed,
  calls: partsOf(packed.calls).map(([from, to, marked, rating]): CallDigest => [
    Number(from),
    Number(to),
    Number(marked),
    Number(rating),
  ]),
  gaps: partsOf(packed.gaps).map(([from, seconds]): GapDigest => [Number(from), Number(seconds)]),
  cards: partsOf(packed.cards).map(([family = '', rating]): CardDigest => [family, Number(rating)]),
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
  const { id, startedAt, endedAt, offsetMinutes, closed, takingHome, unfinished } = shift;
  const { talkMs, wrapUpMs, breaths } = summarize(shift, at);
  const seen = seenCards(shift);
  const afterCard = new Set(seen.map(({ next }) => next?.id));
  return {
    id,
    stamp,
    startedAt,
    endedAt,
    offsetMinutes,
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

/** The figures of a shift that pictures of a week, a month or a year are made of. */
export interface DigestFigures {
  readonly calls: number;
  readonly hard: number;
  /** Marked hard, and not turned around. */
  readonly stayedHard: number;
  readonly turnedAround: number;
  readonly rated: number;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  readonly breaths: number;
}

/** The sum over any number of shifts. */
export function figuresOf(digests: readonly ShiftDigest[]): DigestFigures {
  const sum = {
    calls: 0,
    hard: 0,
    stayedHard: 0,
    turnedAround: 0,
    rated: 0,
    better: 0,
    same: 0,
    worse: 0,
    breaths: 0,
  };
  for (const { calls, breaths } of digests) {
    sum.calls += calls.length;
    sum.breaths += breaths;
    for (const [, , marked, rating] of calls) {
      const hard = (marked & marks.hard) > 0;
      const turnedAround = (marked & marks.turnedAround) > 0;
      sum.hard += Number(hard);
      sum.turnedAround += Number(turnedAround);
      sum.stayedHard += Number(hard && !turnedAround);
      sum.rated += Number(rating > 0);
      sum.better += Number(rating > 3);
      sum.same += Number(rating === 3);
      sum.worse += Number(rating === 1 || rating === 2);
    }
  }
  return sum;
}
