import { useTranslation } from 'react-i18next';
import text from '../../ui/text.module.css';
import { Section } from './parts';
import { HooksSwitch } from './phone-hooks';
import { Heard } from './phone-heard';
import type { SettingsAccess } from './use-settings';
import styles from './phone.module.css';

/** The phone in Settings: whether it may reach Lull, what was heard of it, and the way to the page that connects one. */
export function PhoneSection({ access }: { readonly access: SettingsAccess }) {
  const { t } = useTranslation('phones');
  return (
    <Section title={t('choose.title')}>
      <HooksSwitch access={access} />
      <Heard view={access.view} />
      <p className={styles.toPage}>
        <a className={text.link} href="#phone">
          {t('open')}
        </a>
        <span className={text.note}>{t('openNote')}</span>
      </p>
    </Section>
  );
}
