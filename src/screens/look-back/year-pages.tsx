import type { ShiftDigest } from '../../core/look-back/digest';
import { figuresOf } from '../../core/look-back/figures';
import { dayOf, firstDayOf, monthOf, weekOf, within } from '../../core/look-back/days';
import text from '../../ui/text.module.css';
import styles from './pages.module.css';
import type { Looked } from './head';
import { placeHash } from './place';
import { useHistoryFormat } from './use-history-format';

const pitch = 15;
const side = 12;
const weekLength = 7;
const mostLines = 6;
/** Four weeks that end with the one of this day of a month are the most of it. */
export const monthEndsWith = 27;

function tinyPage(x: number, y: number, calls: number): string {
  const lines = Math.min(mostLines, Math.ceil(calls / 10));
  const begin = y + side / 2 - (lines - 1);
  return Array.from({ length: lines }, (_, line) => `M${x + 2.5} ${begin + line * 2}h7`).join('');
}

interface MonthProps {
  readonly from: number;
  readonly to: number;
  readonly shifts: readonly ShiftDigest[];
  readonly firstWeekday: number;
  readonly today: number;
  readonly first: number;
}

/** The days of a month as tiny pages, a week a row; a free day is a hairline, a day to come nothing. */
function MonthChart({ from, to, shifts, firstWeekday, today, first }: MonthProps) {
  const start = weekOf(from, firstWeekday);
  const calls = new Map<number, number>();
  for (const shift of shifts) calls.set(dayOf(shift), (calls.get(dayOf(shift)) ?? 0) + shift.calls.length);
  const days = Array.from({ length: to - from }, (_, index) => from + index);
  const place = (day: number) => ({
    x: 1 + ((day - start) % weekLength) * pitch,
    y: 1 + Math.floor((day - start) / weekLength) * pitch,
  });
  const lines = days.map((day) => {
    const { x, y } = place(day);
    return tinyPage(x, y, calls.get(day) ?? 0);
  });
  const free = days
    .filter((day) => !calls.has(day) && day > first && day < today)
    .map((day) => `M${place(day).x + 4} ${place(day).y + side / 2}h4`);
  return (
    <svg viewBox={`0 0 ${weekLength * pitch - 1} ${6 * pitch - 1}`} aria-hidden="true">
      {[...calls.keys()].map((day) => (
        <rect
          key={day}
          className={day === today ? styles.tinyToday : styles.tiny}
          {...place(day)}
          width={side}
          height={side}
          rx="1.5"
        />
      ))}
      <path className={styles.tinyLines} d={lines.join('')} />
      <path className={styles.tinyFree} d={free.join('')} />
    </svg>
  );
}

/** Twelve months, each a block of tiny pages that leads to its weeks. */
export function YearPages({ days, digests, dates, today, first }: Looked) {
  const { t, count } = useHistoryFormat();
  const begin = monthOf(days.from);
  const months = Array.from({ length: 12 }, (_, index) => ({
    from: firstDayOf(begin + index),
    to: firstDayOf(begin + index + 1),
  }));
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={t('pages.label')}>
      <ol className={styles.year}>
        {months.map(({ from, to }) => {
          const shifts = within({ from, to }, digests);
          const { calls, hard } = figuresOf(shifts);
          if (shifts.length === 0)
            return (
              <li key={from} className={styles.month}>
                <span className={styles.monthName}>{dates.month(from)}</span>
              </li>
            );
          const said = {
            year: dates.year(from),
            shifts: count('shifts', shifts.length),
            hard: count('hard', hard),
          };
          return (
            <li key={from}>
              <a
                className={styles.month}
                href={placeHash({ view: 'pages', span: 'month', day: Math.min(from + monthEndsWith, today) })}
              >
                <span className={styles.monthName}>{dates.month(from)}</span>
                <span className={styles.unseen}>{t('pages.monthMore', said)}</span>
                <MonthChart {...{ from, to, shifts, today, first }} firstWeekday={dates.firstWeekday} />
                <span className={text.mark}>{count('calls', calls)}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
