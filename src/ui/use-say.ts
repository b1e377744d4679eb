import { useCallback } from 'react';
import type { Answer, Refusal } from '../core/contract';
import type { SaidFact } from '../core/session/said';
import { useRequest } from './use-request';

export type Say = (said: SaidFact) => Promise<Answer<null>>;

/** Says something of one shift, open or earlier, by its id. */
export function useSay(shiftId: string): {
  readonly say: Say;
  readonly refusal: Refusal | null;
} {
  const { send, refusal } = useRequest();
  const say = useCallback<Say>((said) => send('say', { of: shiftId, said }), [send, shiftId]);
  return { say, refusal };
}
