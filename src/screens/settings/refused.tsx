import { useTranslation } from 'react-i18next';
import styles from './settings.module.css';

interface RefusedProps {
  readonly id?: string;
  readonly show: boolean;
  /** Instead of the sentence that fits any value. */
  readonly children?: string | undefined;
}

/** That a value was refused, under what it was written in. */
export function Refused({ id, show, children }: RefusedProps) {
  const { t } = useTranslation('settings');
  return (
    <span id={id} className={styles.refused} role="status">
      {show ? (children ?? t('refused')) : ''}
    </span>
  );
}
