import { minuteMs } from '../../core/durations';
import type { Column } from '../../core/look-back/columns';
import { dayOf } from '../../core/look-back/days';
import type { ShiftDigest } from '../../core/look-back/digest';
import text from '../../ui/text.module.css';
import type { ChartsProps } from './chart';
import type { Dates } from './dates';
import { placeHash } from './place';
import styles from './table.module.css';
import { useHistoryFormat } from './use-history-format';
import { monthEndsWith } from './year-pages';

const figures = ['calls', 'better', 'same', 'worse', 'hard', 'turnedAround', 'breaths'] as const;

interface ShiftCellsProps {
  readonly digest: ShiftDigest;
  readonly dates: Dates;
  readonly openId: string | null;
}

function ShiftCells({ digest, dates, openId }: ShiftCellsProps) {
  const { t, formats } = useHistoryFormat();
  const { startedAt, endedAt, offsetMinutes, closed, id } = digest;
  const time = (at: number): string => formats.time(at + offsetMinutes * minuteMs);
  const from = time(startedAt);
  const going = id === openId;
  return (
    <>
      <th scope="row">
        <a href={going ? '#today' : `#summary/${id}`}>{dates.long(dayOf(digest))}</a>
      </th>
      <td>
        {endedAt === null ? t('table.since', { from }) : t('table.fromTo', { from, to: time(endedAt) })}
        {going && <span className={text.note}> · {t('pages.going')}</span>}
        {!closed && !going && <span className={text.note}> · {t('table.leftOpen')}</span>}
      </td>
    </>
  );
}

function MonthCells({ column: { day, shifts }, dates }: { readonly column: Column; readonly dates: Dates }) {
  const { formats } = useHistoryFormat();
  const name = dates.monthOfYear(day);
  const hash = placeHash({ view: 'pages', span: 'month', day: day + monthEndsWith });
  return (
    <>
      <th scope="row">{shifts > 0 ? <a href={hash}>{name}</a> : name}</th>
      <td>{formats.number(shifts)}</td>
    </>
  );
}

/** What the pages and pictures show, a row for each shift, or in a year for each month. */
export function PagesTable({
  span,
  columns,
  dates,
  digests,
  openId,
}: ChartsProps & { readonly openId: string | null }) {
  const { t, formats } = useHistoryFormat();
  const byId = new Map(digests.map((digest) => [digest.id, digest]));
  const byMonth = span === 'year';
  const home = (value: number | null): string =>
    value === null ? t('table.none') : t(`words:takingHome.${Math.round(value) as 1 | 2 | 3 | 4 | 5}`);
  const title = t(`table.title.${span}`);
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={title}>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{byMonth ? t('table.month') : t('table.shift')}</th>
            <th scope="col">{byMonth ? t('table.shifts') : t('table.hours')}</th>
            {figures.map((name) => (
              <th key={name} scope="col">
                {t(`table.${name}`)}
              </th>
            ))}
            <th scope="col">{t('table.before')}</th>
            <th scope="col">{t('table.after')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const digest = byId.get(column.key);
            return (
              <tr key={column.key}>
                {digest ? (
                  <ShiftCells digest={digest} dates={dates} openId={openId} />
                ) : (
                  <MonthCells column={column} dates={dates} />
                )}
                {figures.map((name) => (
                  <td key={name}>{formats.number(column[name])}</td>
                ))}
                <td>{home(column.before)}</td>
                <td>{home(column.after)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
