import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './card-form.module.css';

interface SessionStepsProps {
  readonly steps: readonly string[];
  /** How long the session lasts, in ms. */
  readonly lastsMs: number;
}

/** The steps of a session, one after the other in equal parts of its time, and which of them it is; a screen reader says each as it comes. */
export function SessionSteps({ steps, lastsMs }: SessionStepsProps) {
  const { t } = useTranslation('card');
  const [place, setPlace] = useState(0);
  const partMs = lastsMs / steps.length;
  useEffect(() => {
    const timer = setInterval(() => setPlace((now) => Math.min(now + 1, steps.length - 1)), partMs);
    return () => clearInterval(timer);
  }, [partMs, steps.length]);
  return (
    <div role="status">
      <p dir="auto" className={styles.step}>
        {steps[place]}
      </p>
      <p className={styles.place}>{t('sessions.place', { place: place + 1, all: steps.length })}</p>
    </div>
  );
}
