import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { KeyCap } from '../../ui/key-cap';
import text from '../../ui/text.module.css';
import type { StepProps } from './steps';
import styles from './close.module.css';

interface StepPanelProps extends StepProps {
  readonly question: string;
  /** What Enter does here. */
  readonly enter: 'next' | 'skip';
  /** A step whose Enter does more than go on brings the button for it. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One step: where it stands, one question, and how to go on. */
export function StepPanel({
  step,
  steps,
  onNext,
  onBack,
  question,
  enter,
  action,
  children,
}: StepPanelProps) {
  const { t } = useTranslation(['close', 'screens']);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.step}>
      <div className={styles.top}>
        <span>{t('close:step', { step, steps })}</span>
        <span className={styles.hint}>
          <KeyCap>{t('screens:keys.escape')}</KeyCap>
          {t('close:later')}
        </span>
      </div>
      <h2 ref={heading} tabIndex={-1} className={classes(text.head, styles.question)}>
        {question}
      </h2>
      <div className={styles.body}>{children}</div>
      <div className={styles.bottom}>
        {step > 1 ? (
          <Button variant="bare" className={styles.back} onClick={onBack}>
            {t('close:back')}
          </Button>
        ) : (
          <span />
        )}
        {action ?? (
          <Button variant={enter === 'next' ? 'main' : 'quiet'} onClick={onNext}>
            {enter === 'next' ? t('close:nextButton') : t('close:skipButton')}
            <KeyCap>{t('screens:keys.enter')}</KeyCap>
          </Button>
        )}
      </div>
    </section>
  );
}
