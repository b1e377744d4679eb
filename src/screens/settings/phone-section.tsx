import { useTranslation } from 'react-i18next';
import text from '../../ui/text.module.css';
import { Section } from './section';
import { HooksSwitch } from './phone-hooks';
import { LastPhoneEvent } from './phone-events';
import styles from './phone.module.css';

/** The phone in Settings: whether it may reach Lull, what was heard of it, and the way to the page that connects one. */
export function PhoneSection() {
  const { t } = useTranslation('phones');
  return (
    <Section title={t('choose.title')}>
      <HooksSwitch />
      <LastPhoneEvent />
      <p className={styles.toPage}>
        <a className={text.link} href="#phone">
          {t('open')}
        </a>
        <span className={text.note}>{t('openNote')}</span>
      </p>
    </Section>
  );
}
