import { hourMs, minuteMs } from '../durations';
import type { Call, Shift, Stretch } from '../shift/shift';
import { offsetsIn } from '../zone-offset';

/** The day as a picture, as geometry: one row an hour in the shift's own zone, everything on it in minutes 0..60. */

export interface Bar {
  readonly kind: 'talk' | 'wrap-up';
  readonly from: number;
  readonly to: number;
}

export interface Pause {
  readonly name: 'break' | 'away';
  readonly from: number;
  readonly to: number;
  /** The word stands once for each pause, on its longest piece. */
  readonly worded: boolean;
}

export interface CallMark {
  readonly at: number;
  readonly hard: boolean;
  readonly turnedAround: boolean;
}

export interface HourRow {
  /** Hour of the day, 0..23. */
  readonly hour: number;
  /** Epoch ms at which the hour begins; a change of the clocks by half an hour may cut its beginning off. */
  readonly startsAt: number;
  /** Calls that began in this hour. */
  readonly calls: number;
  readonly ahead: boolean;
  readonly bars: readonly Bar[];
  readonly pauses: readonly Pause[];
  readonly marks: readonly CallMark[];
  readonly breaths: readonly number[];
  readonly now: number | null;
}

export interface DayPicture {
  readonly rows: readonly HourRow[];
  /** From the first call's start to the last call's end, epoch ms; null before the first call. */
  readonly from: number | null;
  readonly to: number | null;
  readonly breaks: number;
}

/** An hour at the edge of the shift is left out when this little of it belongs to the shift and nothing happened. */
const edgeMs = 10 * minuteMs;
/** Shorter absences are not worth a word on the page. */
const awayFromMs = 3 * minuteMs;

interface Span {
  readonly from: number;
  readonly to: number;
}

const callEnd = (call: Call, end: number): number => Math.max(call.startedAt, call.endedAt ?? end);

/** Wrap-up ends when it was said to end, and at the latest when the next call begins. */
function wrapUpEnd(shift: Shift, index: number, end: number): number {
  const call = shift.calls[index];
  if (!call || call.endedAt === null) return end;
  const next = shift.calls[index + 1]?.startedAt ?? end;
  return Math.max(call.endedAt, Math.min(call.wrapUpEndedAt ?? end, next));
}

type NamedSpan = Span & { readonly name: Pause['name'] };

function pausesOf(shift: Shift, end: number): readonly NamedSpan[] {
  const spanOf = (stretch: Stretch, index: number): Span => ({
    from: stretch.from,
    to: Math.min(shift.stretches[index + 1]?.from ?? end, end),
  });
  return shift.stretches.flatMap((stretch, index): NamedSpan[] => {
    const { from, to } = spanOf(stretch, index);
    if (stretch.name === 'break' && to > from) return [{ name: 'break', from, to }];
    if (stretch.name === 'away' && to - from >= awayFromMs) return [{ name: 'away', from, to }];
    return [];
  });
}

/** Pieces of a span, one for each hour it touches, as [start of the hour, from minute, to minute]. */
function byHour(span: Span, hourOf: (at: number) => number): readonly (readonly [number, number, number])[] {
  const pieces: [number, number, number][] = [];
  let from = span.from;
  while (from < span.to) {
    const start = hourOf(from);
    const to = Math.min(span.to, start + hourMs);
    pieces.push([start, (from - start) / minuteMs, (to - start) / minuteMs]);
    from = to;
  }
  return pieces;
}

interface Draft {
  bars: Bar[];
  pauses: Pause[];
  marks: CallMark[];
  breaths: number[];
  calls: number;
}

const emptyDraft = (): Draft => ({ bars: [], pauses: [], marks: [], breaths: [], calls: 0 });
const isEmpty = (draft: Draft | undefined): boolean =>
  !draft || draft.bars.length + draft.pauses.length + draft.breaths.length + draft.calls === 0;

