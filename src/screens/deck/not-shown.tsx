import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/contract';
import styles from './deck.module.css';

/** Why a card could not be shown at once; takes no room while there is nothing to say. */
export function NotShown({ reason }: { readonly reason: Refusal | null }) {
  const { t } = useTranslation(['deck', 'screens']);
  return (
    <p className={styles.notShown} role="status">
      {reason && t(reason === 'not-now' ? 'show.onCall' : `screens:refusal.${reason}`)}
    </p>
  );
}
