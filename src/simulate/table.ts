import type { Figures } from './figures';
import { hoursOf, percent } from './figures';
import type { Tally } from './tally';

/** One row of the table: a policy at an occupancy. */
export interface Row {
  readonly policy: string;
  readonly figures: Figures;
  readonly tally: Tally;
}

interface Column {
  readonly head: string;
  readonly cell: (row: Row) => string;
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

const cellsOf = (row: Row): readonly string[] => columns.map(({ cell }) => cell(row));
const heads = columns.map(({ head }) => head);

/** For a terminal: columns in line, figures to the right. */
export function plainTable(rows: readonly Row[]): string {
  const lines = [heads, ...rows.map(cellsOf)];
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
export function markdownTable(rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = line(columns.map((_, column) => (column === 0 ? '---' : '---:')));
  return [line(heads), rule, ...rows.map((row) => line(cellsOf(row)))].join('\n');
}
