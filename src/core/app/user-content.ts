import type { Answer, CardsImport, ContactsView, DeckView, Notice } from '../contract';
import type { Contact } from '../contacts';
import type { DocumentContent } from '../documents';
import type { DeckCard } from '../deck/card';
import { comesWithCare } from '../deck/card';
import { readCardsFile, writeCardsFile } from '../deck/cards-file';
import type { DeckDocument } from '../deck/own-card';
import { emptyDeck } from '../deck/own-card';
import type { DeckChange } from '../deck/own-cards';
import { changeDeck, deckInUse, wholeDeck, withCards } from '../deck/own-cards';
import type { PickedFile } from '../file-content';
import type { Documents, Logger, SaveFailure } from '../ports';
import { createGuard } from './guard';
import type { PersistedDocument } from './persisted-document';
import { persistDocument } from './persisted-document';

/** What the agent has made of Lull: the own cards and switches of the deck, and the people for Help now. */

export interface UserContent {
  /** Reads both documents; until then there are only the built-in cards. */
  load(): Promise<void>;
  deck(): DeckView;
  /** A card of the whole deck; null for one that is not there, or that is a screen of its own. */
  card(id: string): DeckCard | null;
  /** The deck that cards are chosen from. */
  deckInUse(): readonly DeckCard[];
  changeDeck(change: DeckChange): Promise<Answer<DeckView>>;
  /** All the cards of a file, or none of it. */
  importCards(file: PickedFile): Promise<CardsImport>;
  cardsFile(): string;
  contacts(): ContactsView;
  /** The deck as it is kept. */
  deckDocument(): DeckDocument;
  /** False where it could not be saved: then the deck stays as it was. */
  takeDeck(document: DeckDocument): Promise<boolean>;
  changeContacts(contacts: readonly Contact[]): Promise<ContactsView>;
  /** False where they could not be saved: then they stay as they were. */
  takeContacts(contacts: readonly Contact[]): Promise<boolean>;
  notices(): readonly Notice[];
  /** Why each of the documents that are not on disk is not. */
  notSaved(): readonly SaveFailure[];
  /** Reads, or writes, what could not be read or written before. */
  tryAgain(): Promise<void>;
}

export interface UserContentDeps {
  readonly documents: Documents;
  readonly builtIn: readonly DeckCard[];
  readonly clock: { now(): number };
  readonly random: { next(): number };
  readonly log: Logger;
  /** Something changed, or was saved or not: the deck in use and the notices may be others now. */
  changed(): void;
}

const base = 36;

/** Unlike those of a colleague, whose file of cards may come in one day. */
const newCardId = ({ clock, random }: Pick<UserContentDeps, 'clock' | 'random'>): string =>
  `own-${clock.now().toString(base)}-${Math.floor(random.next() * base ** 6).toString(base)}`;

const notSavedNotice = (document: 'deck' | 'contacts', reason: SaveFailure | null): readonly Notice[] =>
  reason ? [{ type: 'document-not-saved', document, reason }] : [];

type People = PersistedDocument<DocumentContent<'contacts'>>;

const contactsViewOf = (people: People): ContactsView => ({
  contacts: people.content().contacts,
  notSaved: people.notSaved(),
});

const troublesOf = (
  deck: PersistedDocument<DeckDocument>,
  contacts: People,
  changed: () => void,
): Pick<UserContent, 'notices' | 'notSaved' | 'tryAgain'> => ({
  notices: () => [
    ...notSavedNotice('deck', deck.notSaved()),
    ...notSavedNotice('contacts', contacts.notSaved()),
  ],
  notSaved: () => [deck.notSaved(), contacts.notSaved()].filter((reason) => reason !== null),
  async tryAgain() {
    await Promise.all([deck.tryAgain(), contacts.tryAgain()]);
    changed();
  },
});

export function createUserContent(deps: UserContentDeps): UserContent {
  const { documents, builtIn, changed } = deps;
  const guard = createGuard(deps.log);
  const deck = persistDocument(documents, 'deck', emptyDeck, guard);
  const contacts = persistDocument(documents, 'contacts', { v: 1, contacts: [] }, guard);
  let before: DeckDocument | null = null;

  const view = (): DeckView => {
    const { cards, off, favourites } = deck.content();
    return { cards, off, favourites, notSaved: deck.notSaved(), canUndo: before !== null };
  };
  const contactsView = (): ContactsView => contactsViewOf(contacts);

  async function keepDeck(next: DeckDocument, undo: DeckDocument | null): Promise<DeckView> {
    before = undo;
    await deck.keep(next);
    changed();
    return view();
  }

  return {
    load: () => Promise.all([deck.load(), contacts.load()]).then(changed),
    deck: view,
    card: (id) =>
      comesWithCare(id) ? null : (wholeDeck(builtIn, deck.content()).find((card) => card.id === id) ?? null),
    deckInUse: () => deckInUse(builtIn, deck.content()),
    async changeDeck(change) {
      const now = deck.content();
      const next = change.do === 'undo' ? before : changeDeck(now, change, () => newCardId(deps));
      if (!next) return { ok: false, error: 'not-found' };
      return { ok: true, value: await keepDeck(next, change.do === 'undo' ? null : now) };
    },
    async importCards(file) {
      const read = readCardsFile(file);
      if (!read.ok) return { taken: false, problems: read.error };
      const added = withCards(deck.content(), read.value);
      if (!added) return { taken: false, problems: [{ line: null, reason: 'too-many', field: null }] };
      const value = await keepDeck(added.document, deck.content());
      return { taken: true, added: added.added, replaced: added.replaced, deck: value };
    },
    cardsFile: () => writeCardsFile(deck.content().cards),
    contacts: contactsView,
    deckDocument: deck.content,
    async takeDeck(next) {
      const now = deck.content();
      const kept = await deck.keepOrLeave(next);
      if (kept.ok) before = now;
      changed();
      return kept.ok;
    },
    async changeContacts(next) {
      await contacts.keep({ v: 1, contacts: [...next] });
      changed();
      return contactsView();
    },
    async takeContacts(next) {
      const kept = await contacts.keepOrLeave({ v: 1, contacts: [...next] });
      changed();
      return kept.ok;
    },
    ...troublesOf(deck, contacts, changed),
  };
}
