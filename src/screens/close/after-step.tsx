import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { Button } from '../../ui/button';
import { KeyCap } from '../../ui/key-cap';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';
import { StepPanel } from './step-panel';
import type { StepProps } from './steps';
import { TakingHomeScale } from './taking-home';

interface AfterStepProps extends StepProps {
  readonly shift: Shift;
  readonly onClosing: (closing: boolean) => void;
}

export function AfterStep({ onClosing, ...props }: AfterStepProps) {
  const { t } = useTranslation(['close', 'screens']);
  const { send, refusal } = useRequest();
  const { shift } = props;
  const close = async (): Promise<void> => {
    onClosing(true);
    const answer = await send('close-shift', { of: shift.id });
    if (!answer.ok) onClosing(false);
    else window.location.hash = `#summary/${shift.id}/closed`;
  };
  const action = (
    <Button variant="main" onClick={() => void close()}>
      {t('close:close')}
      <KeyCap>{t('screens:keys.enter')}</KeyCap>
    </Button>
  );
  return (
    <StepPanel
      {...props}
      question={t('close:after')}
      lead={t('close:afterNote')}
      skippable={false}
      action={action}
    >
      <TakingHomeScale shift={shift} moment="after" onEnter={() => void close()} />
      <RefusalLine reason={refusal} />
    </StepPanel>
  );
}
