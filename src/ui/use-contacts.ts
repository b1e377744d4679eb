import type { Answer, ContactsView } from '../core/contract';
import type { Contact } from '../core/contacts';
import { useAnswer } from './use-answer';
import { useRequest } from './use-request';

export interface ContactsAccess {
  readonly contacts: readonly Contact[];
  readonly keep: (contacts: readonly Contact[]) => Promise<Answer<ContactsView>>;
}

/** The people that the agent has written down, as the host has them. */
export function useContacts(): ContactsAccess | null {
  const { send } = useRequest();
  const { answer, replace } = useAnswer('contacts', null);
  if (!answer?.ok) return null;
  return {
    contacts: answer.value.contacts,
    async keep(next) {
      const kept = await send('change-contacts', { contacts: [...next] });
      if (kept.ok) replace(kept.value);
      return kept;
    },
  };
}
