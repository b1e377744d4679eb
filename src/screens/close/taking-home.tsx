import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import type { TakingHome } from '../../core/shift/shift-event';
import { RatingScale } from '../../ui/rating-scale';
import { RefusalLine } from '../../ui/refusal-line';
import { useSay } from '../../ui/use-say';
import styles from './close.module.css';
import { useStepKeys } from './steps';

const isTakingHome = (value: number): value is TakingHome => [1, 2, 3, 4, 5].includes(value);

interface TakingHomeScaleProps {
  readonly shift: Shift;
  readonly moment: 'before' | 'after';
  readonly onEnter: () => void;
}

/** From 1 none to 5 a lot; each answer is sent as it is given. */
export function TakingHomeScale({ shift, moment, onEnter }: TakingHomeScaleProps) {
  const { t } = useTranslation(['close', 'words']);
  const { say, refusal } = useSay(shift.id);
  const choose = (value: number): void => {
    if (isTakingHome(value)) void say({ type: 'taking-home', moment, value });
  };
  useStepKeys({ onEnter, onDigit: choose });
  const words = {
    1: t('words:takingHome.1'),
    2: t('words:takingHome.2'),
    3: t('words:takingHome.3'),
    4: t('words:takingHome.4'),
    5: t('words:takingHome.5'),
  };
  return (
    <div className={styles.scale}>
      <RatingScale
        label={moment === 'before' ? t('close:scaleBefore') : t('close:scaleAfter')}
        words={words}
        chosen={shift.takingHome[moment]}
        onChoose={choose}
        keyCaps
        places={false}
      />
      <RefusalLine reason={refusal} />
    </div>
  );
}
