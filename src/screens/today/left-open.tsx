import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { useFormats } from '../../ui/formats';
import { useSnapshot } from '../../ui/host';
import text from '../../ui/text.module.css';
import styles from './left-open.module.css';

/** An earlier shift that was never closed, and the way to its close. */
export function LeftOpen() {
  const { t } = useTranslation('today');
  const shift = useSnapshot((snapshot) => snapshot.leftOpen);
  const formats = useFormats(shift?.zone ?? null);
  if (!shift) return null;
  return (
    <p className={classes(text.note, styles.line)}>
      {t('leftOpen', { date: formats.date(shift.startedAt) })}{' '}
      <a className={text.link} href={`#close/${shift.id}`}>
        {t('closeIt')}
      </a>
    </p>
  );
}
