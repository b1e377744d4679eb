import { useCallback, useEffect, useState } from 'react';
import type { Answer, CardsTaken, DeckView, RequestPayload } from '../../core/contract';
import { useHost } from '../../ui/host';

export interface DeckAccess {
  readonly view: DeckView;
  readonly change: (change: RequestPayload<'change-deck'>) => Promise<Answer<DeckView>>;
  readonly take: () => Promise<Answer<CardsTaken>>;
  readonly save: () => Promise<Answer<{ readonly file: string }>>;
}

/** The agent's deck as the host has it. */
export function useDeck(): DeckAccess | null {
  const host = useHost();
  const [view, setView] = useState<DeckView | null>(null);
  useEffect(() => {
    let wanted = true;
    void host.request('deck', null).then((answer) => {
      if (wanted && answer.ok) setView(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [host]);
  const change = useCallback<DeckAccess['change']>(
    async (payload) => {
      const answer = await host.request('change-deck', payload);
      if (answer.ok) setView(answer.value);
      return answer;
    },
    [host],
  );
  const take = useCallback<DeckAccess['take']>(async () => {
    const answer = await host.request('import-cards', null);
    if (answer.ok && answer.value.taken) setView(answer.value.deck);
    return answer;
  }, [host]);
  const save = useCallback<DeckAccess['save']>(() => host.request('export-cards', null), [host]);
  return view && { view, change, take, save };
}
