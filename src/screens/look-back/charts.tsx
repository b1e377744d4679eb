import { useState } from 'react';
import { homeCounts, scaleFor } from '../../core/look-back/columns';
import type { ShiftDigest } from '../../core/look-back/digest';
import { figuresOf } from '../../core/look-back/digest';
import { Button } from '../../ui/button';
import text from '../../ui/text.module.css';
import type { ChartProps } from './chart';
import { ceiling, ChartFigure, floor, groundOf, heightOf } from './chart';
import { ChartsTable } from './charts-table';
import styles from './charts.module.css';
import { useWords } from './words';

interface ChartsProps extends ChartProps {
  /** The shifts that the columns are made of. */
  readonly digests: readonly ShiftDigest[];
}

const most = (values: readonly number[]): number => Math.max(0, ...values);

function CallsChart({ digests, ...chart }: ChartsProps) {
  const { t, formats, count } = useWords();
  const ground = groundOf(chart.columns.length);
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
      ground={ground}
      axis={[0, top / 2, top].map((value) => [floor - heightOf(value, top), formats.number(value)])}
    >
      <path
        className={styles.bar}
        strokeWidth={ground.bar}
        d={calls.map((value, index) => `M${ground.x(index)} ${floor}v${-heightOf(value, top)}`).join('')}
      />
    </ChartFigure>
  );
}

const middle = 40;

function RatingsChart({ digests, ...chart }: ChartsProps) {
  const { t, formats, count } = useWords();
  const ground = groundOf(chart.columns.length);
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
      ground={ground}
      axis={[
        [ceiling, n(top)],
        [middle, '0'],
        [2 * middle - ceiling, n(top)],
      ]}
      nothing={rated === 0 ? t('charts.noRatings') : null}
    >
      <path
        className={styles.bar}
        strokeWidth={ground.bar}
        d={chart.columns
          .map(({ better: up }, index) => `M${ground.x(index)} ${middle - 1.5}v${-heightOf(up, top, room)}`)
          .join('')}
      />
      <path
        className={styles.below}
        strokeWidth={ground.bar}
        d={chart.columns
          .map(({ worse: down }, index) => `M${ground.x(index)} ${middle + 1.5}v${heightOf(down, top, room)}`)
          .join('')}
      />
    </ChartFigure>
  );
}

/** More marks than this do not stand on one another any more, and become a bar. */
const mostMarks = 8;
const markPitch = 8;

function HardChart({ digests, ...chart }: ChartsProps) {
  const { t, formats, count } = useWords();
  const ground = groundOf(chart.columns.length);
  const { hard, turnedAround } = figuresOf(digests);
  const highest = most(chart.columns.map((column) => column.stayedHard + column.turnedAround));
  const asMarks = highest <= mostMarks && ground.step >= 9;
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
      ground={ground}
      axis={[0, top / 2, top].map((value) => [floor - heightOf(value, top), formats.number(value)])}
      nothing={highest === 0 ? t('charts.none') : null}
    >
      {chart.columns.map(({ key, turnedAround: turned, stayedHard }, index) => {
        const x = ground.x(index);
        if (!asMarks) {
          const low = heightOf(turned, top);
          const high = heightOf(stayedHard, top);
          const half = ground.bar / 2;
          return (
            <g key={key}>
              {turned > 0 && (
                <rect
                  className={styles.hollow}
                  x={x - half + 0.7}
                  y={floor - low + 0.7}
                  width={ground.bar - 1.4}
                  height={Math.max(0, low - 1.4)}
                />
              )}
              <rect
                className={styles.solid}
                x={x - half}
                y={floor - low - high}
                width={ground.bar}
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

const scaleStep = 15;

function HomeChart({ digests, ...chart }: ChartsProps) {
  const { t, formats, count } = useWords();
  const ground = groundOf(chart.columns.length);
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
      ground={ground}
      axis={[1, 2, 3, 4, 5].map((value) => [y(value), value % 2 ? n(value) : ''])}
      nothing={isSaid ? null : t('charts.noHome')}
    >
      {chart.columns.map(({ key, before, after }, index) => {
        const x = ground.x(index);
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

/** More lines than this would touch, and become a bar. */
const mostLines = 16;

function BreathsChart({ digests, ...chart }: ChartsProps) {
  const { t, formats, count } = useWords();
  const ground = groundOf(chart.columns.length, 724);
  const { breaths } = figuresOf(digests);
  const highest = most(chart.columns.map((column) => column.breaths));
  const asLines = highest <= mostLines;
  const top = asLines ? Math.max(scaleFor(highest), 8) : scaleFor(highest);
  const half = Math.max(ground.bar / 2, 4.5);
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
      ground={ground}
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
                (_, line) => `M${ground.x(index) - half} ${floor - heightOf(line + 0.5, top)}h${2 * half}`,
              ),
            )
            .join('')}
        />
      ) : (
        <path
          className={styles.breathBar}
          strokeWidth={ground.bar}
          d={chart.columns
            .map((column, index) => `M${ground.x(index)} ${floor}v${-heightOf(column.breaths, top)}`)
            .join('')}
        />
      )}
    </ChartFigure>
  );
}

/** Calls, how they left me, hard ones, what goes home, breaths: side by side, or the same as one table. */
export function Charts(props: ChartsProps) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className={styles.section} aria-label={t(`charts.title.${props.span}`)}>
      <header className={styles.head}>
        <h2 className={text.head}>{t(`charts.title.${props.span}`)}</h2>
        <Button
          look="bare"
          small
          aria-pressed={asTable}
          onClick={() => {
            setAsTable(!asTable);
          }}
        >
          {t('charts.asTable')}
        </Button>
      </header>
      {asTable ? (
        <ChartsTable {...props} />
      ) : (
        <div className={styles.charts}>
          <CallsChart {...props} />
          <RatingsChart {...props} />
          <HardChart {...props} />
          <HomeChart {...props} />
          <BreathsChart {...props} />
        </div>
      )}
    </section>
  );
}
