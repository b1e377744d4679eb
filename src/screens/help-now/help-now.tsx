import { useTranslation } from 'react-i18next';
import text from '../../ui/text.module.css';
import styles from './help-now.module.css';

const steps = ['one', 'two', 'three', 'four'] as const;

function Steps({ of }: { readonly of: 'care' | 'crisis' }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={step}>
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <p className={styles.what}>{t(`help.${of}.${step}`)}</p>
            <p className={text.note}>{t(`help.${of}.${step}Note`)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Plain face, plain order, no voice and no motion: what to do when a call went too far, or a caller is in crisis. */
export function HelpNow() {
  const { t } = useTranslation();
  return (
    <div className={styles.help}>
      <header>
        <h1 className={styles.title}>{t('help.title')}</h1>
        <p className={text.note}>{t('help.watch')}</p>
      </header>
      <div className={styles.two}>
        <section className={styles.panel}>
          <h2>{t('help.care.title')}</h2>
          <p className={styles.stop}>{t('help.care.line')}</p>
          <Steps of="care" />
        </section>
        <section className={styles.panel}>
          <h2>{t('help.crisis.title')}</h2>
          <p className={styles.stop}>{t('help.crisis.line')}</p>
          <Steps of="crisis" />
        </section>
      </div>
      <section className={styles.numbers}>
        <h2>{t('help.numbers.title')}</h2>
        <p className={text.note}>{t('help.numbers.line')}</p>
      </section>
    </div>
  );
}
