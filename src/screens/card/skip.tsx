import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../ui/key-cap';
import type { FormProps } from './form';
import styles from './skip.module.css';

interface SkipProps extends FormProps {
  /** Another thing of the form has the focus first. */
  readonly last?: boolean;
}

/** The way past a question; it costs nothing. With the keyboard the focus starts here, where Enter can harm no answer. */
export function Skip({ card, send, last = false }: SkipProps) {
  const { t } = useTranslation('card');
  return (
    <button
      type="button"
      className={styles.skip}
      data-first={last ? undefined : true}
      onClick={() => send({ do: 'skip' })}
    >
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
