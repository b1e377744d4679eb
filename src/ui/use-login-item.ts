import type { Refusal } from '../core/contract';
import { useAnswer } from './use-answer';
import { useRequest } from './use-request';

/** Whether the system starts Lull when the agent signs in. */
export interface LoginItem {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
  readonly refusal: Refusal | null;
}

/** As the system says; null where there is no signing in, and until it has answered. */
export function useLoginItem(): LoginItem | null {
  const { answer, replace } = useAnswer('login-item', null);
  const { send, refusal } = useRequest();
  if (!answer?.ok) return null;
  const set = async (on: boolean): Promise<void> => {
    const taken = await send('set-login-item', { on });
    if (taken.ok) replace(taken.value);
  };
  return { on: answer.value.on, set: (on) => void set(on), refusal };
}
