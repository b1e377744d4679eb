import type { HourRow, Pause } from '../core/summary/day-picture';

/**
 * Where things stand in a row of the day as a picture, in px from its left. Where it is crowded, marks move aside and words
 * are left out: nothing stands on anything else for as long as the row has room.
 */

type Words = Readonly<Record<Pause['name'] | 'now', string>>;

export interface DayFrame {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  /** From one row to the next. */
  readonly pitch: number;
  /** How tall talk is. */
  readonly bar: number;
  /** The middle of a mark, above its line. */
  readonly markUp: number;
}

/** Of letters at 12 px, as wide as they come on average. */
const letterWidth = 6.2;
const wordWidth = (word: string): number => word.length * letterWidth;

/** Between the tick of now and its word. */
export const nowGap = 6;
/** Of the count of calls at the end of a row, with the space before it. */
const countWidth = 18;

/** `tight`: the page needs the room for something else. Behind a row there is room for the word of now and the count. */
export function dayFrame(
  width: number,
  rows: number,
  longHours: boolean,
  tight: boolean,
  now: Words['now'],
): DayFrame {
  const pitch = tight || rows > 10 ? 17 : rows > 8 ? 19 : 22;
  const right = width - nowGap - wordWidth(now) - countWidth;
  const low = pitch < 19;
  return { left: longHours ? 46 : 30, right, width, pitch, bar: low ? 6 : 8, markUp: low ? 8.5 : 9.5 };
}

export interface RowLayout {
  readonly bars: readonly { readonly talk: boolean; readonly x: number; readonly width: number }[];
  /** `dots`: from where on; after its word, where it has one. */
  readonly pauses: readonly (Pick<Pause, 'name'> & Span & { readonly dots: number })[];
  /** The middle of each mark above the line. */
  readonly marks: readonly { readonly x: number; readonly is: 'hard' | 'turned' }[];
  /** The middle of each breath, on the line. */
  readonly breaths: readonly number[];
  readonly now: number | null;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Of marks above the line and of breaths on it, with the space beside them. */
const markWidth = 11;
/** The call's own mark stands this far into its bar. */
const markInset = 5;
/** Beside the tick of now. */
const nowRoom = 4;
/** Between a word on the line and the dots after it. */
const wordGap = 5;

export const inRow = (frame: DayFrame, minute: number): number =>
  Math.round((frame.left + (minute / 60) * (frame.right - frame.left)) * 10) / 10;

/** Middles of things of one width, in their order and as near to where they belong as the room between two ends lets them. */
export function sideBySide(wanted: readonly number[], from: number, to: number): readonly number[] {
  const half = markWidth / 2;
  const placed: number[] = [];
  for (const middle of wanted) {
    placed.push(Math.max(middle, from + half, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + markWidth));
  }
  let limit = to - half;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] ?? limit, limit);
    limit = (placed[index] ?? limit) - markWidth;
  }
  return placed;
}

function marksOf(row: HourRow, frame: DayFrame, now: number | null): RowLayout['marks'] {
  const all = row.marks.flatMap(({ at, hard, turnedAround }) => [
    ...(hard ? [{ at, is: 'hard' as const }] : []),
    ...(turnedAround ? [{ at, is: 'turned' as const }] : []),
  ]);
  const wanted = all.map(({ at }) => inRow(frame, at) + markInset);
  // What there is to mark is over or on, so it stands before now; at the very beginning of an hour there is no room for that.
  const before = now === null ? frame.right : now - nowRoom;
  const to = before - frame.left >= all.length * markWidth ? before : frame.right;
  const middles = sideBySide(wanted, frame.left, to);
  return all.map(({ is }, index) => ({ is, x: middles[index] ?? frame.left }));
}

/** Each breath in the gap that it came in: between the bar before and the bar, or the tick of now, after it. */
function breathsOf(row: HourRow, frame: DayFrame, now: number | null): readonly number[] {
  const half = markWidth / 2;
  const wanted = row.breaths.map((minute) => {
    const ends = row.bars.filter(({ from }) => from <= minute).map(({ to }) => inRow(frame, to));
    const starts = row.bars.filter(({ from }) => from > minute).map(({ from }) => inRow(frame, from));
    const from = Math.max(frame.left, ...ends);
    const to = Math.min(now === null ? frame.right : now - nowRoom, ...starts);
    if (to - from < markWidth) return (from + to) / 2;
    return Math.min(Math.max(inRow(frame, minute), from + half), to - half);
  });
  return sideBySide(wanted, frame.left, frame.right);
}

/** A pause begins with its name, on the line, where it is longer than that and nothing stands there. */
function pausesOf(
  row: HourRow,
  frame: DayFrame,
  breaths: readonly number[],
  words: Words,
): RowLayout['pauses'] {
  return row.pauses.map(({ name, from: start, to: end, worded }) => {
    const [from, to] = [inRow(frame, start), inRow(frame, end)];
    const dots = from + wordWidth(words[name]) + wordGap;
    const isFree = !breaths.some((x) => x + markWidth / 2 > from && x - markWidth / 2 < dots);
    return { name, from, to, dots: worded && to >= dots && isFree ? dots : from };
  });
}

export function layRow(row: HourRow, frame: DayFrame, words: Words): RowLayout {
  const now = row.now === null ? null : inRow(frame, row.now);
  const breaths = breathsOf(row, frame, now);
  return {
    bars: row.bars.map(({ kind, from, to }) => {
      const talk = kind === 'talk';
      const x = inRow(frame, from);
      return { talk, x, width: Math.max(talk ? 2 : 0, Math.round((inRow(frame, to) - x) * 10) / 10) };
    }),
    pauses: pausesOf(row, frame, breaths, words),
    marks: marksOf(row, frame, now),
    breaths,
    now,
  };
}
