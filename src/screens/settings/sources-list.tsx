import { useTranslation } from 'react-i18next';
import type { SettingsView, SourceView } from '../../core/contract';
import { useSnapshot } from '../../ui/host';
import text from '../../ui/text.module.css';
import { useSettingsView } from './use-settings';
import { useWhen } from './use-when';
import styles from './sources.module.css';

/** Is a phone connected, or has one sent a verb in this run? */
export const isConnected = ({ hooks, phone }: SettingsView): boolean =>
  hooks.enabled || phone.connector.name !== 'none' || phone.events.length > 0;

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

function Source({ source }: { readonly source: SourceView }) {
  const { t } = useTranslation(['sources', 'words']);
  const view = useSettingsView();
  const when = useWhen();
  const help = useHelp(source, view);
  const { id, health, says } = source;
  const time = when(source.since);
  const unconnected = id === 'phone' && health !== 'failed' && says === 'nothing' && !isConnected(view);
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

/** Source by source: what it says, since when, whether it works, and what helps where it does not. */
export function SourceList() {
  const { t } = useTranslation('sources');
  const sources = useSnapshot((snapshot) => snapshot.sources);
  return (
    <ul className={styles.sources} aria-label={t('list')}>
      {sources.map((source) => (
        <Source key={source.id} source={source} />
      ))}
    </ul>
  );
}
