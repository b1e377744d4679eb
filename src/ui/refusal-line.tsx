import { useTranslation } from 'react-i18next';
import type { Refusal } from '../core/contract';
import styles from './refusal-line.module.css';

/** Why something was not done, in one sentence; takes no room while there is nothing to say. */
export function RefusalLine({ reason }: { readonly reason: Refusal | null }) {
  const { t } = useTranslation();
  return (
    <p className={styles.line} role="status">
      {reason ? t(`refusal.${reason}`) : ''}
    </p>
  );
}
