import { useTranslation } from 'react-i18next';
import { careLeftOpen } from '../../core/session/care-left-open';
import type { Shift } from '../../core/shift/shift';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';

/** Care first that was not closed yet, by the time of its call, and the way back to it. */
export function CareOpen({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('today');
  const formats = useFormats(shift.zone);
  const { send, refusal } = useRequest();
  const open = careLeftOpen(shift);
  if (!open) return null;
  return (
    <div>
      <Button small variant="bare" onClick={() => void send('open-care', null)}>
        {t('careOpen', { time: formats.time(open.call.startedAt) })}
      </Button>
      <RefusalLine reason={refusal} />
    </div>
  );
}
