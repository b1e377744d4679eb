import { hourMs, minuteMs } from '../durations';
import type { HookVerb, SourceStatus } from '../vocabulary';

/**
 * The calls of one line, counted from bare verbs. Nobody tells which call a verb is of, so what can be read in two ways is
 * read so that a call goes on: a leg that may be over is in doubt, which is no call to show and no gap either.
 */

/** Lines that send verbs: the agent; hooks, the command line and URLs; a connector that polls a phone. */
export const lineIds = ['manual', 'hooks', 'connector'] as const;
export type LineId = (typeof lineIds)[number];

/**
 * What made a leg doubtful: a word against it, an end that was told before its start, a silent microphone, a sleep of the
 * computer, or its length.
 */
export type DoubtBy = 'word' | 'early-end' | 'silence' | 'sleep' | 'age';

export interface Leg {
  /** Answered; on hold too. Otherwise it rings. */
  readonly talking: boolean;
  /** Epoch ms since when it is on hold, as the phone says; null while it is not. */
  readonly heldAt: number | null;
  /** Epoch ms at which it began to ring or was answered. */
  readonly since: number;
  /** Epoch ms at which it rang; null where no ring was told. */
  readonly rangAt: number | null;
  /** False for a ring that may be a second word for a leg that is there. */
  readonly sure: boolean;
  /** How many legs ended on top of it. */
  readonly outlived: number;
  readonly doubt: { readonly since: number; readonly by: DoubtBy } | null;
  /** Its end was told before its start: epoch ms from which on it counts as doubtful. */
  readonly overAt: number | null;
  /** Restored from the log after a start; the first line that sends a verb takes it over. */
  readonly restored: boolean;
}

export interface Line {
  readonly legs: readonly Leg[];
  /** It has spoken, so that without legs it says clear. */
  readonly known: boolean;
  /** The last `started`, epoch ms, and whether a ring was told before it. */
  readonly started: { readonly at: number; readonly rang: boolean } | null;
  /** The last `ended`, and what it ended. */
  readonly ended: { readonly at: number; readonly what: 'talk' | 'ring' | 'either' | 'nothing' } | null;
  /** The agent said that its call is over, and the line has not said so yet. */
  readonly saidOver: boolean;
}

export type Lines = Readonly<Record<LineId, Line>>;

export const silentLine: Line = { legs: [], known: false, started: null, ended: null, saidOver: false };

/** Epoch ms of the last `started`; long ago where there was none. */
const lastStart = ({ started }: Line): number => started?.at ?? Number.NEGATIVE_INFINITY;

/** Hooks that overtake or repeat each other are no further apart. */
export const repeatMs = 2000;
/** Nobody begins a second call without a ring this soon; phones that tell the answer and the connection are no further apart. */
export const sameStartMs = 5000;
/** A `started` this soon after an `ended` that ended nothing answered belongs to that call. */
export const lateStartMs = 5000;
/** No phone rings for longer. */
export const ringExpiresMs = 3 * minuteMs;
/** A call by word alone is in doubt after 2 h (docs/calls.md). */
export const callExpiresMs = 2 * hourMs;
/** A leg in doubt is kept under new calls for this long: as long as anyone leaves a caller on hold. */
export const doubtKeptMs = 15 * minuteMs;
/** Nobody consults three times within one call; its end was lost. */
export const outlivedAtMost = 3;

const leg = (talking: boolean, at: number, sure = true): Leg => ({
  talking,
  heldAt: null,
  since: at,
  rangAt: talking ? null : at,
  sure,
  outlived: 0,
  doubt: null,
  overAt: null,
  restored: false,
});

/** A word is what was wanting to any other doubt but that of its length. */
function doubted(each: Leg, since: number, by: DoubtBy): Leg {
  if (!each.doubt) return { ...each, doubt: { since, by } };
  return by === 'word' && each.doubt.by !== 'age' ? { ...each, doubt: { ...each.doubt, by } } : each;
}

/** Puts legs in doubt: all of them, or those that are answered. */
export const doubtLegs = (
  line: Line,
  since: number,
  by: DoubtBy,
  which: 'all' | 'talking' = 'all',
): Line => ({
  ...line,
  legs: line.legs.map((each) => (which === 'all' || each.talking ? doubted(each, since, by) : each)),
});

/** A second sign agrees with the word against them: legs in doubt are over. */
export const settleLegs = (line: Line): Line => ({
  ...line,
  legs: line.legs.filter(({ doubt }) => doubt === null || doubt.by === 'silence' || doubt.by === 'age'),
});

