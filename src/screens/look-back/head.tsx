import type { ReactNode } from 'react';
import type { Days } from '../../core/look-back/days';
import { dayInNext, spans } from '../../core/look-back/days';
import type { ShiftDigest } from '../../core/look-back/digest';
import { Segments } from '../../ui/segments';
import text from '../../ui/text.module.css';
import type { Dates } from './dates';
import styles from './look-back.module.css';
import type { LookBackPlace } from './place';
import { openPlace, placeHash, views } from './place';
import { useHistoryFormat } from './use-history-format';

/** What is looked at: the shifts of some days. */
export interface Looked {
  readonly place: LookBackPlace;
  readonly day: number;
  readonly days: Days;
  readonly dates: Dates;
  readonly digests: readonly ShiftDigest[];
  readonly today: number;
  /** The day of the very first shift: before it nothing is known, not even that a day was free. */
  readonly first: number;
  readonly openId: string | null;
}

/** The days that are looked at, and the ways to those before and after. */
export function When({ place, day, days, dates, first, today }: Looked) {
  const { t } = useHistoryFormat();
  const step = (by: 1 | -1, possible: boolean) => ({
    'aria-disabled': !possible,
    onClick: () => {
      if (possible) openPlace({ ...place, day: Math.min(dayInNext(place.span, day, by), today) });
    },
  });
  const last = Math.min(days.to - 1, today);
  return (
    <span className={styles.when}>
      <button type="button" aria-label={t('earlier')} {...step(-1, days.from > first)} />
      <span className={text.num} role="status">
        {place.span === 'year' ? dates.months(days.from, days.to - 1) : dates.days(days.from, last)}
      </span>
      <button type="button" aria-label={t('later')} {...step(1, days.to <= today)} />
    </span>
  );
}

interface HeadProps {
  /** What the page says, in one sentence. */
  readonly title: string;
  readonly place: LookBackPlace;
  /** How far back can be chosen once there is something to choose from. */
  readonly of: Pick<Looked, 'day' | 'today'> | null;
  readonly children?: ReactNode;
}

/** How each of the three pages begins: what it says, and the ways to the other two. */
export function Head({ title, place, of, children }: HeadProps) {
  const { t } = useHistoryFormat();
  return (
    <header>
      <div className={styles.title}>
        <h1 className={text.title}>{title}</h1>
        {children}
      </div>
      <div className={styles.ways}>
        <nav className={styles.tabs} aria-label={t('tabs.label')}>
          {views.map((view) => (
            <a
              key={view}
              href={placeHash({ ...place, view })}
              aria-current={view === place.view ? 'page' : undefined}
            >
              {t(`tabs.${view}`)}
            </a>
          ))}
        </nav>
        {of && (
          <Segments
            label={t('span.label')}
            value={place.span}
            options={spans.map((name) => [name, t(`span.${name}`)] as const)}
            onPick={(span) => openPlace({ ...place, span, day: of.day === of.today ? null : of.day })}
          />
        )}
      </div>
    </header>
  );
}
