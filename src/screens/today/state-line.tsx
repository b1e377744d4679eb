import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Snapshot, SourceView } from '../../core/contract';
import type { Formats } from '../../core/summary/markdown';
import type { StateReason } from '../../core/words';
import { useFormats } from '../../ui/formats';
import text from '../../ui/text.module.css';
import styles from './state-line.module.css';

/** The sentence about the next card, left out where the state's own reason has said as much. */
function usePacingSentence({ pacing, state }: Snapshot, formats: Formats): string {
  const { t } = useTranslation(['today', 'words']);
  const { because, notBefore } = pacing;
  if (state === 'on-call' || state === 'ringing') return t('today:acts.waitsForCall');
  if (state === 'away') return t('today:acts.whileAway');
  if (because === 'not-in-a-gap' || because === 'state-unknown' || because === 'off-shift') return '';
  const sentence = t(`words:pacing.${because}`, { time: notBefore === null ? '' : formats.time(notBefore) });
  const needsTime = t(`words:pacing.${because}`, { time: '\u0000' }).includes('\u0000');
  return needsTime && notBefore === null ? '' : sentence;
}

function sourceSays(
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

function Sources({ snapshot, formats }: { readonly snapshot: Snapshot; readonly formats: Formats }) {
  const { t } = useTranslation(['today', 'words']);
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
        {snapshot.sources.map((source) => (
          <tr key={source.id}>
            <th scope="row">{t(`words:source.${source.id}`)}</th>
            <td>{t(`words:health.${source.health}`)}</td>
            <td>{sourceSays(source, t)}</td>
            <td>{source.health === 'off' || source.says === 'nothing' ? '' : formats.time(source.since)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface StateLineProps {
  readonly snapshot: Snapshot;
  readonly zone: string;
  readonly toSettings: () => void;
  /** For the reason, so that a button that is off can point at it. */
  readonly reasonId: string;
}

/** How it stands, since when and why, in words; what each source says on request. */
export function StateLine({ snapshot, zone, toSettings, reasonId }: StateLineProps) {
  const { t } = useTranslation(['today', 'words']);
  const formats = useFormats(zone);
  const [open, setOpen] = useState(false);
  const details = useId();
  const reason = t(`words:reason.${snapshot.reason}`);
  const pacing = usePacingSentence(snapshot, formats);
  const help = snapshot.host.hooks ? 'phone' : 'noPhone';
  return (
    <header className={styles.state}>
      <h1 className={`${text.title ?? ''} ${text.num ?? ''}`} aria-live="polite">
        {t(`today:since.${snapshot.state}`, { time: formats.time(snapshot.since) })}
      </h1>
      <p id={reasonId} className={text.note}>
        {reason} {pacing !== reason && pacing}{' '}
        {snapshot.state === 'unknown' && snapshot.reason === 'no-call-seen' && (
          <>{t(`today:unknownHelp.${help}`)} </>
        )}
        {snapshot.host.hooks && mendable.includes(snapshot.reason) && (
          <>
            <span className={styles.mend}>
              <button type="button" className={styles.disclose} onClick={toSettings}>
                {t('today:sources.toSettings')}
              </button>
            </span>
          </>
        )}
        <button
          type="button"
          className={styles.disclose}
          aria-expanded={open}
          aria-controls={details}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t('today:sources.open')}
        </button>
      </p>
      <div id={details} hidden={!open}>
        <Sources snapshot={snapshot} formats={formats} />
        {snapshot.host.hooks && (
          <p className={text.mark}>
            <button type="button" className={styles.disclose} onClick={toSettings}>
              {t('today:sources.settings')}
            </button>
          </p>
        )}
      </div>
    </header>
  );
}
