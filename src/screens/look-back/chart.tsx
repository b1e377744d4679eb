import type { ReactNode } from 'react';
import type { Span } from '../../core/look-back/days';
import type { Column } from '../../core/look-back/columns';
import type { ShiftDigest } from '../../core/look-back/digest';
import text from '../../ui/text.module.css';
import styles from './charts.module.css';
import type { Dates } from './dates';

/** The ground of both charts: columns side by side, words where an axis would stand, the first and the last date under it. */

export interface ChartsProps {
  readonly span: Span;
  readonly columns: readonly Column[];
  readonly dates: Dates;
  /** The shifts that the columns are made of. */
  readonly digests: readonly ShiftDigest[];
}

/** Where the columns of a chart stand. */
export interface ChartArea {
  readonly bar: number;
  readonly x: (index: number) => number;
}

const width = 344;
const height = 100;
const left = 64;
const right = 338;
const labelsAt = 96;
/** From the ends of the ground to the first and last column. */
const inset = 12;
/** A few columns share the chart as if there were so many, and do not become posts in a field. */
const leastColumns = 5;

export function chartAreaOf(count: number): ChartArea {
  const step = (right - left - 2 * inset) / (Math.max(leastColumns, count) - 1);
  return {
    bar: Math.min(6, Math.max(2.5, step * 0.42)),
    x: (index) => Math.round((left + inset + index * step) * 10) / 10,
  };
}

interface ChartFigureProps extends ChartsProps {
  readonly title: string;
  /** How to read it, in a few words. */
  readonly signs: string;
  /** The chart in one sentence: its name. */
  readonly name: string;
  /** What stands beside the ground, from the top down, each with whether a line is drawn for it. */
  readonly axis: readonly (readonly [y: number, words: string, line: boolean])[];
  /** Said in the place of a picture where there is too little to draw. */
  readonly nothing: string | null;
  readonly children: ReactNode;
}

export function ChartFigure({
  span,
  columns,
  dates,
  title,
  signs,
  name,
  axis,
  nothing,
  children,
}: ChartFigureProps) {
  const format = { week: dates.weekday, month: dates.short, year: dates.month }[span];
  const [first, last] = [columns[0], columns.at(-1)];
  const { x, bar } = chartAreaOf(columns.length);
  return (
    <figure>
      <figcaption className={styles.caption}>
        <h2 className={styles.title}>{title}</h2>
        {!nothing && <span className={text.mark}>{signs}</span>}
      </figcaption>
      {nothing ? (
        <p className={text.note}>{nothing}</p>
      ) : (
        <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
          {axis.map(([y, words, line]) => (
            <g key={y}>
              {line && <path className={styles.base} d={`M${left} ${y}H${right}`} />}
              <text x="0" y={y + 4}>
                {words}
              </text>
            </g>
          ))}
          {children}
          {first && (
            <text x={left} y={labelsAt}>
              {format(first.day)}
            </text>
          )}
          {first && last && first !== last && (
            <text
              x={Math.min(right, x(columns.length - 1) + Math.max(bar, inset))}
              y={labelsAt}
              textAnchor="end"
            >
              {format(last.day)}
            </text>
          )}
        </svg>
      )}
    </figure>
  );
}
