import type { Call, Shift } from '../shift/shift';

/** The agent's own record as files: JSON with everything, CSV with one row a call. Format version 1. */

export function exportJson(shifts: readonly Shift[]): string {
  return `${JSON.stringify({ format: 'lull-export', version: 1, shifts }, null, 2)}\n`;
}

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
] as const;

const instant = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());
const seconds = (from: number | null, to: number | null): string =>
  from === null || to === null ? '' : String((to - from) / 1000);

/**
 * Quoted where needed; a cell that a spreadsheet would take for a formula becomes text by an apostrophe before it, and so
 * does one that begins with an apostrophe itself, so that taking one away gives every cell back.
 */
function cell(text: string): string {
  const plain = /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function row(shift: Shift, call: Call): string {
  const cells: Readonly<Record<(typeof columns)[number], string>> = {
    shift: shift.id,
    call: call.id,
    ringing_at: instant(call.ringingAt),
    started_at: instant(call.startedAt),
    ended_at: instant(call.endedAt),
    wrap_up_ended_at: instant(call.wrapUpEndedAt),
    talk_seconds: seconds(call.startedAt, call.endedAt),
    wrap_up_seconds: seconds(call.endedAt, call.wrapUpEndedAt),
    source: call.source,
    hard: call.hard ? 'yes' : 'no',
    kind: call.kind ?? '',
    rating: call.rating === null ? '' : String(call.rating),
    outcome: call.outcome ?? '',
    deposits: call.deposits.join(' '),
  };
  return columns.map((column) => cell(cells[column])).join(',');
}

/** RFC 4180 with CRLF. Times are UTC, ISO 8601. */
export function exportCsv(shifts: readonly Shift[]): string {
  const rows = shifts.flatMap((shift) => shift.calls.map((call) => row(shift, call)));
  return [columns.join(','), ...rows].map((line) => `${line}\r\n`).join('');
}
