import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { KeyCap } from '../../ui/key-cap';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';
import text from '../../ui/text.module.css';
import { StepPanel } from './step-panel';
import type { StepProps } from './steps';
import { TakingHomeScale } from './taking-home';
import styles from './close.module.css';

export function AfterStep(props: StepProps & { readonly shift: Shift }) {
  const { t } = useTranslation(['close', 'screens']);
  const { send, refusal } = useRequest();
  const { shift } = props;
  const { before } = shift.takingHome;
  const close = async (): Promise<void> => {
    const answer = await send('close-shift', { of: shift.id });
    if (answer.ok) window.location.hash = `#summary/${shift.id}`;
  };
  const action = (
    <Button variant="main" onClick={() => void close()}>
      {t('close:close')}
      <KeyCap>{t('screens:keys.enter')}</KeyCap>
    </Button>
  );
  return (
    <StepPanel {...props} question={t('close:after')} enter="next" action={action}>
      <TakingHomeScale shift={shift} moment="after" onEnter={() => void close()} />
      <p className={classes(text.note, styles.afterNote)}>
        {before === null ? t('close:afterNoteAlone') : t('close:afterNote', { before })}
      </p>
      <RefusalLine reason={refusal} />
    </StepPanel>
  );
}
