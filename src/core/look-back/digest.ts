import { z } from 'zod';
import { helpfulCases } from '../deck/helpful';
import type { Shift } from '../shift/shift';
import { summarize } from '../summary/summary';

/** A shift in little, for looking back over years of them: figures only, nothing that a person wrote. */

const whole = z.int().min(0);
const scale = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const ratingOrNone = z.int().min(0).max(5);

export const digestSchema = z.strictObject({
  id: z.string().max(64),
  /** What the store said of the shift when this was made; another stamp means that the shift has changed since. */
  stamp: z.string().max(64),
  /** Epoch ms; minutes east of UTC at the start. */
  startedAt: z.int(),
  endedAt: z.int().nullable(),
  offsetMinutes: z.int(),
  closed: z.boolean(),
  /** Seconds from the shift's start to the call's start and end; 1 hard + 2 turned around; the rating, 0 for none. */
  calls: z.array(z.tuple([whole, whole, z.int().min(0).max(3), ratingOrNone])),
  /** Seconds from the shift's start to the start of each gap that is over, and its length in seconds. */
  gaps: z.array(z.tuple([whole, whole])),
  /** The family of each card that was seen, and how the call after it was rated, 0 for not. */
  cards: z.array(z.tuple([z.string().max(32), ratingOrNone])),
  talkMs: whole,
  wrapUpMs: whole,
  breaths: whole,
  wins: whole,
  takingHome: z.strictObject({ before: scale.nullable(), after: scale.nullable() }),
  /** Did every unfinished thing get a time and a place? Null where nothing was unfinished. */
  planned: z.boolean().nullable(),
});
export type ShiftDigest = z.infer<typeof digestSchema>;

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
      (call.hard ? 1 : 0) + (call.outcome === 'turned-around' ? 2 : 0),
      call.rating ?? 0,
    ]),
    gaps: gapsOf(shift),
    cards: helpfulCases(shift).map(({ family, rating }) => [family, rating ?? 0]),
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
  readonly turnedAround: number;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  readonly breaths: number;
}

const noFigures: DigestFigures = {
  calls: 0,
  hard: 0,
  turnedAround: 0,
  better: 0,
  same: 0,
  worse: 0,
  breaths: 0,
};

/** The sum over any number of shifts. */
export function figuresOf(digests: readonly ShiftDigest[]): DigestFigures {
  return digests.reduce<DigestFigures>((sum, { calls, breaths }) => {
    const rated = (is: (rating: number) => boolean): number =>
      calls.filter(([, , , rating]) => rating > 0 && is(rating)).length;
    return {
      calls: sum.calls + calls.length,
      hard: sum.hard + calls.filter(([, , marks]) => marks === 1 || marks === 3).length,
      turnedAround: sum.turnedAround + calls.filter(([, , marks]) => marks >= 2).length,
      better: sum.better + rated((rating) => rating > 3),
      same: sum.same + rated((rating) => rating === 3),
      worse: sum.worse + rated((rating) => rating < 3),
      breaths: sum.breaths + breaths,
    };
  }, noFigures);
}
