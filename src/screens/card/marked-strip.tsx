import { useTranslation } from 'react-i18next';
import styles from './marked-strip.module.css';

/** What the key did during a call, in one line: nothing to press, nothing that moves, and no word to a screen reader in a headset. */
export function MarkedStrip() {
  const { t } = useTranslation('card');
  return (
    <p className={styles.strip}>
      <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
        <path d="M0-6 6 0 0 6-6 0Z" fill="currentColor" />
      </svg>
      <span>
        <b className={styles.what}>{t('marked.what')}</b> {t('marked.then')}
      </span>
    </p>
  );
}
