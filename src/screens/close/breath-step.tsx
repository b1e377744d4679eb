import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { Breath } from '../../ui/breath';
import { BreathCount } from '../../ui/breath-count';
import { classes } from '../../ui/classes';
import { useSnapshot } from '../../ui/host';
import { useReducedMotion } from '../../ui/use-reduced-motion';
import text from '../../ui/text.module.css';
import { useClosingLine } from './closing-line';
import { StepPanel } from './step-panel';
import { useStepKeys } from './steps';
import type { StepProps } from './steps';
import styles from './close.module.css';

/** Six even breaths of ten seconds. */
const closingBreathMs = 60_000;

export function BreathStep({ shift, ...props }: StepProps & { readonly shift: Shift }) {
  const { t } = useTranslation(['close', 'screens']);
  const still = useReducedMotion(useSnapshot(({ appearance }) => appearance.reducedMotion));
  const said = useClosingLine(shift);
  useStepKeys({ onEnter: props.onNext });
  const goOn = useEffectEvent(props.onNext);
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
    <StepPanel {...props} question={t('close:breath')} enter="skip">
      <div className={styles.slow}>
        {still ? <BreathCount pattern="even" words={words} /> : <Breath pattern="even" words={words} />}
        <div>
          <p dir="auto" className={styles.slowLine}>
            {said?.line}
          </p>
          {said?.secondLine !== '' && (
            <p dir="auto" className={styles.slowSecond}>
              {said?.secondLine}
            </p>
          )}
          <p className={classes(text.note, styles.slowElse)}>{t('close:breathElse')}</p>
        </div>
      </div>
    </StepPanel>
  );
}
