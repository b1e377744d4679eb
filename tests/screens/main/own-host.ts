import type { Answer, RequestName, RequestPayload } from '../../../src/core/contract';
import type { Contact } from '../../../src/core/contacts';
import type { PickedCards } from '../../../src/core/deck/cards-file';
import { deck } from '../../../src/core/deck/deck';
import type { DeckDocument } from '../../../src/core/deck/own-card';
import { emptyDeck } from '../../../src/core/deck/own-card';
import type { SaveResult } from '../../../src/core/ports';
import { createOwnThings } from '../../../src/core/services/own-things';

/** What the agent has made of Lull, by the real service over documents that a test holds. */

export interface OwnStart {
  readonly deck?: Partial<DeckDocument>;
  readonly contacts?: readonly Contact[];
}

declare global {
  interface Window {
    /** The file that is picked next; null is a dialog that is cancelled. */
    __file: PickedCards | null;
    /** What was saved as a file of cards, oldest first. */
    __files: string[];
    /** How a write of a document ends. */
    __disk: SaveResult;
  }
}

type Payload<N extends RequestName> = RequestPayload<N>;

/** Answers the requests that are about own things; null for any other. */
export function createOwnHost(
  start: OwnStart,
): (name: RequestName, payload: unknown) => Promise<Answer<unknown>> | null {
  window.__file = null;
  window.__files = [];
  window.__disk = { ok: true };
  let count = 0;
  const contacts = { v: 1 as const, contacts: [...(start.contacts ?? [])] };
  const own = createOwnThings({
    documents: {
      read: (name) =>
        Promise.resolve((name === 'deck' ? { ...emptyDeck, ...start.deck } : contacts) as never),
      write: () => Promise.resolve(window.__disk),
    },
    builtIn: deck,
    clock: { now: () => (count += 1) },
    random: { next: () => 0.5 },
    changed: () => undefined,
  });
  const ready = own.load();
  const ok = <T>(value: T): Answer<T> => ({ ok: true, value });

  return (name, payload) => {
    switch (name) {
      case 'deck':
        return ready.then(() => ok(own.deck()));
      case 'change-deck':
        return own.changeDeck(payload as Payload<'change-deck'>);
      case 'import-cards':
        return window.__file
          ? own.takeCards(window.__file).then(ok)
          : Promise.resolve({ ok: false, because: 'cancelled' });
      case 'export-cards':
        window.__files.push(own.cardsFile());
        return Promise.resolve(ok({ file: '/home/agent/lull-cards.json' }));
      case 'contacts':
        return ready.then(() => ok(own.contacts()));
      case 'change-contacts':
        return own.changeContacts((payload as Payload<'change-contacts'>).contacts).then(ok);
      default:
        return null;
    }
  };
}
