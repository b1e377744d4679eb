import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { Breath } from '../../ui/breath';
import { BreathCount } from '../../ui/breath-count';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { useSnapshot } from '../../ui/host';
import { KeyCap } from '../../ui/key-cap';
import { Ground, Headline } from '../../ui/ritual';
import { useReducedMotion } from '../../ui/use-reduced-motion';
import text from '../../ui/text.module.css';
import { useClosingLine } from './closing-line';
import { OnCall } from './on-call';
import { useStepKeys } from './steps';
import type { StepProps } from './steps';
import styles from './breath-step.module.css';

/** Six even breaths of ten seconds. */
const closingBreathMs = 60_000;

/** The shape takes the window: nothing else is drawn but what it says and the way on. */
export function BreathStep({ shift, ...props }: StepProps & { readonly shift: Shift }) {
  const { t } = useTranslation(['close', 'screens']);
  const still = useReducedMotion(useSnapshot(({ appearance }) => appearance.reducedMotion));
  const said = useClosingLine(shift);
  const { step, steps, onNext, quiet } = props;
  useStepKeys({ onEnter: onNext });
  const goOn = useEffectEvent(onNext);
  useEffect(() => {
    const timer = setTimeout(() => goOn(), closingBreathMs);
    return () => clearTimeout(timer);
  }, []);
  const words = {
    in: t('close:breathWords.in'),
    sip: t('close:breathWords.sip'),
    hold: t('close:breathWords.hold'),
    out: t('close:breathWords.out'),
  };
  return (
    <Ground quiet={quiet} className={styles.deep}>
      <Headline className={text.unseen ?? ''}>{t('close:breath')}</Headline>
      <p className={text.unseen}>{`${t('close:step', { step, steps })}. ${t('close:breathElse')}`}</p>
      <div className={styles.top}>
        <OnCall />
        <Button variant="bare" className={styles.skip} onClick={onNext}>
          {t('close:skipButton')}
          <KeyCap>{t('screens:keys.enter')}</KeyCap>
        </Button>
      </div>
      <div className={classes(styles.full, still && styles.counted)}>
        {still ? <BreathCount pattern="even" words={words} /> : <Breath pattern="even" words={words} />}
      </div>
      <div className={styles.said}>
        <p dir="auto" className={styles.line}>
          {said?.line}
        </p>
        <p dir="auto" className={styles.second}>
          {said?.secondLine}
        </p>
      </div>
    </Ground>
  );
}
