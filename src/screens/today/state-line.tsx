import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../core/contract';
import type { Formats } from '../../core/summary/markdown';
import { useFormats } from '../../ui/formats';
import text from '../../ui/text.module.css';
import styles from './state-line.module.css';

/** The sentence about the next card, left out where the state's own reason has said as much. */
function usePacingSentence({ pacing, state }: Snapshot, formats: Formats): string {
  const { t } = useTranslation(['screens', 'words']);
  const { because, notBefore } = pacing;
  if (state === 'on-call' || state === 'ringing') return t('screens:today.acts.waitsForCall');
  if (because === 'not-in-a-gap' || because === 'state-unknown' || because === 'off-shift') return '';
  const sentence = t(`words:pacing.${because}`, { time: notBefore === null ? '' : formats.time(notBefore) });
  const needsTime = t(`words:pacing.${because}`, { time: '\u0000' }).includes('\u0000');
  return needsTime && notBefore === null ? '' : sentence;
}

function Sources({ snapshot, formats }: { readonly snapshot: Snapshot; readonly formats: Formats }) {
  const { t } = useTranslation(['screens', 'words']);
  return (
    <table className={styles.sources}>
      <thead>
        <tr>
          <th scope="col">{t('screens:today.sources.name')}</th>
          <th scope="col">{t('screens:today.sources.health')}</th>
          <th scope="col">{t('screens:today.sources.says')}</th>
          <th scope="col">{t('screens:today.sources.since')}</th>
        </tr>
      </thead>
      <tbody>
        {snapshot.sources.map((source) => (
          <tr key={source.id}>
            <th scope="row">{t(`words:source.${source.id}`)}</th>
            <td>{t(`words:health.${source.health}`)}</td>
            <td>{source.health === 'off' ? '' : t(`words:says.${source.says}`)}</td>
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
  const { t } = useTranslation(['screens', 'words']);
  const formats = useFormats(zone);
  const [open, setOpen] = useState(false);
  const details = useId();
  const pacing = usePacingSentence(snapshot, formats);
  const help = snapshot.host.hooks ? 'phone' : 'noPhone';
  return (
    <header className={styles.state}>
      <h1 className={`${text.title ?? ''} ${text.num ?? ''}`} aria-live="polite">
        {t(`screens:today.since.${snapshot.state}`, { time: formats.time(snapshot.since) })}
      </h1>
      <p id={reasonId} className={text.note}>
        {t(`words:reason.${snapshot.reason}`)} {pacing}{' '}
        {snapshot.state === 'unknown' && snapshot.reason === 'no-call-seen' && (
          <>{t(`screens:today.unknownHelp.${help}`)} </>
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
          {t('screens:today.sources.open')}
        </button>
      </p>
      <div id={details} hidden={!open}>
        <Sources snapshot={snapshot} formats={formats} />
        {snapshot.host.hooks && (
          <p className={text.mark}>
            <button type="button" className={styles.disclose} onClick={toSettings}>
              {t('screens:today.sources.settings')}
            </button>
          </p>
        )}
      </div>
    </header>
  );
}
