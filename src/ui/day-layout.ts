import type { HourRow, Pause } from '../core/summary/day-picture';

/**
 * Where things stand in a row of the day as a picture, in px from its left. Where it is crowded, marks move aside and words
 * are left out: nothing stands on anything else for as long as the row has room.
 */

export interface DayFrame {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  /** From one row to the next. */
  readonly pitch: number;
}

/** `tight`: the page needs the room for something else. */
export function dayFrame(width: number, rows: number, longHours: boolean, tight: boolean): DayFrame {
  const pitch = tight || rows > 10 ? 17 : rows > 8 ? 19 : 22;
  return { left: longHours ? 46 : 30, right: width - 34, width, pitch };
}

export interface RowLayout {
  readonly bars: readonly { readonly talk: boolean; readonly x: number; readonly width: number }[];
  /** `word`: it has room. */
  readonly pauses: readonly (Pick<Pause, 'name'> & Span & { readonly word: boolean })[];
  /** The middle of each mark above the line. */
  readonly marks: readonly { readonly x: number; readonly is: 'hard' | 'turned' }[];
  /** The middle of each breath, on the line. */
  readonly breaths: readonly number[];
  readonly now: { readonly x: number; readonly word: 'after' | 'above' | null } | null;
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
/** Of letters at 12 px, as wide as they come on average. */
const letterWidth = 6.2;
const wordWidth = (word: string): number => word.length * letterWidth;

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

const meets = (span: Span, marks: RowLayout['marks']): boolean =>
  marks.some(({ x }) => x + markWidth / 2 > span.from && x - markWidth / 2 < span.to);

/** A pause is named where its own dots are as long as the word, and no mark stands over them. */
function pausesOf(
  row: HourRow,
  frame: DayFrame,
  marks: RowLayout['marks'],
  words: Readonly<Record<Pause['name'], string>>,
): RowLayout['pauses'] {
  return row.pauses.map(({ name, from: start, to: end, worded }) => {
    const [from, to] = [inRow(frame, start), inRow(frame, end)];
    const width = wordWidth(words[name]);
    return {
      name,
      from,
      to,
      word: worded && to - from >= width && !meets({ from, to: from + width }, marks),
    };
  });
}

function nowOf(x: number, frame: DayFrame, marks: RowLayout['marks'], word: string): RowLayout['now'] {
  const width = wordWidth(word) + 6;
  if (x + width <= frame.right) return { x, word: 'after' };
  return { x, word: meets({ from: x - width, to: x }, marks) ? null : 'above' };
}

export function layRow(
  row: HourRow,
  frame: DayFrame,
  words: Readonly<Record<Pause['name'] | 'now', string>>,
): RowLayout {
  const now = row.now === null ? null : inRow(frame, row.now);
  const marks = marksOf(row, frame, now);
  return {
    bars: row.bars.map(({ kind, from, to }) => {
      const talk = kind === 'talk';
      const x = inRow(frame, from);
      return { talk, x, width: Math.max(talk ? 2 : 0, Math.round((inRow(frame, to) - x) * 10) / 10) };
    }),
    pauses: pausesOf(row, frame, marks, words),
    marks,
    breaths: breathsOf(row, frame, now),
    now: now === null ? null : nowOf(now, frame, marks, words.now),
  };
}
