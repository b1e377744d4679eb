import type { Figures } from './figures';
import { hoursOf, percent } from './figures';
import type { Tally } from './tally';

/** One row of the table: a policy at an occupancy. */
export interface PolicyRow {
  readonly policy: string;
  readonly figures: Figures;
  readonly tally: Tally;
}

interface Column {
  readonly head: string;
  readonly cell: (row: PolicyRow) => string;
}

const columns: readonly Column[] = [
  { head: 'policy', cell: ({ policy }) => policy },
  { head: 'occupancy', cell: ({ figures }) => figures.occupancy.toFixed(2) },
  { head: 'gaps/h', cell: ({ figures }) => figures.gapsPerHour.toFixed(1) },
  { head: 'median gap', cell: ({ figures }) => `${figures.gapMedian.toFixed(0)} s` },
  { head: 'cards/h', cell: ({ figures }) => figures.cardsPerHour.toFixed(2) },
  { head: 'of them, hard call', cell: ({ tally }) => (tally.hardCallCards / hoursOf(tally)).toFixed(2) },
  { head: 'most in 1 h', cell: ({ figures }) => String(figures.maxCardsInAnHour) },
  { head: 'gaps used', cell: ({ figures }) => percent(figures.gapsUsed) },
  { head: 'finished', cell: ({ figures }) => percent(figures.finished) },
  {
    head: 'shown in ringing/call/wrap-up',
    cell: ({ figures: { shownInRinging, shownInCall, shownInWrapUp } }) =>
      [shownInRinging, shownInCall, shownInWrapUp].join(' / '),
  },
  { head: 'over ringing', cell: ({ figures }) => `${figures.secondsOverRingingPerHour.toFixed(2)} s/h` },
  { head: 'repeats', cell: ({ figures }) => String(figures.repeatsWithin15) },
];

/** What an untidy day is held to, beside the rest. */
const untidyColumns: readonly Column[] = [
  { head: 'calls told/in the log', cell: ({ tally }) => `${tally.callsTold} / ${tally.callsRecorded}` },
  {
    head: 'talk time off; days over 1 %',
    cell: ({ tally: { talkOff } }) => {
      const mean = talkOff.reduce((sum, off) => sum + off, 0) / Math.max(1, talkOff.length);
      return `${(mean * 100).toFixed(2)} %; ${talkOff.filter((off) => off > 0.01).length}`;
    },
  },
];

const columnsOf = (untidy: boolean): readonly Column[] => (untidy ? [...columns, ...untidyColumns] : columns);

/** For a terminal: columns in line, figures to the right. */
export function plainTable(rows: readonly PolicyRow[], untidy: boolean): string {
  const shown = columnsOf(untidy);
  const heads = shown.map(({ head }) => head);
  const lines = [heads, ...rows.map((row) => shown.map(({ cell }) => cell(row)))];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const inLine = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ');
  return lines.map(inLine).join('\n');
}

/** For a document; a bar in a policy's name would be a column of its own. */
export function markdownTable(rows: readonly PolicyRow[], untidy: boolean): string {
  const shown = columnsOf(untidy);
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = line(shown.map((_, column) => (column === 0 ? '---' : '---:')));
  const cells = rows.map((row) => line(shown.map(({ cell }) => cell(row))));
  return [line(shown.map(({ head }) => head)), rule, ...cells].join('\n');
}
