import { scaleFor } from '../../core/look-back/columns';
import { figuresOf } from '../../core/look-back/figures';
import type { ChartsProps } from './chart';
import { ChartFigure, floor, chartAreaOf, heightOf, most } from './chart';
import styles from './charts.module.css';
import { useHistoryFormat } from './use-history-format';

/** More lines than this would touch, and become a bar. */
const mostLines = 16;

/** Breaths taken with a card. */
export function BreathsChart({ digests, ...chart }: ChartsProps) {
  const { t, formats, count } = useHistoryFormat();
  const area = chartAreaOf(chart.columns.length, 724);
  const { breaths } = figuresOf(digests);
  const highest = most(chart.columns.map((column) => column.breaths));
  const asLines = highest <= mostLines;
  const top = asLines ? Math.max(scaleFor(highest), 8) : scaleFor(highest);
  const half = Math.max(area.bar / 2, 4.5);
  return (
    <ChartFigure
      {...chart}
      title={t('charts.breaths')}
      signs={
        asLines ? t('charts.breathsKey') : t(`charts.callsKey.${chart.span === 'year' ? 'month' : 'shift'}`)
      }
      name={t('sentence.breaths', {
        count: breaths,
        n: formats.number(breaths),
        shifts: count('shifts', digests.length),
      })}
      area={area}
      axis={[0, top / 2, top].map((value) => [floor - heightOf(value, top), formats.number(value)])}
      nothing={breaths === 0 ? t('charts.none') : null}
    >
      {asLines ? (
        <path
          className={styles.breath}
          d={chart.columns
            .flatMap((column, index) =>
              Array.from(
                { length: column.breaths },
                (_, line) => `M${area.x(index) - half} ${floor - heightOf(line + 0.5, top)}h${2 * half}`,
              ),
            )
            .join('')}
        />
      ) : (
        <path
          className={styles.breathBar}
          strokeWidth={area.bar}
          d={chart.columns
            .map((column, index) => `M${area.x(index)} ${floor}v${-heightOf(column.breaths, top)}`)
            .join('')}
        />
      )}
    </ChartFigure>
  );
}
