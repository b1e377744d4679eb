import { scaleFor } from '../../core/look-back/columns';
import { figuresOf } from '../../core/look-back/figures';
import type { ChartsProps } from './chart';
import { ChartFigure, floor, chartAreaOf, heightOf, most } from './chart';
import styles from './charts.module.css';
import { useHistoryFormat } from './use-history-format';

/** More marks than this do not stand on one another any more, and become a bar. */
const mostMarks = 8;
const markPitch = 8;

/** Hard calls; a hollow one was turned around. */
export function HardChart({ digests, ...chart }: ChartsProps) {
  const { t, formats, count } = useHistoryFormat();
  const area = chartAreaOf(chart.columns.length);
  const { hard, turnedAround } = figuresOf(digests);
  const highest = most(chart.columns.map((column) => column.stayedHard + column.turnedAround));
  const asMarks = highest <= mostMarks && area.step >= 9;
  const top = asMarks ? mostMarks : scaleFor(highest);
  return (
    <ChartFigure
      {...chart}
      title={t('charts.hard')}
      signs={t('charts.hardKey')}
      name={t('sentence.hard', {
        hard: count('hard', hard),
        turnedAround: count('turnedAround', turnedAround),
        shifts: count('shifts', digests.length),
      })}
      area={area}
      axis={[0, top / 2, top].map((value) => [floor - heightOf(value, top), formats.number(value)])}
      nothing={highest === 0 ? t('charts.none') : null}
    >
      {chart.columns.map(({ key, turnedAround: turned, stayedHard }, index) => {
        const x = area.x(index);
        if (!asMarks) {
          const low = heightOf(turned, top);
          const high = heightOf(stayedHard, top);
          const half = area.bar / 2;
          return (
            <g key={key}>
              {turned > 0 && (
                <rect
                  className={styles.hollow}
                  x={x - half + 0.7}
                  y={floor - low + 0.7}
                  width={area.bar - 1.4}
                  height={Math.max(0, low - 1.4)}
                />
              )}
              <rect
                className={styles.solid}
                x={x - half}
                y={floor - low - high}
                width={area.bar}
                height={high}
              />
            </g>
          );
        }
        return Array.from({ length: turned + stayedHard }, (_, mark) => (
          <path
            key={`${key} ${mark}`}
            className={mark < turned ? styles.hollow : styles.solid}
            d={`M${x} ${floor - 4 - mark * markPitch - 3.2}l3.2 3.2-3.2 3.2-3.2-3.2z`}
          />
        ));
      })}
    </ChartFigure>
  );
}
