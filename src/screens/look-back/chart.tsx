import type { ReactNode } from 'react';
import type { Span } from '../../core/look-back/days';
import type { Column } from '../../core/look-back/columns';
import type { ShiftDigest } from '../../core/look-back/digest';
import text from '../../ui/text.module.css';
import styles from './charts.module.css';
import type { Dates } from './dates';

/** The ground of every chart: columns side by side over one line, and a few dates under it. */

export interface ChartProps {
  readonly span: Span;
  readonly columns: readonly Column[];
  readonly dates: Dates;
}

export interface ChartsProps extends ChartProps {
  /** The shifts that the columns are made of. */
  readonly digests: readonly ShiftDigest[];
}

/** The highest of them, at least 0. */
export const most = (values: readonly number[]): number => Math.max(0, ...values);

/** The width of a chart, and where its columns stand. */
export interface ChartArea {
  readonly width: number;
  readonly left: number;
  /** Between two columns. */
  readonly step: number;
  readonly bar: number;
  readonly x: (index: number) => number;
}

export const floor = 72;
export const ceiling = 8;
const labelsAt = 90;
const height = 94;
const left = 42;
/** A few columns share the chart as if there were so many, and do not become posts in a field. */
const leastColumns = 5;

const round = (value: number): number => Math.round(value * 10) / 10;

export function chartAreaOf(count: number, width = 344): ChartArea {
  const step = (width - left - 20) / (Math.max(leastColumns, count) - 1);
  const bar = Math.min(14, Math.max(3, step * 0.42));
  return { width, left, step, bar, x: (index) => round(left + 10 + index * step) };
}

/** How high `value` stands on an axis that ends with `top`. */
export const heightOf = (value: number, top: number, room = floor - ceiling): number =>
  round((value / Math.max(1, top)) * room);

/** A week's first date begins with its column; the name of a day or a month stands in the middle of its own. */
interface Label {
  readonly at: number;
  readonly format: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

const roomForLabel = 46;
/** A label that begins nearer to the end than this would stick out. */
const roomAtEnd = 24;

/** In a month the first shift of each week; in a year and a week as many as there is room for. */
function labelsOf({ span, columns, dates }: ChartProps, area: ChartArea): readonly Label[] {
  const labels: Label[] = [];
  let week = Number.NaN;
  columns.forEach(({ day }, index) => {
    const at = area.x(index) - (span === 'month' ? area.bar / 2 : 0);
    const thisWeek = Math.floor((day + 4 - dates.firstWeekday) / 7);
    const isNew = span !== 'month' || thisWeek !== week;
    week = thisWeek;
    const before = labels.at(-1);
    const room = span === 'month' ? roomForLabel : 32;
    if (!isNew || (before && at - before.at < room)) return;
    const format =
      span === 'year' ? dates.month(day) : span === 'week' ? dates.weekday(day) : dates.short(day);
    if (span !== 'month') labels.push({ at, format, anchor: 'middle' });
    else if (at > area.width - roomAtEnd) labels.push({ at: area.width, format, anchor: 'end' });
    else labels.push({ at, format, anchor: 'start' });
  });
  return labels;
}

interface ChartFigureProps extends ChartProps {
  readonly title: string;
  /** How to read it, in a few words. */
  readonly signs: string;
  /** The chart in one sentence: its name. */
  readonly name: string;
  readonly area: ChartArea;
  /** Lines of the ground, each with what stands before it. */
  readonly axis: readonly (readonly [y: number, words: string])[];
  /** Said in the place of a picture where there is nothing to draw. */
  readonly nothing?: string | null;
  readonly children: ReactNode;
}

const narrow = 400;

/** A wide chart scrolls sideways in a small window rather than become too small to read. */
function ChartFrame({
  title,
  wide,
  children,
}: {
  readonly title: string;
  readonly wide: boolean;
  readonly children: ReactNode;
}) {
  if (!wide) return children;
  return (
    <div className={styles.wideFrame} tabIndex={0} role="group" aria-label={title}>
      {children}
    </div>
  );
}

export function ChartFigure({
  title,
  signs,
  name,
  area,
  axis,
  nothing,
  children,
  ...chart
}: ChartFigureProps) {
  return (
    <figure className={area.width > narrow ? styles.wide : ''}>
      <figcaption className={styles.caption}>
        <h3 className={styles.title}>{title}</h3>
        {!nothing && <span className={text.mark}>{signs}</span>}
      </figcaption>
      {nothing ? (
        <p className={text.note}>{nothing}</p>
      ) : (
        <ChartFrame title={title} wide={area.width > narrow}>
          <svg className={styles.chart} viewBox={`0 0 ${area.width} ${height}`} role="img" aria-label={name}>
            {axis.map(([y, words]) => (
              <g key={y}>
                <path className={styles.base} d={`M${area.left - 4} ${y}H${area.width}`} />
                <text x={area.left - 10} y={y + 4} textAnchor="end">
                  {words}
                </text>
              </g>
            ))}
            {children}
            {labelsOf(chart, area).map(({ at, format, anchor }) => (
              <text key={at} x={at} y={labelsAt} textAnchor={anchor}>
                {format}
              </text>
            ))}
          </svg>
        </ChartFrame>
      )}
    </figure>
  );
}
