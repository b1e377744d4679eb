import { useState } from 'react';
import { enoughCases } from '../../core/deck/helpful';
import { hourMs } from '../../core/durations';
import type { ShiftDigest } from '../../core/look-back/digest';
import type { GapHour } from '../../core/look-back/gaps';
import { gapsByHour, medianGap } from '../../core/look-back/gaps';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import charts from './charts.module.css';
import tables from './table.module.css';
import type { HistoryFormat } from './use-history-format';
import { useHistoryFormat } from './use-history-format';

const width = 724;
const left = 52;
const right = 592;
const pitch = 20;
/** Gaps never take more of a drawn hour than this, however long the middle one is. */
const mostOpen = 0.9;

/** A usual hour as a line: as many openings as gaps come in it, each as wide as the middle gap is long. */
function hourLine({ perHour, medianSeconds }: GapHour, y: number): string {
  const gaps = Math.round(perHour);
  if (gaps === 0 || medianSeconds === null) return `M${left} ${y}H${right}`;
  const all = right - left;
  const opening = Math.min((medianSeconds / 3600) * all, (mostOpen * all) / gaps);
  const piece = (all - gaps * opening) / (gaps + 1);
  return Array.from({ length: gaps + 1 }, (_, index) => {
    const from = left + index * (piece + opening);
    return `M${from.toFixed(1)} ${y}h${piece.toFixed(1)}`;
  }).join('');
}

const rate = (perHour: number): number =>
  perHour < 1.95 ? Math.round(perHour * 10) / 10 : Math.round(perHour);

function sentenceOf(
  hours: readonly GapHour[],
  digests: readonly ShiftDigest[],
  { t, formats }: HistoryFormat,
): string {
  const count = hours.reduce((sum, { gaps }) => sum + gaps, 0);
  const length = (seconds: number | null): string => formats.minutesSeconds((seconds ?? 0) * 1000);
  const frequent = hours.filter(({ gaps }) => gaps >= enoughCases);
  const span = ({ hour }: GapHour) => ({
    from: formats.time(hour * hourMs),
    to: formats.time((hour + 1) * hourMs),
  });
  const [most] = frequent.toSorted((a, b) => b.perHour - a.perHour);
  const [longest] = frequent.toSorted((a, b) => (b.medianSeconds ?? 0) - (a.medianSeconds ?? 0));
  return [
    t('gaps.sentence', { count, n: formats.number(count), median: length(medianGap(digests)) }),
    most && frequent.length > 1
      ? t('gaps.most', { ...span(most), perHour: formats.number(rate(most.perHour)) })
      : '',
    longest && frequent.length > 1
      ? t('gaps.longest', { ...span(longest), median: length(longest.medianSeconds) })
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

interface HoursProps {
  readonly hours: readonly GapHour[];
  readonly format: HistoryFormat;
}

function GapsChart({ hours, format: { t, formats }, name }: HoursProps & { readonly name: string }) {
  const y = (row: number): number => 10 + row * pitch;
  return (
    <svg
      className={charts.chart}
      viewBox={`0 0 ${width} ${hours.length * pitch}`}
      role="img"
      aria-label={name}
    >
      {hours.map((hour, row) => (
        <text key={hour.hour} x="0" y={y(row) + 4}>
          {formats.time(hour.hour * hourMs)}
        </text>
      ))}
      <path
        className={charts.bar}
        strokeWidth="8"
        d={hours.map((hour, row) => hourLine(hour, y(row))).join('')}
      />
      {hours.map(({ hour, perHour, medianSeconds }, row) => (
        <text key={hour} x={width} y={y(row) + 4} textAnchor="end">
          {medianSeconds === null
            ? t('gaps.noneHour')
            : t('gaps.row', {
                count: rate(perHour),
                n: formats.number(rate(perHour)),
                median: formats.minutesSeconds(medianSeconds * 1000),
              })}
        </text>
      ))}
    </svg>
  );
}

function GapsTable({ hours, format: { t, formats }, name }: HoursProps & { readonly name: string }) {
  return (
    <div className={tables.frame} tabIndex={0} role="group" aria-label={t('gaps.title')}>
      <table className={tables.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{t('gaps.hours')}</th>
            <th scope="col">{t('gaps.count')}</th>
            <th scope="col">{t('gaps.perHour')}</th>
            <th scope="col">{t('gaps.median')}</th>
          </tr>
        </thead>
        <tbody>
          {hours.map(({ hour, gaps, perHour, medianSeconds }) => (
            <tr key={hour}>
              <th scope="row">{formats.time(hour * hourMs)}</th>
              <td>{formats.number(gaps)}</td>
              <td>{formats.number(rate(perHour))}</td>
              <td>
                {medianSeconds === null ? t('gaps.noneHour') : formats.minutesSeconds(medianSeconds * 1000)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** When in the day gaps come and how long they are, drawn from lines and space. */
export function Gaps({ digests }: { readonly digests: readonly ShiftDigest[] }) {
  const words = useHistoryFormat();
  const { t } = words;
  const [asTable, setAsTable] = useState(false);
  const hours = gapsByHour(digests);
  const name = sentenceOf(hours, digests, words);
  return (
    <section className={charts.section} aria-label={t('gaps.title')}>
      <header className={charts.head}>
        <h2 className={text.head}>{t('gaps.title')}</h2>
        {hours.length > 0 && (
          <Button variant="bare" small aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t('charts.asTable')}
          </Button>
        )}
      </header>
      {hours.length === 0 ? (
        <p className={text.note}>{t('gaps.none')}</p>
      ) : (
        <figure>
          <p className={charts.lead}>{name}</p>
          {asTable ? (
            <GapsTable hours={hours} format={words} name={name} />
          ) : (
            <div className={charts.wideFrame} tabIndex={0} role="group" aria-label={t('gaps.title')}>
              <GapsChart hours={hours} format={words} name={name} />
            </div>
          )}
          <figcaption className={classes(text.note, charts.under)}>
            {!asTable && t('gaps.key')} {t('gaps.how')}
          </figcaption>
        </figure>
      )}
    </section>
  );
}
