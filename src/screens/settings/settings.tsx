import { useTranslation } from 'react-i18next';
import { useIsDesktop } from '../../ui/host';
import { PageHead } from '../../ui/page-head';
import text from '../../ui/text.module.css';
import { CardSettings } from './card-settings';
import { DataSection } from './data-section';
import { AppearanceSettings } from './appearance-settings';
import { PhoneSection } from './phone-section';
import { ShiftSettings } from './shift-settings';
import { ShortcutSettings } from './shortcut-settings';
import { SourcesSettings } from './sources-settings';
import { SettingsProvider } from './use-settings';
import { WelcomeLink } from './welcome-link';
import styles from './settings.module.css';

/** Every change holds at once; what this host cannot do is left out. */
export function Settings() {
  const { t } = useTranslation();
  const isDesktop = useIsDesktop();
  return (
    <div className={styles.settings}>
      <PageHead title={t('settings.title')} aside={<p className={text.mark}>{t('settings.note')}</p>} />
      <SettingsProvider>
        <AppearanceSettings />
        <CardSettings />
        <ShiftSettings />
        {isDesktop && <SourcesSettings />}
        {isDesktop && <PhoneSection />}
        <ShortcutSettings />
        <DataSection />
      </SettingsProvider>
      <WelcomeLink />
    </div>
  );
}
