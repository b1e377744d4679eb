import { useState } from 'react';
import { minuteMs } from '../../core/durations';
import { dayOf, firstDayOf, monthOf, within } from '../../core/look-back/days';
import type { PackedDigest } from '../../core/look-back/digest';
import { unpack } from '../../core/look-back/digest';
import { figuresOf } from '../../core/look-back/figures';
import text from '../../ui/text.module.css';
import charts from './charts.module.css';
import type { Dates } from './dates';
import { Segments } from '../../ui/segments';
import styles from './shift-list.module.css';
import tables from './table.module.css';
import { useHistoryFormat } from './use-history-format';

interface ListProps {
  readonly digests: readonly PackedDigest[];
  readonly dates: Dates;
  readonly openId: string | null;
}

function ShiftRow({ digest, dates, openId }: Omit<ListProps, 'digests'> & { readonly digest: PackedDigest }) {
  const { t, formats } = useHistoryFormat();
  const { startedAt, endedAt, offsetMinutes, closed, id } = digest;
  const { calls, hard } = figuresOf([unpack(digest)]);
  const time = (at: number): string => formats.time(at + offsetMinutes * minuteMs);
  const from = time(startedAt);
  const going = id === openId;
  return (
    <tr>
      <th scope="row">
        <a href={going ? '#today' : `#summary/${id}`}>{dates.long(dayOf(digest))}</a>
      </th>
      <td>
        {endedAt === null ? t('list.since', { from }) : t('list.fromTo', { from, to: time(endedAt) })}
        {!closed && !going && <span className={text.note}> · {t('list.leftOpen')}</span>}
        {going && <span className={text.note}> · {t('pages.going')}</span>}
      </td>
      <td>{formats.number(calls)}</td>
      <td>{formats.number(hard)}</td>
    </tr>
  );
}

function Month({ month, digests, dates, openId }: ListProps & { readonly month: number }) {
  const { t, formats } = useHistoryFormat();
  const [open, setOpen] = useState(false);
  const name = dates.monthOfYear(firstDayOf(month));
  return (
    <details className={styles.month} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('list.month', { month: name, count: digests.length, n: formats.number(digests.length) })}
      </summary>
      {open && (
        <div className={tables.frame} tabIndex={0} role="group" aria-label={name}>
          <table className={tables.table} aria-label={name}>
            <thead>
              <tr>
                <th scope="col">{t('list.date')}</th>
                <th scope="col">{t('list.hours')}</th>
                <th scope="col">{t('list.calls')}</th>
                <th scope="col">{t('list.hard')}</th>
              </tr>
            </thead>
            <tbody>
              {digests.toReversed().map((digest) => (
                <ShiftRow key={digest.id} digest={digest} dates={dates} openId={openId} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

const monthsInYear = 12;
const yearOf = (digest: PackedDigest): number => Math.floor(monthOf(dayOf(digest)) / monthsInYear);

/** Every shift there is, plainly: a year, its months, the shifts of a month, the latest first. */
export function ShiftList({ digests, dates, openId, day }: ListProps & { readonly day: number }) {
  const { t } = useHistoryFormat();
  const years = [...new Set(digests.map(yearOf))].sort((a, b) => b - a);
  const [chosen, setChosen] = useState<number | null>(null);
  const wanted = chosen ?? Math.floor(monthOf(day) / monthsInYear);
  const year = years.includes(wanted) ? wanted : (years[0] ?? wanted);
  const months = Array.from({ length: monthsInYear }, (_, index) => (year + 1) * monthsInYear - 1 - index)
    .map((month) => ({
      month,
      shifts: within({ from: firstDayOf(month), to: firstDayOf(month + 1) }, digests),
    }))
    .filter(({ shifts }) => shifts.length > 0);
  return (
    <section className={charts.section} aria-label={t('list.title')}>
      <header className={charts.head}>
        <h2 className={text.head}>{t('list.title')}</h2>
        {years.length > 1 && (
          <Segments
            label={t('list.years')}
            value={year}
            options={years.map((each) => [each, dates.year(firstDayOf(each * monthsInYear))] as const)}
            onPick={setChosen}
          />
        )}
      </header>
      {months.map(({ month, shifts }) => (
        <Month key={month} month={month} digests={shifts} dates={dates} openId={openId} />
      ))}
    </section>
  );
}
