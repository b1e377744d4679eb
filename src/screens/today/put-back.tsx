import { useTranslation } from 'react-i18next';
import type { Call, Shift } from '../../core/shift/shift';
import type { Formats } from '../../core/summary/markdown';
import { Button } from '../../ui/button';
import { RefusalLine } from '../../ui/refusal-line';
import { useSay } from '../../ui/use-say';

interface PutBackProps {
  readonly shift: Shift;
  readonly call: Call;
  readonly formats: Formats;
}

/** A call that was removed can come back for as long as the day is looked at. */
export function PutBack({ shift, call, formats }: PutBackProps) {
  const { t } = useTranslation('today');
  const { say, refusal } = useSay(shift.id);
  return (
    <>
      <Button
        small
        look="bare"
        aria-label={t('call.putBackOne', { time: formats.time(call.startedAt) })}
        onClick={() => void say({ type: 'call-put-back', callId: call.id })}
      >
        {t('call.putBack')}
      </Button>
      <RefusalLine because={refusal} />
    </>
  );
}
