import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Answer } from '../core/contract';
import type { RequestAnswer, RequestName, RequestPayload } from '../core/app/api/api';
import { useHost } from './host';

export interface RequestState<T> {
  /** Null until the host has answered. */
  readonly answer: Answer<T> | null;
  /** Asks again, with nothing shown until the new answer is there. */
  readonly reload: () => void;
  /** Puts in its place what a later request answered with. */
  readonly replace: (value: T) => void;
}

/**
 * What the host answers to a request: asked when the screen opens, and again for another payload or another `revision`
 * of what is asked for; the old answer stays until the new one is there.
 */
export function useAnswer<N extends RequestName>(
  name: N,
  payload: RequestPayload<N>,
  revision: string | number = 0,
): RequestState<RequestAnswer<N>> {
  const host = useHost();
  const [answer, setAnswer] = useState<Answer<RequestAnswer<N>> | null>(null);
  const [count, setCount] = useState(0);
  const ask = useEffectEvent(() => host.request(name, payload));
  const asked = JSON.stringify(payload);
  useEffect(() => {
    let wanted = true;
    void ask().then((next) => {
      if (wanted) setAnswer(next);
    });
    return () => {
      wanted = false;
    };
  }, [host, name, asked, revision, count]);
  const reload = useCallback(() => {
    setAnswer(null);
    setCount((before) => before + 1);
  }, []);
  const replace = useCallback((value: RequestAnswer<N>) => setAnswer({ ok: true, value }), []);
  return { answer, reload, replace };
}
