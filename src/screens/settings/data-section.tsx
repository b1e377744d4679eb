import { useTranslation } from 'react-i18next';
import { useIsDesktop } from '../../ui/host';
import text from '../../ui/text.module.css';
import { EraseRow } from './erase-row';
import { ExportRow } from './export-row';
import { ImportRow } from './import-row';
import { NumberRow } from './number-row';
import { Section } from './section';
import { SwitchRow } from './switch-row';
import { useSettingsView } from './use-settings';
import styles from './settings.module.css';

/** Where the agent's data is, how long it stays, and how it is taken along or erased. */
export function DataSection() {
  const { t } = useTranslation(['screens', 'stored']);
  const { dataFolder } = useSettingsView();
  const browser = !useIsDesktop();
  return (
    <Section title={t('screens:settings.data.title')}>
      <p className={styles.lead}>{t(`screens:settings.data.${browser ? 'browser' : 'folder'}`)}</p>
      {!browser && <code className={styles.folder}>{dataFolder}</code>}
      <p className={styles.lead}>{t('screens:settings.data.recording')}</p>
      <p className={styles.toStored}>
        <a className={text.link} href="#stored">
          {t('stored:settings.link')}
        </a>
      </p>
      <NumberRow
        setting="privacy.retentionDays"
        name={t('stored:settings.lines')}
        unit={t('stored:settings.days')}
        note={t('stored:settings.noteZero')}
        refusal={t('stored:settings.refused')}
      />
      <NumberRow
        setting="privacy.retentionDaysNumbers"
        name={t('stored:settings.numbers')}
        unit={t('stored:settings.days')}
        note={t('stored:settings.noteZero')}
        refusal={t('stored:settings.refused')}
      />
      <SwitchRow
        setting="privacy.forgetAtClose"
        name={t('stored:settings.forget')}
        note={t('stored:settings.forgetNote')}
      />
      <SwitchRow
        setting="summary.moreNumbers"
        name={t('stored:settings.moreNumbers')}
        note={t('stored:settings.moreNumbersNote')}
      />
      <ExportRow />
      <ImportRow />
      <EraseRow />
    </Section>
  );
}
