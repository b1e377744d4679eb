import { scaleFor } from '../../core/look-back/columns';
import { figuresOf } from '../../core/look-back/figures';
import type { ChartsProps } from './chart';
import { ChartFigure, floor, chartAreaOf, heightOf, most } from './chart';
import styles from './charts.module.css';
import { useHistoryFormat } from './use-history-format';

/** How many calls each shift had. */
export function CallsChart({ digests, ...chart }: ChartsProps) {
  const { t, formats, count } = useHistoryFormat();
  const area = chartAreaOf(chart.columns.length);
  const calls = chart.columns.map((column) => column.calls);
  const top = scaleFor(most(calls));
  const worked = chart.columns.filter(({ shifts }) => shifts > 0).map((column) => column.calls);
  const all = { calls: count('calls', figuresOf(digests).calls), shifts: count('shifts', digests.length) };
  const name =
    chart.span === 'year' || worked.length < 2
      ? t('sentence.callsSame', all)
      : t('sentence.calls', { ...all, least: Math.min(...worked), most: most(worked) });
  return (
    <ChartFigure
      {...chart}
      title={t('charts.calls')}
      signs={t(`charts.callsKey.${chart.span === 'year' ? 'month' : 'shift'}`)}
      name={name}
      area={area}
      axis={[0, top / 2, top].map((value) => [floor - heightOf(value, top), formats.number(value)])}
    >
      <path
        className={styles.bar}
        strokeWidth={area.bar}
        d={calls.map((value, index) => `M${area.x(index)} ${floor}v${-heightOf(value, top)}`).join('')}
      />
    </ChartFigure>
  );
}