export const hasTalk = ({ legs }: Line): boolean => legs.some(({ talking }) => talking);
/** A call of this line is on, may be on, or is over by the agent's word alone. */
export const hasCall = (line: Line): boolean => line.saidOver || hasTalk(line);
export const hasSureTalk = ({ legs }: Line): boolean =>
  legs.some(({ talking, doubt }) => talking && doubt === null);
export const inDoubt = ({ legs }: Line): boolean => legs.some(({ doubt }) => doubt !== null);

/** What a line says; `nothing` while all its legs are in doubt. */
export function lineStatus({ legs, known }: Line): SourceStatus {
  const sure = legs.filter(({ doubt }) => doubt === null);
  if (sure.some(({ talking }) => talking)) return 'call';
  if (sure.length > 0) return 'ringing';
  return known && legs.length === 0 ? 'clear' : 'nothing';
}

/** The agent says that the call is over. What rings goes on ringing. */
export const sayOver = (line: Line): Line => ({
  ...line,
  saidOver: hasCall(line),
  legs: line.legs.filter(({ talking }) => !talking),
});

/** Legs that stay under a new call: not one that was given up for its length or a sleep, nor one long in doubt. */
const validLegs = (legs: readonly Leg[], at: number): readonly Leg[] =>
  legs.filter(({ doubt }) => {
    if (!doubt) return true;
    return doubt.by !== 'age' && doubt.by !== 'sleep' && at - doubt.since < doubtKeptMs;
  });

function ringing(line: Line, at: number): Line {
  const legs = validLegs(line.legs, at);
  const rings = legs.filter(({ talking }) => !talking);
  if (rings.some(({ since }) => at - since < repeatMs)) return { ...line, legs };
  const talks = legs.some(({ talking }) => talking);
  // Hooks overtake each other: this may be the ring of the call that has just been answered.
  const overtaken = talks && line.started?.rang === false && at - line.started.at < repeatMs;
  return { ...line, legs: [...legs, leg(false, at, rings.length === 0 && !overtaken)] };
}

function started(line: Line, at: number): Line {
  const kept = validLegs(line.legs, at);
  const sure = kept.findLastIndex((each) => !each.talking && each.sure);
  const ring = sure >= 0 ? sure : kept.findLastIndex(({ talking }) => !talking);
  const rang = kept[ring];
  if (rang) {
    const answered: Leg = { ...leg(true, at), rangAt: rang.rangAt };
    return { ...line, started: { at, rang: true }, legs: [...kept.toSpliced(ring, 1), answered] };
  }
  const isOn = kept.some(({ doubt }) => doubt === null);
  if (isOn && at - lastStart(line) < sameStartMs) return { ...line, legs: kept };
  const { ended: before } = line;
  const late = kept.length === 0 && before !== null && before.what !== 'talk' && at - before.at < lateStartMs;
  const answered: Leg = { ...leg(true, at), overAt: late ? at + repeatMs : null };
  // What was taken for the end of a ring may have been the end of the call below it, and this the answer to that ring.
  const endedRing = before?.what === 'ring' || before?.what === 'either';
  const swapped = endedRing && at - before.at < ringExpiresMs;
  const below = swapped ? kept.map((each) => doubted(each, at, 'word')) : kept;
  return { ...line, started: { at, rang: false }, legs: [...below, answered] };
}

/** What is left when a leg has ended on top of this one. */
function outlives(below: Leg, gone: Leg, at: number): Leg {
  const next = { ...below, outlived: below.outlived + (gone.talking ? 1 : 0) };
  if (below.doubt || !gone.sure) return doubted(next, at, 'word');
  return next.outlived >= outlivedAtMost ? doubted(next, at, 'silence') : next;
}

function ended(line: Line, at: number): Line {
  const { legs, ended: before } = line;
  const ring = legs.findLastIndex(({ talking }) => !talking);
  const index = ring >= 0 ? ring : legs.length - 1;
  const gone = legs[index];
  if (!gone) return { ...line, saidOver: false, ended: { at, what: line.saidOver ? 'talk' : 'nothing' } };
  // Two at once: a transfer that ends both calls, or one word told twice; but not of a call that has rung since.
  const rangSince = before !== null && gone.rangAt !== null && gone.rangAt >= before.at;
  if (before && !rangSince && at - before.at < repeatMs) {
    return { ...doubtLegs(line, at, 'word'), ended: { at, what: before.what } };
  }
  const rest = legs.toSpliced(index, 1).map((below) => outlives(below, gone, at));
  const what = gone.talking ? 'talk' : gone.sure || rest.length === 0 ? 'ring' : 'either';
  return { ...line, legs: rest, ended: { at, what } };
}

