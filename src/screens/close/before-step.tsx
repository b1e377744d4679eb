import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { StepPanel } from './step-panel';
import type { StepProps } from './steps';
import { TakingHomeScale } from './taking-home';

/** One key answers it and goes on. */
export function BeforeStep(props: StepProps & { readonly shift: Shift }) {
  const { t } = useTranslation('close');
  return (
    <StepPanel {...props} question={t('before')} lead={t('beforeNote')} skippable={false}>
      <TakingHomeScale shift={props.shift} moment="before" onEnter={props.onNext} onAnswered={props.onNext} />
    </StepPanel>
  );
}
