import type { Answer, CardsImport, DeckView } from '../../core/contract';
import type { RequestPayload } from '../../core/app/api/api';
import { useSnapshot } from '../../ui/host';
import { useAnswer } from '../../ui/use-answer';
import { useRequest } from '../../ui/use-request';

export interface DeckAccess {
  readonly view: DeckView;
  /** When each card was last seen, epoch ms by its id. */
  readonly seen: Readonly<Record<string, number>>;
  readonly change: (change: RequestPayload<'change-deck'>) => Promise<Answer<DeckView>>;
  readonly importCards: () => Promise<Answer<CardsImport>>;
  readonly save: () => Promise<Answer<{ readonly file: string }>>;
}

/** The agent's deck as the host has it. */
export function useDeck(): DeckAccess | null {
  const { send } = useRequest();
  const { answer, replace } = useAnswer('deck', null);
  const shown = useSnapshot(({ shift }) => shift?.cards.length ?? 0);
  const seen = useAnswer('cards-seen', null, shown).answer;
  if (!answer?.ok) return null;
  return {
    view: answer.value,
    seen: seen?.ok ? seen.value : {},
    async change(change) {
      const changed = await send('change-deck', change);
      if (changed.ok) replace(changed.value);
      return changed;
    },
    async importCards() {
      const taken = await send('import-cards', null);
      if (taken.ok && taken.value.taken) replace(taken.value.deck);
      return taken;
    },
    save: () => send('export-cards', null),
  };
}
