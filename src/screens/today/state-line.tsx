import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { SourceView } from '../../core/contract';
import type { Formats } from '../../core/i18n/formats';
import type { StateReason } from '../../core/vocabulary';
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
  const { reason, notBefore } = useSnapshot((snapshot) => snapshot.pacing);
  if (state === 'on-call' || state === 'ringing') return t('today:acts.waitsForCall');
  if (state === 'away') return t('today:acts.whileAway');
  if (reason === 'not-in-a-gap' || reason === 'state-unknown' || reason === 'off-shift') return '';
  if (pacingReasonsWithTime.includes(reason) && notBefore === null) return '';
  return t(`words:pacing.${reason}`, { time: notBefore === null ? '' : formats.time(notBefore) });
}

function sourceStatusText(
  { health, says, trouble }: SourceView,
  t: TFunction<readonly ['today', 'words']>,
): string {
  if (health === 'off') return '';
  return health === 'failed' && trouble ? t(`words:trouble.${trouble}`) : t(`words:says.${says}`);
}

/** Something can be set right where the sources are. */
const mendable: readonly StateReason[] = [
  'source-failed-no-tool',
  'source-failed-no-server',
  'source-failed-no-answer',
  'source-failed-too-much',
  'source-disagrees',
  'microphone-always-open',
];

function Sources({ formats }: { readonly formats: Formats }) {
  const { t } = useTranslation(['today', 'words']);
  const sources = useSnapshot((snapshot) => snapshot.sources);
  return (
    <table className={styles.sources} aria-label={t('today:sources.open')}>
      <thead>
        <tr>
          <th scope="col">{t('today:sources.name')}</th>
          <th scope="col">{t('today:sources.health')}</th>
          <th scope="col">{t('today:sources.says')}</th>
          <th scope="col">{t('today:sources.since')}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.id}>
            <th scope="row">{t(`words:source.${source.id}`)}</th>
            <td>{t(`words:health.${source.health}`)}</td>
            <td>{sourceStatusText(source, t)}</td>
            <td>{source.health === 'off' || source.says === 'nothing' ? '' : formats.time(source.since)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface StateLineProps {
  readonly zone: string;
  /** For the reason, so that a button that is off can point at it. */
  readonly reasonId: string;
}

/** How it stands, since when and why, in words; what each source says on request. */
export function StateLine({ zone, reasonId }: StateLineProps) {
  const { t } = useTranslation(['today', 'words']);
  const formats = useFormats(zone);
  const [open, setOpen] = useState(false);
  const details = useId();
  const state = useSnapshot((snapshot) => snapshot.state);
  const since = useSnapshot((snapshot) => snapshot.since);
  const reason = useSnapshot((snapshot) => snapshot.reason);
  const why = t(`words:reason.${reason}`);
  const pacing = usePacingSentence(formats);
  const isDesktop = useIsDesktop();
  return (
    <header className={styles.state}>
      <h1 className={classes(text.title, text.num)} aria-live="polite">
        {t(`today:since.${state}`, { time: formats.time(since) })}
      </h1>
      <p id={reasonId} className={text.note}>
        {why} {pacing !== why && pacing}{' '}
        {state === 'unknown' && reason === 'no-call-seen' && (
          <>{t(isDesktop ? 'today:unknownHelp.phone' : 'today:unknownHelp.noPhone')} </>
        )}
        {isDesktop && mendable.includes(reason) && (
          <span className={styles.mend}>
            <a className={styles.disclose} href="#settings">
              {t('today:sources.toSettings')}
            </a>
          </span>
        )}
        <button
          type="button"
          className={styles.disclose}
          aria-expanded={open}
          aria-controls={details}
          onClick={() => setOpen(!open)}
        >
          {t('today:sources.open')}
        </button>
      </p>
      <div id={details} hidden={!open}>
        <Sources formats={formats} />
        {isDesktop && (
          <p className={text.mark}>
            <a className={styles.disclose} href="#settings">
              {t('today:sources.settings')}
            </a>
          </p>
        )}
      </div>
    </header>
  );
}
