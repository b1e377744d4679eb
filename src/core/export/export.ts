import type { Contact } from '../contacts';
import type { DeckDocument } from '../deck/own-card';
import type { Call, Shift } from '../shift/shift';
import type { Intention, LoggedShiftEvent } from '../shift/shift-event';
import { writeShiftLog } from '../shift/shift-log';
import { unfinishedLine } from '../summary/summary-items';
import type { LocalTime } from './local-time';
import { localTimes } from './local-time';

/**
 * The agent's own record as one file: JSON with everything, CSV with one row a call, Markdown to read. It comes in
 * pieces, a shift at a time, so that years of it hold nobody up. The format is written down in docs/export.md.
 */

export const exportFormats = ['json', 'csv', 'md'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Of JSON and CSV. Columns and fields may be added within a version; none changes its meaning or goes. */
const version = 1;

const columns = [
  'shift',
  'call',
  'ringing_at',
  'started_at',
  'ended_at',
  'wrap_up_ended_at',
  'talk_seconds',
  'wrap_up_seconds',
  'source',
  'hard',
  'kind',
  'rating',
  'outcome',
  'deposits',
  'wins',
  'shift_started_at',
  'shift_ended_at',
  'shift_closed',
  'intention',
  'intention_showed',
  'parked',
  'parked_answer',
  'unfinished',
  'liked',
  'taking_home_before',
  'taking_home_after',
  'ringing_local',
  'started_local',
  'ended_local',
  'wrap_up_ended_local',
  'shift_started_local',
  'shift_ended_local',
  'length_known',
  'calls_within',
] as const;
type ExportRow = Readonly<Record<(typeof columns)[number], string>>;

/** Without this mark Excel reads a file in the code page of its system. */
const byteOrderMark = '\uFEFF';

const instant = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());
const seconds = (from: number | null, to: number | null): string =>
  from === null || to === null ? '' : String((to - from) / 1000);
const yesNo = (is: boolean): string => (is ? 'yes' : 'no');
const figure = (value: number | null): string => (value === null ? '' : String(value));
const both = (what: string, more: string, between: string): string =>
  [what.trim(), more.trim()].filter(Boolean).join(between);

/**
 * Quoted where needed; a cell that a spreadsheet would take for a formula becomes text by an apostrophe before it, and so
 * does one that begins with an apostrophe itself, so that taking one away gives every cell back.
 */
function cell(text: string): string {
  const plain = /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const intentionCell = (intention: Intention | null): string =>
  intention === null ? '' : intention.word === 'own' ? intention.text : intention.word;

function shiftCells(shift: Shift) {
  const { parked, takingHome } = shift;
  return {
    shift_started_at: instant(shift.startedAt),
    shift_ended_at: instant(shift.endedAt),
    shift_closed: yesNo(shift.closed),
    intention: intentionCell(shift.intention),
    intention_showed: shift.intentionAnswer,
    parked: parked === null ? '' : unfinishedLine({ ...parked, where: '' }),
    parked_answer: shift.parkedAnswer ?? '',
    unfinished: shift.unfinished.map((item) => unfinishedLine(item)).join('; '),
    liked: shift.liked,
    taking_home_before: figure(takingHome.before),
    taking_home_after: figure(takingHome.after),
  };
}

function localCells(shift: Shift, call: Call, local: LocalTime) {
  const cellOf = (at: number | null): string => (at === null ? '' : local(at));
  return {
    ringing_local: cellOf(call.ringingAt),
    started_local: cellOf(call.startedAt),
    ended_local: cellOf(call.endedAt),
    wrap_up_ended_local: cellOf(call.wrapUpEndedAt),
    shift_started_local: cellOf(shift.startedAt),
    shift_ended_local: cellOf(shift.endedAt),
  };
}

/** A call whose end nobody told has no end, no talk and no wrap-up. */
const withKnownEnd = (call: Call): Call =>
  call.length === 'known' ? call : { ...call, endedAt: null, wrapUpEndedAt: null };

function exportRow(shift: Shift, logged: Call, local: LocalTime): string {
  const call = withKnownEnd(logged);
  const wins = shift.wins.filter((win) => win.callId === call.id);
  const cells: ExportRow = {
    shift: shift.id,
    call: call.id,
    ringing_at: instant(call.ringingAt),
    started_at: instant(call.startedAt),
    ended_at: instant(call.endedAt),
    wrap_up_ended_at: instant(call.wrapUpEndedAt),
    talk_seconds: seconds(call.startedAt, call.endedAt),
    wrap_up_seconds: seconds(call.endedAt, call.wrapUpEndedAt),
    source: call.source,
    hard: yesNo(call.hard),
    kind: call.kind ?? '',
    rating: figure(call.rating),
    outcome: call.outcome ?? '',
    deposits: call.deposits.join(' '),
    wins: wins.map((win) => both(win.text, win.because, ' / ')).join('; '),
    ...shiftCells(shift),
    ...localCells(shift, call, local),
    length_known: yesNo(call.length === 'known'),
    calls_within: String(call.consults.length),
  };
  return `${columns.map((column) => cell(cells[column])).join(',')}\r\n`;
}

/** A shift and the log that it is folded from; null where that is not to be had. */
export interface ExportedShift {
  readonly shift: Shift;
  readonly log: readonly LoggedShiftEvent[] | null;
}

/** What is the agent's beside the shifts. */
export interface ExportedRest {
  /** Those that are not as by default. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly deck: DeckDocument;
  readonly contacts: readonly Contact[];
}

const indent = (value: unknown, by: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);

/** A strict JSON text of one shift as it stands in the list of shifts. No string in JSON holds a bare line break. */
function shiftJson({ shift, log }: ExportedShift): string {
  const text = indent(shift, '    ');
  if (!log) return text;
  const end = '\n    }';
  return `${text.slice(0, -end.length)},\n      "log": ${writeShiftLog(log)}${end}`;
}

/** The beginning of the file, up to its shifts. */
function headJson({ settings, deck, contacts }: ExportedRest): string {
  const { cards, off, favourites } = deck;
  const rest = { settings, deck: { cards, off, favourites }, contacts };
  const parts = Object.entries(rest).map(([name, part]) => `  "${name}": ${indent(part, '  ')},\n`);
  return `{\n  "format": "lull-export",\n  "version": ${String(version)},\n${parts.join('')}  "shifts": [`;
}

/**
 * The file of all `shifts`, oldest first, piece by piece. CSV is RFC 4180 with CRLF and a byte order mark; times are UTC,
 * ISO 8601, and local ones beside them. `markdown` writes the page that is kept of one shift.
 */
export async function* exportPieces(
  format: ExportFormat,
  shifts: AsyncIterable<ExportedShift> | Iterable<ExportedShift>,
  rest: ExportedRest,
  markdown: (shift: Shift) => string,
): AsyncGenerator<string, void, undefined> {
  if (format === 'csv') yield `${byteOrderMark}${columns.join(',')}\r\n`;
  if (format === 'json') yield headJson(rest);
  const clockOf = localTimes();
  let first = true;
  for await (const exported of shifts) {
    const { shift } = exported;
    if (format === 'csv') {
      const local = clockOf(shift.zone, shift.offsetMinutes);
      yield shift.calls.map((call) => exportRow(shift, call, local)).join('');
    } else if (format === 'md') yield `${first ? '' : '\n'}${markdown(shift)}`;
    else yield `${first ? '' : ','}\n    ${shiftJson(exported)}`;
    first = false;
  }
  if (format === 'json') yield `${first ? '' : '\n  '}]\n}\n`;
}
