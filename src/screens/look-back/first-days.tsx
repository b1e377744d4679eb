import type { ShiftDigest } from '../../core/look-back/digest';
import { dayOf } from '../../core/look-back/days';
import { figuresOf } from '../../core/look-back/figures';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import { useAnswer } from '../../ui/use-answer';
import type { Dates } from './dates';
import styles from './first-days.module.css';
import { LittlePage } from './little-page';
import pages from './pages.module.css';
import type { HistoryFormat } from './use-history-format';
import { useHistoryFormat } from './use-history-format';
import { PageLink } from './week-pages';

interface PageProps {
  readonly digest: ShiftDigest;
  readonly dates: Dates;
  readonly isOpen: boolean;
}

/** The latest shift, as large as there is room. */
function LargePage({ digest, dates, isOpen }: PageProps) {
  const { t, count } = useHistoryFormat();
  const { answer } = useAnswer('shift', { id: digest.id });
  const { calls, hard, turnedAround } = figuresOf([digest]);
  const liked = answer?.ok ? answer.value.liked : '';
  const href = isOpen ? '#today' : `#summary/${digest.id}`;
  return (
    <div className={styles.one}>
      <a className={classes(pages.page, styles.large)} href={href} tabIndex={-1} aria-hidden="true">
        <LittlePage digest={digest} height={58} />
      </a>
      <div>
        <h2 className={text.head}>{dates.long(dayOf(digest))}</h2>
        <p className={text.num}>
          {t('first.figures', {
            calls: count('calls', calls),
            hard: count('hard', hard),
            turnedAround: count('turnedAround', turnedAround),
          })}
        </p>
        {liked !== '' && <p className={text.note}>{t('first.quoted', { line: liked })}</p>}
        <p className={styles.read}>
          <a className={text.link} href={href}>
            {isOpen ? t('none.toToday') : t('first.read')}
          </a>
        </p>
      </div>
    </div>
  );
}

interface FirstDaysProps {
  readonly digests: readonly ShiftDigest[];
  readonly dates: Dates;
  readonly openId: string | null;
}

export const firstDaysTitle = (count: number, { t, formats }: HistoryFormat): string =>
  count === 1 ? t('first.one') : t('first.some', { n: formats.number(count) });

/** The first few shifts: the latest one large, those before it small, and what is to come in a sentence. */
export function FirstDays({ digests, dates, openId }: FirstDaysProps) {
  const { t } = useHistoryFormat();
  const [latest, ...before] = digests.toReversed();
  const isOpen = ({ id }: ShiftDigest): boolean => id === openId;
  return (
    <>
      {latest && <LargePage key={latest.id} digest={latest} dates={dates} isOpen={isOpen(latest)} />}
      {before.length > 0 && (
        <ul className={styles.before}>
          {before.map((digest) => (
            <li key={digest.id}>
              <PageLink digest={digest} dates={dates} isToday={false} isOpen={isOpen(digest)} height={58} />
              <span className={classes(text.mark, text.num)}>{dates.short(dayOf(digest))}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={classes(text.note, styles.more)}>
        {t('first.how')} {t('first.more')}
      </p>
    </>
  );
}
