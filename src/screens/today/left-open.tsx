import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { useFormats } from '../../ui/formats';
import text from '../../ui/text.module.css';
import styles from './left-open.module.css';

/** An earlier shift that was never closed, and the way to its close. */
export function LeftOpen({ shift }: { readonly shift: Shift | null }) {
  const { t } = useTranslation('today');
  const formats = useFormats(shift?.zone ?? null);
  if (!shift) return null;
  return (
    <p className={`${text.note ?? ''} ${styles.line ?? ''}`}>
      {t('leftOpen', { date: formats.date(shift.startedAt) })}{' '}
      <a className={text.link} href={`#close/${shift.id}`}>
        {t('closeIt')}
      </a>
    </p>
  );
}
