import { scaleFor } from '../../core/look-back/columns';
import { figuresOf } from '../../core/look-back/figures';
import type { ChartsProps } from './chart';
import { ceiling, ChartFigure, chartAreaOf, heightOf, most } from './chart';
import styles from './charts.module.css';
import { useHistoryFormat } from './use-history-format';

const middle = 40;

/** How calls left me: better above the line, worse below. */
export function RatingsChart({ digests, ...chart }: ChartsProps) {
  const { t, formats, count } = useHistoryFormat();
  const area = chartAreaOf(chart.columns.length);
  const { rated, calls, better, same, worse } = figuresOf(digests);
  const top = scaleFor(most(chart.columns.flatMap((column) => [column.better, column.worse])));
  const room = middle - ceiling - 1.5;
  const n = formats.number;
  return (
    <ChartFigure
      {...chart}
      title={t('charts.ratings')}
      signs={t('charts.ratingsKey')}
      name={t('sentence.ratings', {
        rated: n(rated),
        calls: count('calls', calls),
        better: n(better),
        same: n(same),
        worse: n(worse),
      })}
      area={area}
      axis={[
        [ceiling, n(top)],
        [middle, '0'],
        [2 * middle - ceiling, n(top)],
      ]}
      nothing={rated === 0 ? t('charts.noRatings') : null}
    >
      <path
        className={styles.bar}
        strokeWidth={area.bar}
        d={chart.columns
          .map(({ better: up }, index) => `M${area.x(index)} ${middle - 1.5}v${-heightOf(up, top, room)}`)
          .join('')}
      />
      <path
        className={styles.below}
        strokeWidth={area.bar}
        d={chart.columns
          .map(({ worse: down }, index) => `M${area.x(index)} ${middle + 1.5}v${heightOf(down, top, room)}`)
          .join('')}
      />
    </ChartFigure>
  );
}
