import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { unfinishedLine, unfinishedItems } from '../../core/summary/summary-items';
import { meantPieces, staysText, takingHomeText } from '../../core/summary/sentences';
import { summarize } from '../../core/summary/summary';
import { WinLine } from '../../ui/win-line';
import { classes } from '../../ui/classes';
import { DayView } from '../../ui/day-view';
import { useFormats } from '../../ui/formats';
import { StillBreath } from '../../ui/glyph';
import text from '../../ui/text.module.css';
import { KeptNumbers } from './kept-numbers';
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
  const waits = unfinishedItems(shift);
  if (waits.length === 0) return null;
  return (
    <section>
      <h2 className={text.head}>{t('unfinished.title')}</h2>
      <ol className={styles.lines}>
        {waits.map((item, index) => (
          <li key={index} dir="auto">
            {unfinishedLine(item)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Stays({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation(['summary', 'words']);
  const stays = staysText(shift, t);
  if (stays === '') return null;
  return (
    <section className={styles.stays}>
      <h2 className={text.head}>{t('summary:stays.title')}</h2>
      <p>{stays}</p>
    </section>
  );
}

/** When it was, what I meant to do and where it showed. */
function Under({ shift, span }: { readonly shift: Shift; readonly span: string }) {
  const { t } = useTranslation(['summary', 'words']);
  return (
    <p className={classes(text.note, text.num, styles.under)}>
      {span}
      {meantPieces(shift, t).map(({ said, written }, index) => (
        <span key={index}>
          {index === 0 && !span.endsWith('.') ? '. ' : ' '}
          {said}
          {written !== '' && (
            <>
              {' '}
              <bdi>{written}</bdi>
            </>
          )}
        </span>
      ))}
    </p>
  );
}

function Liked({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('summary');
  const liked = shift.liked.trim();
  if (liked === '') return null;
  return (
    <section className={styles.liked}>
      <h2 className={text.note}>{t('liked.title')}</h2>
      <p dir="auto">{liked}</p>
    </section>
  );
}

interface KeepsakeProps {
  readonly shift: Shift;
  /** Another headline stands above the page. */
  readonly headed?: boolean;
}

/** The day on one page, worth keeping, black on white enough to print. Here the agent is "I". What is not there is not drawn. */
export function Keepsake({ shift, headed = false }: KeepsakeProps) {
  const { t } = useTranslation(['summary', 'words']);
  const formats = useFormats(shift.zone);
  const end = shift.endedAt ?? shift.lastAt;
  const summary = summarize(shift, end);
  const span = { from: formats.time(shift.startedAt), to: formats.time(end) };
  const Heading = headed ? 'h2' : 'h1';
  return (
    <article className={styles.page} aria-label={t('summary:title')}>
      <header className={styles.header}>
        <div>
          <Heading className={styles.date}>{formats.date(shift.startedAt)}</Heading>
          <Under shift={shift} span={t('summary:fromTo', span)} />
        </div>
        <div className={styles.shape}>
          <StillBreath />
        </div>
      </header>
      {summary.calls === 0 ? (
        <p className={text.note}>{t('summary:picture.nothing')}</p>
      ) : (
        <>
          <DayView shift={shift} summary={summary} now={end} variant="kept" />
          <KeptNumbers summary={summary} />
        </>
      )}
      <div className={styles.columns}>
        <Wins shift={shift} />
        <Waits shift={shift} />
      </div>
      <Stays shift={shift} />
      <Liked shift={shift} />
      <footer className={styles.footer}>
        <span>{takingHomeText(shift.takingHome, t)}</span>
        <span>{shift.closed ? t('summary:closed') : t('summary:notClosed')}</span>
      </footer>
    </article>
  );
}
