import type { Figure } from './figures';

const shown = (value: number | null): string =>
  value === null ? '-' : value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3);

const head = ['figure', 'unit', 'median', 'p95', 'n', 'floor', 'ratio', 'reach', ''] as const;

function cells(figure: Figure): string[] {
  const { name, unit, median, p95, n, baseline, ratio, reach, ok } = figure;
  const verdict = ok === null ? '' : ok ? 'ok' : 'MISSED';
  const ratioShown = ratio === null ? '-' : ratio.toFixed(2);
  return [
    name,
    unit,
    shown(median),
    shown(p95),
    String(n),
    shown(baseline),
    ratioShown,
    reach ?? '',
    verdict,
  ];
}

/** Rows under one another for a terminal: texts begin, and numbers end, under one another. */
export function aligned(rows: readonly (readonly string[])[], isText: (column: number) => boolean): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isText(column) ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/** The figures as a table for a terminal. */
export const table = (figures: readonly Figure[]): string =>
  aligned([[...head], ...figures.map(cells)], (column) => column < 2 || column > 6);
