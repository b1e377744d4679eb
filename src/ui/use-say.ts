import { useCallback } from 'react';
import type { Answer, Refusal } from '../core/contract';
import type { AgentEvent } from '../core/shift/agent-event';
import { useRequest } from './use-request';

export type Say = (said: AgentEvent) => Promise<Answer<null>>;

/** Says something of one shift, open or earlier, by its id. */
export function useSay(shiftId: string): {
  readonly say: Say;
  readonly refusal: Refusal | null;
} {
  const { send, refusal } = useRequest();
  const say = useCallback<Say>((said) => send('say', { of: shiftId, said }), [send, shiftId]);
  return { say, refusal };
}
