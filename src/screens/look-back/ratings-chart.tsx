import { figuresOf } from '../../core/look-back/figures';
import type { ChartsProps } from './chart';
import { ChartFigure, chartAreaOf } from './chart';
import styles from './charts.module.css';
import { useHistoryFormat } from './use-history-format';

const middle = 40;
const room = 28;
/** The calls that reach the edge, at least: one call is no tower. */
const leastScale = 4;
/** From the middle line to where the columns begin. */
const apart = 2;

/** How calls left me: better above the line, worse below. */
export function RatingsChart(chart: ChartsProps) {
  const { t, formats, count } = useHistoryFormat();
  const { columns, digests, span } = chart;
  const { bar, x } = chartAreaOf(columns.length);
  const { rated, calls, better, same, worse } = figuresOf(digests);
  const most = Math.max(leastScale, ...columns.flatMap((column) => [column.better, column.worse]));
  const length = (value: number): number => Math.round((value / most) * room * 10) / 10;
  const n = formats.number;
  return (
    <ChartFigure
      {...chart}
      title={t('charts.ratings')}
      signs={t(`charts.ratingsKey.${span === 'year' ? 'month' : 'shift'}`)}
      name={t('sentence.ratings', {
        rated: n(rated),
        calls: count('calls', calls),
        better: n(better),
        same: n(same),
        worse: n(worse),
      })}
      axis={[
        [12, t('charts.better'), false],
        [middle, t('charts.same'), true],
        [68, t('charts.worse'), false],
      ]}
      nothing={columns.filter((column) => column.rated > 0).length < 2 ? t('charts.noRatings') : null}
    >
      <path
        className={styles.bar}
        strokeWidth={bar}
        d={columns.map(({ better: up }, index) => `M${x(index)} ${middle - apart}v${-length(up)}`).join('')}
      />
      <path
        className={styles.below}
        strokeWidth={bar}
        d={columns.map(({ worse: down }, index) => `M${x(index)} ${middle + apart}v${length(down)}`).join('')}
      />
    </ChartFigure>
  );
}
