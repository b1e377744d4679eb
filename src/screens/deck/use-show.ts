import { useCallback, useState } from 'react';
import type { RequestPayload } from '../../core/app/api/api';
import type { Refusal } from '../../core/contract';
import { useRequest } from '../../ui/use-request';

/** Shows a card at once, as it comes, and tells why it could not be shown until the next one is looked at. */
export function useShow() {
  const { send } = useRequest();
  const [notShown, setNotShown] = useState<Refusal | null>(null);
  const show = useCallback(
    (card: RequestPayload<'try-card'>['card']): void => {
      void send('try-card', { card, keyboard: true }).then((answer) =>
        setNotShown(answer.ok ? null : answer.error),
      );
    },
    [send],
  );
  const clear = useCallback(() => setNotShown(null), []);
  return { notShown, show, clear };
}
