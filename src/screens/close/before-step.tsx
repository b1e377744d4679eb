import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { StepPanel } from './step-panel';
import type { StepProps } from './steps';
import { TakingHomeScale } from './taking-home';

export function BeforeStep(props: StepProps & { readonly shift: Shift }) {
  const { t } = useTranslation(['close', 'screens']);
  return (
    <StepPanel {...props} question={t('close:before')} enter="next">
      <TakingHomeScale shift={props.shift} moment="before" onEnter={props.onNext} />
    </StepPanel>
  );
}
