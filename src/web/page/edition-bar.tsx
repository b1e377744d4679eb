import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bar } from './bar';
import styles from './edition-bar.module.css';

const limits = ['calls', 'keys', 'cards', 'input', 'data', 'readers'] as const;

/** What this edition is, and on request what it cannot do. */
export function EditionBar() {
  const { t } = useTranslation('web');
  const [open, setOpen] = useState(false);
  const list = useId();
  return (
    <Bar label={t('bar')}>
      <p>{t('line')}</p>
      <button
        type="button"
        className={styles.open}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {t('limits.open')}
      </button>
      <ul id={list} className={styles.limits} hidden={!open}>
        {limits.map((limit) => (
          <li key={limit}>{t(`limits.${limit}`)}</li>
        ))}
      </ul>
    </Bar>
  );
}
