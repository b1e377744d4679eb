import { homeCounts } from '../../core/look-back/columns';
import type { ChartsProps } from './chart';
import { ChartFigure, floor, chartAreaOf } from './chart';
import styles from './charts.module.css';
import { useHistoryFormat } from './use-history-format';

const scaleStep = 15;

/** What I took home, before the close and after it. */
export function HomeChart({ digests, ...chart }: ChartsProps) {
  const { t, formats, count } = useHistoryFormat();
  const area = chartAreaOf(chart.columns.length);
  const { asked, less, same, more } = homeCounts(digests);
  const n = formats.number;
  const y = (value: number): number => floor - (value - 1) * scaleStep;
  const isSaid = chart.columns.some(({ before, after }) => before !== null || after !== null);
  return (
    <ChartFigure
      {...chart}
      title={t('charts.home')}
      signs={t(`charts.homeKey.${chart.span === 'year' ? 'month' : 'shift'}`)}
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
      area={area}
      axis={[1, 2, 3, 4, 5].map((value) => [y(value), value % 2 ? n(value) : ''])}
      nothing={isSaid ? null : t('charts.noHome')}
    >
      {chart.columns.map(({ key, before, after }, index) => {
        const x = area.x(index);
        return (
          <g key={key}>
            {before !== null && after !== null && before !== after && (
              <path className={styles.stem} d={`M${x} ${y(before)}V${y(after)}`} />
            )}
            {before !== null && <circle className={styles.hollow} cx={x} cy={y(before)} r="3.4" />}
            {after !== null && <circle className={styles.solid} cx={x} cy={y(after)} r="3.4" />}
          </g>
        );
      })}
    </ChartFigure>
  );
}
