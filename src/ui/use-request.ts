import { useCallback, useState } from 'react';
import type { Answer, Refusal } from '../core/contract';
import type { RequestAnswer, RequestName, RequestPayload } from '../core/app/api/api';
import { useHost } from './host';

export type Send = <N extends RequestName>(
  name: N,
  payload: RequestPayload<N>,
) => Promise<Answer<RequestAnswer<N>>>;

/** Sends requests to the host and remembers why the last one was refused, if it was. */
export function useRequest(): { readonly send: Send; readonly refusal: Refusal | null } {
  const host = useHost();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = useCallback<Send>(
    async (name, payload) => {
      const answer = await host.request(name, payload);
      setRefusal(answer.ok ? null : answer.error);
      return answer;
    },
    [host],
  );
  return { send, refusal };
}
