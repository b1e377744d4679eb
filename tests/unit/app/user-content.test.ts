import { expect, test } from 'vitest';
import { deck } from '../../../src/core/deck/deck';
import type { WrittenCard } from '../../../src/core/deck/own-card';
import { createUserContent } from '../../../src/core/app/user-content';
import type { FakeDocuments } from '../../fakes/documents';
import { silentLog } from '../../fakes/ports';
import { fakeDocuments } from '../../fakes/documents';

const card: WrittenCard = {
  line: 'The kettle first',
  secondLine: '',
  family: 'lift',
  moments: ['gap'],
  kinds: [],
  tier: 10,
  breath: null,
};

async function open(documents: FakeDocuments = fakeDocuments()) {
  let now = 1000;
  let changes = 0;
  const own = createUserContent({
    documents,
    builtIn: deck,
    clock: { now: () => (now += 1) },
    random: { next: () => 0.25 },
    log: silentLog(),
    changed: () => void (changes += 1),
  });
  await own.load();
  return { own, documents, changes: () => changes };
}

const write = (own: Awaited<ReturnType<typeof open>>['own'], line = card.line) =>
  own.changeDeck({ do: 'keep', id: null, card: { ...card, line } });

test('without documents the built-in deck serves and nobody is written down', async () => {
  const { own } = await open();
  expect(own.deckInUse()).toEqual(deck);
  expect(own.deck()).toEqual({ cards: [], off: [], favourites: [], notSaved: null, canUndo: false });
  expect(own.contacts()).toEqual({ contacts: [], notSaved: null });
});

test('a new card is in the deck in use at once, and after a restart', async () => {
  const { own, documents, changes } = await open();
  const before = changes();
  expect(await write(own)).toMatchObject({ ok: true, value: { canUndo: true, notSaved: null } });
  expect(changes()).toBeGreaterThan(before);
  expect(own.deckInUse()[0]).toMatchObject({ family: 'lift', own: { line: 'The kettle first' } });
  const again = await open(documents);
  expect(again.own.deckInUse()).toEqual(own.deckInUse());
});

test('each new card gets an id of its own', async () => {
  const { own } = await open();
  for (let count = 0; count < 20; count += 1) await write(own);
  expect(new Set(own.deck().cards.map(({ id }) => id)).size).toBe(20);
});

test('a card that is switched off is not in the deck in use; all of them can be', async () => {
  const { own } = await open();
  for (const { id } of deck) await own.changeDeck({ do: 'switch', id, on: false });
  expect(own.deckInUse()).toEqual([]);
});

test('the last change is taken back, once', async () => {
  const { own } = await open();
  await write(own, 'One');
  await write(own, 'Two');
  const id = own.deck().cards[0]?.id ?? '';
  await own.changeDeck({ do: 'delete', id });
  expect(own.deck().cards.map(({ line }) => line)).toEqual(['Two']);
  expect(await own.changeDeck({ do: 'undo' })).toMatchObject({ value: { canUndo: false } });
  expect(own.deck().cards.map(({ line }) => line)).toEqual(['One', 'Two']);
  expect(await own.changeDeck({ do: 'undo' })).toEqual({ ok: false, error: 'not-found' });
});

test('a bad file changes nothing and touches no disk', async () => {
  const { own, documents } = await open();
  await write(own);
  const kept = structuredClone(documents.kept('deck'));
  const view = own.deck();
  expect(await own.importCards({ text: '{"format":"lull-cards"' })).toMatchObject({ taken: false });
  expect(await own.importCards({ error: 'too-large' })).toMatchObject({ taken: false });
  expect(own.deck()).toEqual(view);
  expect(documents.kept('deck')).toEqual(kept);
});

test('what was handed on can be added by somebody else, and twice does no harm', async () => {
  const mine = await open();
  await write(mine.own, 'Mine');
  const theirs = await open();
  await write(theirs.own, 'Theirs');
  // The same moment and the same chance: only here can two agents have made the same id.
  const file = mine.own.cardsFile().replace(/"own-[^"]+"/, '"own-from-a-colleague"');
  expect(await theirs.own.importCards({ text: file })).toMatchObject({ taken: true, added: 1, replaced: 0 });
  expect(await theirs.own.importCards({ text: file })).toMatchObject({ taken: true, added: 0, replaced: 1 });
  expect(theirs.own.deck().cards.map(({ line }) => line)).toEqual(['Theirs', 'Mine']);
});

test.each(['disk-full', 'no-access', 'unknown'] as const)(
  'what could not be saved holds, is said, and goes in later: %s',
  async (error) => {
    const { own, documents } = await open();
    documents.writesEnd({ ok: false, error });
    expect(await write(own)).toMatchObject({ ok: true, value: { notSaved: error } });
    await own.changeContacts([{ role: 'friend', name: 'Ñ', reach: 'desk 4' }]);
    expect(own.deckInUse()[0]?.own?.line).toBe('The kettle first');
    expect(own.notices()).toEqual([
      { type: 'document-not-saved', document: 'deck', reason: error },
      { type: 'document-not-saved', document: 'contacts', reason: error },
    ]);
    await own.tryAgain();
    expect(own.notices()).toHaveLength(2);
    documents.writesEnd({ ok: true, value: null });
    await own.tryAgain();
    expect(own.notices()).toEqual([]);
    const again = await open(documents);
    expect(again.own.deck().cards).toEqual(own.deck().cards);
    expect(again.own.contacts().contacts).toEqual([{ role: 'friend', name: 'Ñ', reach: 'desk 4' }]);
  },
);

test('a document that cannot be read gives way to the built-in deck', async () => {
  const documents = fakeDocuments();
  documents.put('deck', { v: 2, cards: [] });
  documents.put('contacts', 'nobody');
  const { own } = await open(documents);
  expect(own.deckInUse()).toEqual(deck);
  expect(own.contacts().contacts).toEqual([]);
});
