import { useTranslation } from 'react-i18next';
import type { Contact } from '../../core/contacts';
import text from '../../ui/text.module.css';
import styles from './help-now.module.css';
import { People } from './people';

const steps = ['one', 'two', 'three', 'four'] as const;

function Steps({ of }: { readonly of: 'care' | 'crisis' }) {
  const { t } = useTranslation('help');
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={step}>
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <p className={styles.what}>{t(`${of}.${step}`)}</p>
            <p className={text.note}>{t(`${of}.${step}Note`)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

interface HelpNowProps {
  /** The people as they are being written down; null while they are not. */
  readonly draft: readonly Contact[] | null;
  readonly onDraft: (draft: readonly Contact[] | null) => void;
}

/** Plain face, plain order, no voice and no motion: what to do when a call went too far, or a caller is in crisis. */
export function HelpNow({ draft, onDraft }: HelpNowProps) {
  const { t } = useTranslation('help');
  return (
    <div className={styles.help}>
      <header>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={text.note}>{t('watch')}</p>
      </header>
      <People draft={draft} onDraft={onDraft} />
      <div className={styles.two}>
        <section className={styles.panel}>
          <h2>{t('care.title')}</h2>
          <p className={styles.stop}>{t('care.line')}</p>
          <Steps of="care" />
        </section>
        <section className={styles.panel}>
          <h2>{t('crisis.title')}</h2>
          <p className={styles.stop}>{t('crisis.line')}</p>
          <Steps of="crisis" />
        </section>
      </div>
    </div>
  );
}