/** Hold is of the call that was answered last, and taking back of the one that was put on hold last. */
function goesOn(line: Line, held: boolean, at: number): Line {
  const { legs } = line;
  const heldAt = held ? at : null;
  const onHold = held ? -1 : legs.findLastIndex((each) => each.heldAt !== null);
  const index = onHold >= 0 ? onHold : legs.findLastIndex(({ talking }) => talking);
  if (index < 0)
    return { ...line, started: { at, rang: false }, legs: [...legs, { ...leg(true, at), heldAt }] };
  return {
    ...line,
    legs: legs.map((each, place) =>
      place === index ? { ...each, heldAt, doubt: null, overAt: null } : each,
    ),
  };
}

/** One verb on a line that counts: `at` in epoch ms, never running backwards. */
export function countVerb(before: Line, verb: HookVerb, at: number): Line {
  const line = { ...before, known: true };
  switch (verb) {
    case 'ringing':
      return ringing(line, at);
    case 'started':
      return { ...started(line, at), saidOver: false };
    case 'held':
    case 'resumed':
      return { ...goesOn(line, verb === 'held', at), saidOver: false };
    case 'ended':
      return ended(line, at);
    case 'wrapup':
    case 'available':
      return doubtLegs(line, at, 'word');
    case 'break':
    case 'signed-out':
      return line;
  }
}

/** One verb on a line that tells how things are as a whole, as the agent and connectors do: it has one call or none. */
export function setVerb(line: Line, verb: HookVerb, at: number): Line {
  const said = { ...line, known: true };
  switch (verb) {
    case 'ringing':
      return line.legs.length > 0 ? said : { ...said, legs: [leg(false, at)] };
    case 'started':
    case 'held':
    case 'resumed': {
      const talk = line.legs.find(({ talking }) => talking);
      return {
        ...said,
        saidOver: false,
        started: { at, rang: true },
        legs: [{ ...(talk ?? leg(true, at)), heldAt: verb === 'held' ? at : null, doubt: null }],
      };
    }
    case 'ended':
    case 'wrapup':
    case 'available':
      return { ...said, saidOver: false, legs: [] };
    case 'break':
    case 'signed-out':
      return said;
  }
}

/** The line after a start in the middle of a call with so many legs, the first since `since` (epoch ms). */
export const restoredLine = (since: number, legs: number): Line => ({
  ...silentLine,
  started: { at: since, rang: true },
  legs: Array.from({ length: legs }, () => ({ ...leg(true, since), restored: true })),
});

/** A line that sends its first verb takes over the call that another line was restored with. */
export function takeOver(lines: Lines, by: LineId): Lines {
  if (by === 'manual' || lines[by].known) return lines;
  const other = by === 'hooks' ? 'connector' : 'hooks';
  const restored = lines[other].legs.filter((each) => each.restored);
  if (restored.length === 0 || lines[other].known) return lines;
  const legs = lines[other].legs.filter((each) => !each.restored);
  const own = { ...lines[by], started: lines[other].started, legs: [...restored, ...lines[by].legs] };
  return { ...lines, [other]: { ...lines[other], legs }, [by]: own };
}

function passLeg(each: Leg, at: number): Leg | null {
  if (!each.talking && at - each.since >= ringExpiresMs) return null;
  if (each.overAt !== null && at >= each.overAt) {
    return { ...doubted(each, each.since, 'early-end'), overAt: null };
  }
  return each.talking && at - each.since >= callExpiresMs ? doubted(each, at, 'age') : each;
}

/** The line at `at`, and what was given up by then. A ring that was given up leaves nothing known. */
export function passLine(
  line: Line,
  at: number,
): { readonly line: Line; readonly expired: 'call' | 'ringing' | null } {
  const passed = line.legs.map((before) => ({ before, now: passLeg(before, at) }));
  if (passed.every(({ before, now }) => before === now)) return { line, expired: null };
  const legs = passed.flatMap(({ now }) => (now ? [now] : []));
  const aged = passed.some(({ before, now }) => before.doubt === null && now?.doubt?.by === 'age');
  const rang = passed.some(({ before, now }) => now === null && before.sure && before.doubt === null);
  const expired = aged ? 'call' : rang && legs.length === 0 ? 'ringing' : null;
  return { line: { ...line, legs, known: line.known && expired !== 'ringing' }, expired };
}

/** Epoch ms at which time alone changes something on a line. */
export const lineMoments = ({ legs }: Line): readonly number[] =>
  legs.flatMap(({ talking, since, overAt }) => [
    since + (talking ? callExpiresMs : ringExpiresMs),
    ...(overAt === null ? [] : [overAt]),
  ]);
