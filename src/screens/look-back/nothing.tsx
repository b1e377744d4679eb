import type { CSSProperties } from 'react';
import type { Span } from '../../core/look-back/days';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import styles from './look-back.module.css';
import pages from './pages.module.css';
import { useHistoryFormat } from './use-history-format';

/** Before the first picture. What it says comes only where it takes long enough to be read. */
export function Loading({ span }: { readonly span: Span }) {
  const { t } = useHistoryFormat();
  return (
    <div className={styles.page}>
      <h1 className={text.title}>{t(`title.${span}`)}</h1>
      <p className={classes(text.note, styles.slowly)} role="status">
        {t('looking')} {t('lookingLong')}
      </p>
    </div>
  );
}

const rows = [0, 1, 2, 3, 4, 5, 6, 7];

/** No shift yet: the pages are there, and empty. */
export function EmptyPages() {
  const { t } = useHistoryFormat();
  return (
    <div className={styles.page}>
      <h1 className={text.title}>{t('none.title')}</h1>
      <p className={styles.empty}>{t('none.line')}</p>
      <div className={pages.oneWeek} aria-hidden="true">
        <div className={classes(pages.week, styles.blank)} style={{ '--days': 5 } as CSSProperties}>
          {[1, 2, 3, 4, 5].map((day) => (
            <span key={day} className={pages.free}>
              <svg viewBox="0 0 100 104">
                {rows.map((row) => (
                  <path key={row} className={styles.hairline} d={`M0 ${7.4 + row * 12.5}h100`} />
                ))}
              </svg>
            </span>
          ))}
        </div>
      </div>
      <p className={text.note}>{t('none.more')}</p>
      <p className={styles.back}>
        <a className={text.link} href="#today">
          {t('none.toToday')}
        </a>
      </p>
    </div>
  );
}
