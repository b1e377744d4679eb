import { useState } from 'react';
import type { Refusal } from '../../core/contract';
import type { RequestPayload } from '../../core/app/api/api';
import { rowId } from './card-row';
import type { CardDraft } from './draft';
import type { DeckMessage } from './deck-message';
import type { DeckAccess } from './use-deck';

interface DeckActionsOptions {
  readonly access: DeckAccess;
  readonly onKept: (cardId: string) => void;
  readonly focusNext: (selector: string) => void;
}

/** What the agent can do on the page, what came of the last of it, and where the focus goes then. */
export function useDeckActions({ access, onKept, focusNext }: DeckActionsOptions) {
  const [said, setSaid] = useState<DeckMessage | null>(null);
  const refused = (reason: Refusal): void => {
    setSaid(reason === 'cancelled' ? null : { type: 'refused', reason });
  };
  return {
    said,
    async change(change: RequestPayload<'change-deck'>) {
      const answer = await access.change(change);
      if (!answer.ok) {
        refused(answer.error);
        return;
      }
      const { cards } = answer.value;
      if (change.do === 'delete') {
        setSaid({ type: 'deleted' });
        focusNext('[data-undo]');
      } else if (change.do === 'move') {
        const place = cards.findIndex(({ id }) => id === change.id) + 1;
        setSaid({ type: 'moved', place, all: cards.length });
        focusNext(`[data-move="${String(change.by)}"]`);
      } else if (change.do === 'undo') {
        setSaid({ type: 'undone' });
        focusNext('h1');
      } else {
        setSaid(null);
      }
    },
    async keep({ id, card }: CardDraft) {
      const answer = await access.change({ do: 'keep', id, card });
      if (!answer.ok) {
        refused(answer.error);
        return;
      }
      const kept = id ?? answer.value.cards.at(-1)?.id ?? '';
      onKept(kept);
      setSaid({ type: 'kept' });
      focusNext(`#${rowId(kept)}`);
    },
    async importCards() {
      const answer = await access.importCards();
      if (!answer.ok) refused(answer.error);
      else
        setSaid(
          answer.value.taken ? { type: 'taken', ...answer.value } : { type: 'refused-file', ...answer.value },
        );
    },
    async save() {
      const answer = await access.save();
      if (answer.ok) setSaid({ type: 'saved', file: answer.value.file });
      else refused(answer.error);
    },
  };
}
