import { useTranslation } from 'react-i18next';
import { awaitsFirstCall, firstCallWords, mendableReasons } from '../../core/app/first-call';
import type { Formats } from '../../core/i18n/formats';
import { lastCall } from '../../core/shift/shift';
import { pacingReasonsWithTime } from '../../core/vocabulary';
import { classes } from '../../ui/classes';
import { useFormats } from '../../ui/formats';
import { useIsDesktop, useSnapshot } from '../../ui/host';
import text from '../../ui/text.module.css';
import styles from './state-line.module.css';

/** The sentence about the next card, left out where the state's own reason has said as much. */
function usePacingSentence(formats: Formats): string {
  const { t } = useTranslation(['today', 'words']);
  const state = useSnapshot((snapshot) => snapshot.state);
  const waits = useSnapshot(awaitsFirstCall);
  const shift = useSnapshot((snapshot) => snapshot.shift);
  const { reason, notBefore } = useSnapshot((snapshot) => snapshot.pacing);
  const unwanted = reason === 'automatic-off' || reason === 'quiet-for-now';
  if (waits && !unwanted) return t('words:waiting.then');
  if (state === 'on-call' || state === 'ringing') {
    const hard = shift && lastCall(shift);
    return hard?.hard && hard.endedAt === null ? t('words:markedHard') : t('today:acts.waitsForCall');
  }
  if (state === 'away') return t('today:acts.whileAway');
  if (reason === 'not-in-a-gap' || reason === 'state-unknown' || reason === 'off-shift') return '';
  if (pacingReasonsWithTime.includes(reason) && notBefore === null) return '';
  return t(`words:pacing.${reason}`, { time: notBefore === null ? '' : formats.time(notBefore) });
}

interface StateLineProps {
  readonly zone: string;
  /** For the reason, so that a button that is off can point at it. */
  readonly reasonId: string;
}

/** How it stands, since when and why, in words; or what is awaited, and who will tell of it. */
export function StateLine({ zone, reasonId }: StateLineProps) {
  const { t } = useTranslation(['today', 'words']);
  const formats = useFormats(zone);
  const state = useSnapshot((snapshot) => snapshot.state);
  const since = useSnapshot((snapshot) => snapshot.since);
  const reason = useSnapshot((snapshot) => snapshot.reason);
  const waits = useSnapshot(awaitsFirstCall);
  const awaited = useSnapshot(firstCallWords);
  const why = t(`words:${waits ? awaited : (`reason.${reason}` as const)}`);
  const pacing = usePacingSentence(formats);
  const isDesktop = useIsDesktop();
  const asksForMore = waits || state === 'unknown' || mendableReasons.includes(reason);
  return (
    <header className={styles.state}>
      <h1 className={classes(text.title, text.num)} aria-live="polite">
        {waits ? t('words:waiting.title') : t(`today:since.${state}`, { time: formats.time(since) })}
      </h1>
      <p id={reasonId} className={text.note}>
        {why} {pacing !== why && pacing}{' '}
        {isDesktop && asksForMore && (
          <a className={styles.disclose} href="#settings">
            {t('words:waiting.how')}
          </a>
        )}
      </p>
    </header>
  );
}
