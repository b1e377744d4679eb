import { useTranslation } from 'react-i18next';
import type { Call, Shift } from '../../core/shift/shift';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { RefusalLine } from '../../ui/refusal-line';
import { useSay } from '../../ui/use-say';

/** A call that was removed can come back for as long as the day is looked at. */
export function PutBack({ shift, call }: { readonly shift: Shift; readonly call: Call }) {
  const { t } = useTranslation('today');
  const formats = useFormats(shift.zone);
  const { say, refusal } = useSay(shift.id);
  return (
    <>
      <Button
        small
        variant="bare"
        aria-label={t('call.putBackOne', { time: formats.time(call.startedAt) })}
        onClick={() => void say({ type: 'call-put-back', callId: call.id })}
      >
        {t('call.putBack')}
      </Button>
      <RefusalLine reason={refusal} />
    </>
  );
}
