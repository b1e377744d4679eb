import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/button';
import { useSnapshot } from '../../ui/host';
import styles from './close.module.css';

/** A call comes first: the close can wait. */
export function OnCall() {
  const { t } = useTranslation('close');
  const state = useSnapshot((snapshot) => snapshot.state);
  if (state !== 'on-call' && state !== 'ringing') return null;
  return (
    <div className={styles.onCall} role="status">
      <p>{t('onCall')}</p>
      <LinkButton small href="#today">
        {t('wait')}
      </LinkButton>
    </div>
  );
}
