import { useTranslation } from 'react-i18next';
import type { HostAbilities, SettingsView } from '../../core/contract';
import { ExportRow } from './export-row';
import { Section } from './parts';
import styles from './settings.module.css';

interface DataSectionProps {
  readonly view: SettingsView;
  readonly edition: HostAbilities['edition'];
}

/** What Lull stores, where, and who can read it, in five lines. */
export function DataSection({ view, edition }: DataSectionProps) {
  const { t } = useTranslation();
  const browser = edition === 'browser';
  return (
    <Section title={t('settings.data.title')}>
      <p className={styles.lead}>{browser ? t('settings.data.browser') : t('settings.data.folder')}</p>
      {!browser && <code className={styles.folder}>{view.dataFolder}</code>}
      <ol className={styles.privacy}>
        <li>{t('settings.data.lines.one')}</li>
        <li>{t('settings.data.lines.two')}</li>
        <li>{t('settings.data.lines.three')}</li>
        <li>{browser ? t('settings.data.browserFour') : t('settings.data.lines.four')}</li>
        <li>{browser ? t('settings.data.browserErase') : t('settings.data.lines.five')}</li>
      </ol>
      <ExportRow edition={edition} />
    </Section>
  );
}
