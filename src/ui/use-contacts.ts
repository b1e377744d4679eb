import { useCallback, useEffect, useState } from 'react';
import type { Answer, ContactsView } from '../core/contract';
import type { Contact } from '../core/contacts';
import { useHost } from './host';

export interface ContactsAccess {
  readonly contacts: readonly Contact[];
  readonly keep: (contacts: readonly Contact[]) => Promise<Answer<ContactsView>>;
}

/** The people that the agent has written down, as the host has them. */
export function useContacts(): ContactsAccess | null {
  const host = useHost();
  const [contacts, setContacts] = useState<readonly Contact[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void host.request('contacts', null).then((answer) => {
      if (wanted && answer.ok) setContacts(answer.value.contacts);
    });
    return () => {
      wanted = false;
    };
  }, [host]);
  const keep = useCallback<ContactsAccess['keep']>(
    async (next) => {
      const answer = await host.request('change-contacts', { contacts: [...next] });
      if (answer.ok) setContacts(answer.value.contacts);
      return answer;
    },
    [host],
  );
  return contacts && { contacts, keep };
}
