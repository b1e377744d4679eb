import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../ui/key-cap';
import type { FormProps } from './form';
import styles from './skip.module.css';

/** The way past a question; it costs nothing. */
export function Skip({ card, send }: FormProps) {
  const { t } = useTranslation('card');
  return (
    <button type="button" className={styles.skip} onClick={() => send({ do: 'skip' })}>
      {card.keyboard ? (
        <>
          <KeyCap>{t('key.escape')}</KeyCap> {t('button.skip')}
        </>
      ) : (
        t('button.notNow')
      )}
    </button>
  );
}
