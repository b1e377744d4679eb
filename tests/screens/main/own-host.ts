import type { Answer } from '../../../src/core/contract';
import type { RequestName, RequestPayload } from '../../../src/core/app/api/api';
import type { SiteLines } from '../../../src/core/care/site-lines';
import { nothingWritten } from '../../../src/core/care/site-lines';
import type { Contact } from '../../../src/core/contacts';
import type { PickedFile } from '../../../src/core/file-content';
import { deck } from '../../../src/core/deck/deck';
import type { DeckDocument } from '../../../src/core/deck/own-card';
import { emptyDeck } from '../../../src/core/deck/own-card';
import type { SaveResult } from '../../../src/core/ports';
import { silentLog } from '../../fakes/ports';
import { createUserContent } from '../../../src/core/app/user-content';

/** What the agent has made of Lull, by the real service over documents that a test holds. */

export interface OwnStart {
  readonly deck?: Partial<DeckDocument>;
  readonly contacts?: readonly Contact[];
  readonly site?: Partial<SiteLines>;
  /** When cards were last seen, by their ids. */
  readonly seen?: Readonly<Record<string, number>>;
}

declare global {
  interface Window {
    /** The file that is picked next; null is a dialog that is cancelled. */
    __file: PickedFile | null;
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
  window.__disk = { ok: true, value: null };
  let count = 0;
  const contacts = { v: 1 as const, contacts: [...(start.contacts ?? [])] };
  const own = createUserContent({
    documents: {
      read: (name) => {
        const value = name === 'deck' ? { ...emptyDeck, ...start.deck } : contacts;
        return Promise.resolve({ ok: true, value } as never);
      },
      write: () => Promise.resolve(window.__disk),
    },
    builtIn: deck,
    clock: { now: () => (count += 1) },
    random: { next: () => 0.5 },
    log: silentLog(),
    changed: () => undefined,
  });
  let site: SiteLines = { ...nothingWritten, ...start.site };
  const ready = own.load();
  const ok = <T>(value: T): Answer<T> => ({ ok: true, value });

  return (name, payload) => {
    switch (name) {
      case 'deck':
        return ready.then(() => ok(own.deck()));
      case 'change-deck':
        return own.changeDeck(payload as Payload<'change-deck'>);
      case 'cards-seen':
        return Promise.resolve(ok(start.seen ?? {}));
      case 'import-cards':
        return window.__file
          ? own.importCards(window.__file).then(ok)
          : Promise.resolve({ ok: false, error: 'cancelled' });
      case 'export-cards':
        window.__files.push(own.cardsFile());
        return Promise.resolve(ok({ file: '/home/agent/lull-cards.json' }));
      case 'contacts':
        return ready.then(() => ok(own.contacts()));
      case 'change-contacts':
        return own.changeContacts((payload as Payload<'change-contacts'>).contacts).then(ok);
      case 'site-lines':
        return Promise.resolve(ok(site));
      case 'change-site-lines':
        site = payload as SiteLines;
        return Promise.resolve(ok(site));
      default:
        return null;
    }
  };
}
