import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { KeyCap } from '../../ui/key-cap';
import text from '../../ui/text.module.css';
import { useEnter } from '../../ui/use-enter';
import { welcomeSteps } from './steps';
import type { StepProps } from './steps';
import styles from './welcome.module.css';

interface StageProps extends Pick<StepProps, 'step' | 'onBack'> {
  readonly title: string;
  /** What Enter does, and the button that says so. */
  readonly onEnter: () => void;
  /** The way on, at the end of the line; the others stand before it. */
  readonly way: ReactNode;
  readonly others?: ReactNode;
  readonly children: ReactNode;
}

/** Where the welcome stands, of how many steps. */
function Place({ step }: Pick<StepProps, 'step'>) {
  const { t } = useTranslation('welcome');
  return (
    <span className={styles.place}>
      {welcomeSteps.map((one) => (
        <i key={one} className={one === step ? styles.here : undefined} aria-hidden="true" />
      ))}
      <span>{t('step', { step, steps: welcomeSteps.length })}</span>
    </span>
  );
}

interface EnterButtonProps {
  readonly onClick: () => void;
  /** It comes in the place of what had the focus. */
  readonly takesFocus?: boolean;
  readonly children: string;
}

/** The button that Enter presses. */
export function EnterButton({ onClick, takesFocus = false, children }: EnterButtonProps) {
  const { t } = useTranslation();
  return (
    <Button variant="main" autoFocus={takesFocus} onClick={onClick}>
      {children}
      <KeyCap>{t('keys.enter')}</KeyCap>
    </Button>
  );
}

/** One step: what it says or asks, and the way on, which stays in one place. */
export function Stage({ step, title, onEnter, onBack, way, others, children }: StageProps) {
  const { t } = useTranslation('welcome');
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  useEnter(onEnter);
  return (
    <section className={styles.stage}>
      <h1 ref={heading} tabIndex={-1} className={classes(text.title, styles.title)}>
        {title}
      </h1>
      {children}
      <div className={styles.onward}>
        <Place step={step} />
        {step > 1 && (
          <Button variant="bare" onClick={onBack}>
            {t('back')}
          </Button>
        )}
        {others}
        <span className={styles.way}>{way}</span>
      </div>
    </section>
  );
}
