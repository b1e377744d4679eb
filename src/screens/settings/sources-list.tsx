import { useTranslation } from 'react-i18next';
import type { SettingsView, Snapshot, SourceView } from '../../core/contract';
import text from '../../ui/text.module.css';
import { useWhen } from './use-when';
import styles from './sources.module.css';

/** Has a phone a way to speak, or has one spoken? */
const isConnected = ({ hooks, phone }: SettingsView): boolean =>
  hooks.enabled || phone.connector.name !== 'none' || phone.heard.length > 0;

/** What to do about a source that tells nothing; none where all is well. */
function useHelp(source: SourceView, view: SettingsView): string | null {
  const { t } = useTranslation(['sources', 'words']);
  const { id, health, trouble } = source;
  const { settings } = view;
  if (id === 'phone' && health === 'failed') return t('sources:phoneFailed');
  if (id === 'manual' || id === 'phone') return null;
  // Both of these listen to the one sound system: what ails it is said once.
  if (id === 'ringing-sound' && settings['sources.microphone'] && trouble) return null;
  const wanted = settings[id === 'microphone' ? 'sources.microphone' : 'sources.programs'];
  if (!wanted) return null;
  if (trouble) return t(`words:trouble.${trouble}`);
  return id === 'ringing-sound' && health === 'off' ? t('sources:ringingNotTold') : null;
}

interface SourceProps {
  readonly source: SourceView;
  readonly view: SettingsView;
  readonly now: number;
}

function Source({ source, view, now }: SourceProps) {
  const { t } = useTranslation(['sources', 'words']);
  const when = useWhen(now);
  const help = useHelp(source, view);
  const { id, health, says } = source;
  const time = when(source.since);
  const unconnected = id === 'phone' && health === 'ok' && says === 'nothing' && !isConnected(view);
  const sentence = (): string => {
    if (unconnected) return t('sources:notConnected');
    if (health === 'off') return t('words:health.off');
    if (health === 'failed') return t('sources:failedSince', { time });
    if (says === 'nothing') return t('words:says.nothing');
    return t('sources:saysSince', { says: t(`words:says.${says}`), time });
  };
  return (
    <li>
      <span>{t(`words:source.${id}`)}</span>
      <span className={styles.says}>{sentence()}</span>
      <span className={text.mark}>{health === 'ok' && !unconnected ? t('words:health.ok') : ''}</span>
      {help && <p className={styles.help}>{help}</p>}
    </li>
  );
}

interface SourceListProps {
  readonly snapshot: Snapshot;
  readonly view: SettingsView;
}

/** Source by source: what it says, since when, whether it works, and what helps where it does not. */
export function SourceList({ snapshot, view }: SourceListProps) {
  const { t } = useTranslation('sources');
  return (
    <ul className={styles.sources} aria-label={t('list')}>
      {snapshot.sources.map((source) => (
        <Source key={source.id} source={source} view={view} now={snapshot.at} />
      ))}
    </ul>
  );
}
