import { homeCounts } from '../../core/look-back/columns';
import type { ChartsProps } from './chart';
import { ChartFigure, chartAreaOf } from './chart';
import styles from './charts.module.css';
import { useHistoryFormat } from './use-history-format';

/** None, 1, stands on the lowest line, a lot, 5, on the highest. */
const floor = 70;
const scaleStep = 14;
const y = (value: number): number => floor - (value - 1) * scaleStep;

/** What I took home, before the end of the shift and after it. */
export function HomeChart(chart: ChartsProps) {
  const { t, formats, count } = useHistoryFormat();
  const { columns, digests, span } = chart;
  const { x } = chartAreaOf(columns.length);
  const { asked, less, same, more } = homeCounts(digests);
  const n = formats.number;
  const said = columns.filter(({ before, after }) => before !== null || after !== null).length;
  return (
    <ChartFigure
      {...chart}
      title={t('charts.home')}
      signs={t(`charts.homeKey.${span === 'year' ? 'month' : 'shift'}`)}
      name={
        asked === 0
          ? t('sentence.homeSome')
          : t('sentence.home', {
              shifts: count('shifts', asked),
              less: n(less),
              same: n(same),
              more: n(more),
            })
      }
      axis={[
        [y(5), t('charts.lot'), true],
        [y(3), t('charts.some'), true],
        [y(1), t('charts.none'), true],
      ]}
      nothing={said < 2 ? t('charts.noHome') : null}
    >
      {columns.map(({ key, before, after }, index) => (
        <g key={key}>
          {before !== null && after !== null && before !== after && (
            <path className={styles.stem} d={`M${x(index)} ${y(before)}V${y(after)}`} />
          )}
          {before !== null && <circle className={styles.hollow} cx={x(index)} cy={y(before)} r="3.4" />}
          {after !== null && <circle className={styles.solid} cx={x(index)} cy={y(after)} r="3.9" />}
        </g>
      ))}
    </ChartFigure>
  );
}
