import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { useFormats } from '../../ui/formats';
import styles from './left-open.module.css';

/** An earlier shift that was never closed, and the way to its close. */
export function LeftOpen({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('today');
  const formats = useFormats(shift.zone);
  return (
    <p>
      {t('leftOpen', { date: formats.date(shift.startedAt) })}{' '}
      <a className={styles.link} href={`#close/${shift.id}`}>
        {t('closeIt')}
      </a>
    </p>
  );
}
