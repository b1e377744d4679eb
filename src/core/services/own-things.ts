import type { Answer, CardsTaken, ContactsView, DeckView, Notice, RequestPayload } from '../contract';
import type { Contact } from '../contacts';
import type { DeckCard } from '../deck/card';
import type { PickedCards } from '../deck/cards-file';
import { readCardsFile, writeCardsFile } from '../deck/cards-file';
import type { DeckDocument } from '../deck/own-card';
import { emptyDeck } from '../deck/own-card';
import { changeDeck, deckInUse, withCards } from '../deck/own-cards';
import type { Documents } from '../ports';
import { keepDocument } from './kept-document';

/** What the agent has made of Lull: the own cards and switches of the deck, and the people for Help now. */

export interface OwnThings {
  /** Reads both documents; until then there are only the built-in cards. */
  load(): Promise<void>;
  deck(): DeckView;
  /** The deck that cards are chosen from. */
  deckInUse(): readonly DeckCard[];
  changeDeck(change: RequestPayload<'change-deck'>): Promise<Answer<DeckView>>;
  /** All the cards of a file, or none of it. */
  takeCards(file: PickedCards): Promise<CardsTaken>;
  cardsFile(): string;
  contacts(): ContactsView;
  changeContacts(contacts: readonly Contact[]): Promise<ContactsView>;
  notices(): readonly Notice[];
  saveAgain(): Promise<void>;
}

export interface OwnThingsDeps {
  readonly documents: Documents;
  readonly builtIn: readonly DeckCard[];
  readonly clock: { now(): number };
  readonly random: { next(): number };
  /** Something changed, or was saved or not: the deck in use and the notices may be others now. */
  changed(): void;
}

const base = 36;

export function createOwnThings(deps: OwnThingsDeps): OwnThings {
  const { documents, builtIn, clock, random, changed } = deps;
  const deck = keepDocument(documents, 'deck', emptyDeck);
  const contacts = keepDocument(documents, 'contacts', { v: 1, contacts: [] });
  let before: DeckDocument | null = null;

  /** Unlike those of a colleague, whose file of cards may come in one day. */
  const newId = (): string =>
    `own-${clock.now().toString(base)}-${Math.floor(random.next() * base ** 6).toString(base)}`;

  const view = (): DeckView => {
    const { cards, off, favourites } = deck.content();
    return { cards, off, favourites, notSaved: deck.notSaved(), canUndo: before !== null };
  };
  const contactsView = (): ContactsView => ({
    contacts: contacts.content().contacts,
    notSaved: contacts.notSaved(),
  });

  async function keepDeck(next: DeckDocument, undo: DeckDocument | null): Promise<DeckView> {
    before = undo;
    await deck.keep(next);
    changed();
    return view();
  }

  return {
    async load() {
      await Promise.all([deck.load(), contacts.load()]);
      changed();
    },
    deck: view,
    deckInUse: () => deckInUse(builtIn, deck.content()),
    async changeDeck(change) {
      const now = deck.content();
      const next = change.do === 'undo' ? before : changeDeck(now, change, newId);
      if (!next) return { ok: false, because: 'not-found' };
      return { ok: true, value: await keepDeck(next, change.do === 'undo' ? null : now) };
    },
    async takeCards(file) {
      const read = readCardsFile(file);
      if (!read.ok) return { taken: false, problems: read.problems };
      const now = deck.content();
      const added = withCards(now, read.cards);
      if (!added) return { taken: false, problems: [{ line: null, because: 'too-many', field: null }] };
      const value = await keepDeck(added.document, now);
      return { taken: true, added: added.added, replaced: added.replaced, deck: value };
    },
    cardsFile: () => writeCardsFile(deck.content().cards),
    contacts: contactsView,
    async changeContacts(next) {
      await contacts.keep({ v: 1, contacts: [...next] });
      changed();
      return contactsView();
    },
    notices() {
      const pairs = [['deck', deck.notSaved()] as const, ['contacts', contacts.notSaved()] as const];
      return pairs.flatMap(([document, because]) =>
        because ? [{ type: 'document-not-saved', document, because } as const] : [],
      );
    },
    async saveAgain() {
      await Promise.all([deck.saveAgain(), contacts.saveAgain()]);
      changed();
    },
  };
}
