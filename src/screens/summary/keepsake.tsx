import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { takingHomeText } from '../../core/summary/markdown';
import { summarize } from '../../core/summary/summary';
import { WinLine } from '../../ui/because';
import { DayView } from '../../ui/day-view';
import { useFormats } from '../../ui/formats';
import { StillBreath } from '../../ui/glyph';
import { Numbers } from '../../ui/numbers';
import { RatingStrip } from '../../ui/rating-strip';
import text from '../../ui/text.module.css';
import styles from './keepsake.module.css';

function Wins({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('summary');
  if (shift.wins.length === 0) return null;
  return (
    <section>
      <h2 className={text.head}>{t('wins.title')}</h2>
      <ol className={styles.lines}>
        {shift.wins.map((win) => (
          <li key={win.id}>
            <WinLine text={win.text} because={win.because} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Waits({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('summary');
  if (shift.unfinished.length === 0) return null;
  return (
    <section>
      <h2 className={text.head}>{t('unfinished.title')}</h2>
      <ol className={styles.lines}>
        {shift.unfinished.map(({ what, when, where }, index) => {
          const place = [when, where].filter((part) => part.trim() !== '').join(', ');
          return <li key={index}>{[what, place].filter((part) => part !== '').join(': ')}</li>;
        })}
      </ol>
    </section>
  );
}

/** The day on one page, worth keeping, black on white enough to print. Here the agent is "I". */
export function Keepsake({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation(['summary', 'words']);
  const formats = useFormats(shift.zone);
  const end = shift.endedAt ?? shift.lastAt;
  const summary = summarize(shift, end);
  const span = { from: formats.time(shift.startedAt), to: formats.time(end) };
  return (
    <article className={styles.page} aria-label={t('summary:title')}>
      <header className={styles.header}>
        <div>
          <h1 className={styles.date}>{formats.date(shift.startedAt)}</h1>
          <p className={`${text.note ?? ''} ${text.num ?? ''}`}>{t('summary:fromTo', span)}</p>
        </div>
        <div className={styles.shape}>
          <StillBreath />
        </div>
      </header>
      {summary.calls === 0 ? (
        <p className={text.note}>{t('summary:picture.nothing')}</p>
      ) : (
        <>
          <DayView shift={shift} summary={summary} now={end} formats={formats} look="kept" />
          <div className={styles.numbers}>
            <Numbers summary={summary} formats={formats} />
          </div>
        </>
      )}
      {summary.rated > 0 && (
        <section>
          <h2 className={text.head}>{t('summary:ratings.title')}</h2>
          <RatingStrip calls={shift.calls} />
        </section>
      )}
      <div className={styles.columns}>
        <Wins shift={shift} />
        <Waits shift={shift} />
      </div>
      <footer className={styles.footer}>
        <span>{takingHomeText(shift.takingHome, t)}</span>
        <span>{shift.closed ? t('summary:closed') : t('summary:notClosed')}</span>
      </footer>
    </article>
  );
}