function fill(shift: Shift, end: number, hourOf: (at: number) => number): Map<number, Draft> {
  const drafts = new Map<number, Draft>();
  const draft = (start: number): Draft => {
    const found = drafts.get(start) ?? emptyDraft();
    drafts.set(start, found);
    return found;
  };
  const minuteOf = (at: number): number => (at - hourOf(at)) / minuteMs;
  const bars = (kind: Bar['kind'], span: Span): void => {
    for (const [start, from, to] of byHour(span, hourOf)) draft(start).bars.push({ kind, from, to });
  };
  shift.calls.forEach((call, index) => {
    const talkEnd = callEnd(call, end);
    bars('talk', { from: call.startedAt, to: talkEnd });
    if (call.endedAt !== null) bars('wrap-up', { from: talkEnd, to: wrapUpEnd(shift, index, end) });
    const row = draft(hourOf(call.startedAt));
    row.calls += 1;
    const turnedAround = call.outcome === 'turned-around';
    if (call.hard || turnedAround)
      row.marks.push({ at: minuteOf(call.startedAt), hard: call.hard, turnedAround });
  });
  for (const pause of pausesOf(shift, end)) {
    const pieces = byHour(pause, hourOf);
    const longest = pieces.reduce((most, [, from, to]) => Math.max(most, to - from), 0);
    const worded = pieces.findIndex(([, from, to]) => to - from === longest);
    pieces.forEach(([start, from, to], index) => {
      draft(start).pauses.push({ name: pause.name, from, to, worded: index === worded });
    });
  }
  for (const card of shift.cards) {
    if (card.breath && card.how !== 'cut-by-call')
      draft(hourOf(card.shownAt)).breaths.push(minuteOf(card.shownAt));
  }
  return drafts;
}

/** The first and the last hour to draw: hours barely touched by the shift, with nothing in them, are left out. */
function edges(shift: Shift, end: number, drafts: Map<number, Draft>, hourOf: (at: number) => number): Span {
  let from = hourOf(shift.startedAt);
  let to = hourOf(Math.max(end, shift.startedAt));
  if (from < to && isEmpty(drafts.get(from)) && from + hourMs - shift.startedAt <= edgeMs) from += hourMs;
  if (from < to && shift.endedAt !== null && isEmpty(drafts.get(to)) && end - to <= edgeMs) to -= hourMs;
  const drawn = [...drafts.keys()].sort((a, b) => a - b);
  return { from: Math.min(from, drawn[0] ?? from), to: Math.max(to, drawn.at(-1) ?? to) };
}

/**
 * The picture of `shift` as it stands at `at` (epoch ms). While the shift runs there are at least `leastRows` rows, so
 * that the page has the shape of a day from the start; a finished one has the hours it had.
 */
export function dayPicture(shift: Shift, at: number, leastRows = 8): DayPicture {
  const end = Math.max(shift.endedAt ?? at, shift.startedAt);
  const offsetAt = offsetsIn(shift.zone, shift.offsetMinutes * minuteMs);
  const hourOf = (moment: number): number => {
    const offsetMs = offsetAt(moment);
    return Math.floor((moment + offsetMs) / hourMs) * hourMs - offsetMs;
  };
  const drafts = fill(shift, end, hourOf);
  const { from, to } = edges(shift, end, drafts, hourOf);
  const least = shift.endedAt === null ? leastRows : 1;
  const rows: HourRow[] = [];
  // Where clocks are changed by half an hour, an hour begins by its clock before it does.
  for (let start = from, startsAt = from; start <= to || rows.length < least; start = hourOf(startsAt)) {
    rows.push({
      hour: Math.floor((startsAt + offsetAt(startsAt)) / hourMs) % 24,
      startsAt,
      ahead: startsAt > end,
      now: shift.endedAt === null && hourOf(at) === start ? (at - start) / minuteMs : null,
      ...(drafts.get(start) ?? emptyDraft()),
    });
    startsAt = start + hourMs;
  }
  const last = shift.calls.at(-1);
  return {
    rows,
    from: shift.calls[0]?.startedAt ?? null,
    to: last ? callEnd(last, end) : null,
    breaks: pausesOf(shift, end).filter((pause) => pause.name === 'break').length,
  };
}
