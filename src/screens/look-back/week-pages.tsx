import type { CSSProperties } from 'react';
import type { Days } from '../../core/look-back/days';
import { dayOf, weekdayOf, within } from '../../core/look-back/days';
import type { ShiftDigest } from '../../core/look-back/digest';
import { figuresOf } from '../../core/look-back/figures';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import type { Dates } from './dates';
import type { Looked } from './head';
import { LittlePage } from './little-page';
import styles from './pages.module.css';
import { useHistoryFormat } from './use-history-format';

const friday = 5;
const weekLength = 7;

/** Days of the week, as steps from its first day: the five of most offices, and any other that was worked. */
function columnsOf({ from }: Days, worked: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: weekLength }, (_, step) => step).filter(
    (step) => weekdayOf(from + step) <= friday || worked.has(step),
  );
}

interface PageLinkProps {
  readonly digest: ShiftDigest;
  readonly dates: Dates;
  readonly isToday: boolean;
  readonly isOpen: boolean;
  readonly height: number;
}

/** A shift as a small page, and the way to its own page. */
export function PageLink({ digest, dates, isToday, isOpen, height }: PageLinkProps) {
  const { t, count } = useHistoryFormat();
  const { calls, hard } = figuresOf([digest]);
  const said = { date: dates.long(dayOf(digest)), calls: count('calls', calls), hard: count('hard', hard) };
  return (
    <a
      className={styles.page}
      href={isOpen ? '#today' : `#summary/${digest.id}`}
      aria-current={isToday ? 'date' : undefined}
      aria-label={isOpen ? t('pages.shiftGoing', said) : t('pages.shift', said)}
    >
      <LittlePage digest={digest} height={height} />
    </a>
  );
}

function Totals({ digests }: { readonly digests: readonly ShiftDigest[] }) {
  const { count } = useHistoryFormat();
  const { calls, hard, turnedAround } = figuresOf(digests);
  if (digests.length === 0) return null;
  return (
    <>
      {count('calls', calls)}
      <span className={text.mark}>{count('hard', hard)}</span>
      <span className={text.mark}>{count('turnedAround', turnedAround)}</span>
    </>
  );
}

interface DayProps extends Pick<Looked, 'today' | 'first' | 'openId' | 'dates'> {
  readonly day: number;
  readonly shifts: readonly ShiftDigest[];
  readonly height: number;
}

function Day({ day, shifts, today, first, openId, dates, height }: DayProps) {
  const { t } = useHistoryFormat();
  if (shifts.length === 0) {
    const free = day < today && day > first;
    return (
      <span className={styles.free}>{free && <span className={text.mark}>{t('pages.free')}</span>}</span>
    );
  }
  return shifts.map((digest) => (
    <PageLink
      key={digest.id}
      digest={digest}
      dates={dates}
      isToday={day === today}
      isOpen={digest.id === openId}
      height={height}
    />
  ));
}

/** Weeks of shifts as small pages: four as a month, one alone with its figures under each page. */
export function WeekPages(looked: Looked) {
  const { place, days, digests, dates, today, first, openId } = looked;
  const { t } = useHistoryFormat();
  const shown = within(days, digests);
  const steps = columnsOf(days, new Set(shown.map((digest) => (dayOf(digest) - days.from) % weekLength)));
  const weeks = Array.from(
    { length: (days.to - days.from) / weekLength },
    (_, week) => days.from + week * weekLength,
  );
  const on = (day: number): readonly ShiftDigest[] => shown.filter((digest) => dayOf(digest) === day);
  const one = place.span === 'week';
  // A row is named after its first day that is drawn, which need not be the first of the week.
  const [firstStep = 0] = steps;
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={t('pages.label')}>
      <ol className={one ? styles.oneWeek : styles.weeks} style={{ '--days': steps.length } as CSSProperties}>
        <li className={styles.week} aria-hidden="true">
          {!one && <span />}
          {steps.map((step) => (
            <span key={step} className={text.mark}>
              {dates.weekday(days.from + step)}
              {one && ` ${dates.short(days.from + step)}`}
            </span>
          ))}
        </li>
        {weeks.map((week) => (
          <li key={week} className={styles.week}>
            {!one && <span className={classes(text.mark, text.num)}>{dates.short(week + firstStep)}</span>}
            {steps.map((step) => (
              <span key={step} className={styles.day}>
                <Day
                  {...{ today, first, openId, dates }}
                  day={week + step}
                  shifts={on(week + step)}
                  height={one ? 104 : 58}
                />
              </span>
            ))}
            {one ? (
              steps.map((step) => (
                <span key={`under-${step}`} className={styles.under}>
                  <Totals digests={on(week + step)} />
                </span>
              ))
            ) : (
              <span className={styles.totals}>
                <Totals digests={within({ from: week, to: week + weekLength }, shown)} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
