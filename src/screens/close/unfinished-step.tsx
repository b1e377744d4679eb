import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { StepPanel } from './step-panel';
import type { StepProps } from './steps';
import { useStepKeys } from './steps';
import { UnfinishedRows } from './unfinished-rows';

export function UnfinishedStep(props: StepProps & { readonly shift: Shift }) {
  const { t } = useTranslation('close');
  useStepKeys({ onEnter: props.onNext });
  return (
    <StepPanel {...props} question={t('unfinished')} lead={t('unfinishedNote')}>
      <UnfinishedRows shift={props.shift} onNext={props.onNext} />
    </StepPanel>
  );
}
