import { expect, test } from 'vitest';
import type { DocumentContent } from '../../../src/core/documents';
import type { SaveResult } from '../../../src/core/ports';
import { createDocuments } from '../../../src/core/storage/documents';
import { syncMemoryFiles } from '../../../src/core/storage/memory-files';
import { promised } from '../../../src/core/storage/sync-files';
import { contentOf } from '../../fakes/content-of';
import { deckDocument } from '../../fakes/documents';
import { silentLog } from '../../fakes/ports';

/** Documents over files that keep texts in memory, and that fail on demand. */

function start() {
  const files = syncMemoryFiles();
  const aside: string[] = [];
  const log = silentLog();
  let result: SaveResult = { ok: true, value: null };
  const write: typeof files.write = (key, text) => (result.ok ? files.write(key, text) : result);
  const storage = {
    files: promised({ ...files, write }),
    log,
    onSetAside: (file: string) => aside.push(file),
  };
  return {
    documents: createDocuments(storage),
    /** As after a restart. */
    reopen: () => createDocuments(storage),
    put: (name: string, text: string) => files.write(name, text),
    setAside: () => aside.map((file) => files.read(file)),
    log,
    writesEnd(next: SaveResult) {
      result = next;
    },
  };
}
const text = (kept: string) => ({ is: 'text', text: kept });

const contacts: DocumentContent<'contacts'> = {
  v: 1,
  contacts: [{ role: 'friend', name: 'Ñuño', reach: '+34 600 000 000, after six' }],
};

const damaged = [
  ['a number', '1'],
  ['null', 'null'],
  ['a list', '[]'],
  ['an empty object', '{}'],
  ['a wrong list', JSON.stringify({ ...deckDocument, off: 1 })],
  ['a newer version', JSON.stringify({ ...deckDocument, v: 2, more: { kept: true } })],
] as const;
const noJson = [
  ['nothing at all', ''],
  ['half a document', JSON.stringify(deckDocument).slice(0, -20)],
  ['zeros', '\0\0\0'],
] as const;

test('where nothing was kept there is nothing', async () => {
  const place = start();
  expect(await contentOf(place.documents.read('deck'))).toBeNull();
  expect(await contentOf(place.documents.read('contacts'))).toBeNull();
});

test('what was written is read again, also after a restart, and documents do not mix', async () => {
  const place = start();
  expect(await place.documents.write('deck', deckDocument)).toEqual({ ok: true, value: null });
  expect(await place.documents.write('contacts', contacts)).toEqual({ ok: true, value: null });
  expect(await contentOf(place.documents.read('deck'))).toEqual(deckDocument);
  const again = place.reopen();
  expect(await contentOf(again.read('deck'))).toEqual(deckDocument);
  expect(await contentOf(again.read('contacts'))).toEqual(contacts);
  expect(await contentOf(again.read('programs'))).toBeNull();
});

test('a document is written whole: nothing of the former one is left', async () => {
  const place = start();
  await place.documents.write('deck', deckDocument);
  const none = { v: 1, cards: [], off: [], favourites: [] } as const;
  await place.documents.write('deck', { ...none, cards: [], off: [], favourites: [] });
  expect(await contentOf(place.reopen().read('deck'))).toEqual(none);
});

for (const [what, kept] of [...damaged, ...noJson]) {
  test(`${what} is null, is set aside whole, and touches no other document`, async () => {
    const place = start();
    await place.documents.write('contacts', contacts);
    place.put('deck', kept);
    const documents = place.reopen();
    expect(await contentOf(documents.read('deck'))).toBeNull();
    expect(place.setAside()).toEqual([text(kept)]);
    expect(await contentOf(documents.read('deck'))).toBeNull();
    expect(place.setAside()).toHaveLength(1);
    expect(await contentOf(documents.read('contacts'))).toEqual(contacts);
  });

  test(`writing where ${what} lies sets that aside first`, async () => {
    const place = start();
    place.put('deck', kept);
    const documents = place.reopen();
    expect(await documents.write('deck', deckDocument)).toEqual({ ok: true, value: null });
    expect(place.setAside()).toEqual([text(kept)]);
    expect(await contentOf(documents.read('deck'))).toEqual(deckDocument);
  });
}

const [card] = deckDocument.cards;
test.each([
  ['one field too many', { ...deckDocument, more: 1 }, deckDocument],
  ['one bad card', { ...deckDocument, cards: [{ ...card, line: '' }, card, 7] }, deckDocument],
  ['one bad id', { ...deckDocument, off: [...deckDocument.off, null] }, deckDocument],
] as const)('%s costs nothing but itself, and the file is set aside whole', async (_what, there, usable) => {
  const place = start();
  place.put('deck', JSON.stringify(there));
  expect(await contentOf(place.reopen().read('deck'))).toEqual(usable);
  expect(place.setAside()).toEqual([text(JSON.stringify(there))]);
  expect(await contentOf(place.reopen().read('deck'))).toEqual(usable);
  expect(place.setAside()).toHaveLength(1);
});

test('one person who cannot be read costs Help now no other', async () => {
  const place = start();
  const people = [...contacts.contacts, { role: 'boss', name: 'X', reach: '' }, ...contacts.contacts];
  place.put('contacts', JSON.stringify({ v: 1, contacts: people }));
  expect(await contentOf(place.reopen().read('contacts'))).toEqual({
    v: 1,
    contacts: [...contacts.contacts, ...contacts.contacts],
  });
});

test('what could not be read again is not written, and what was there stays', async () => {
  const place = start();
  await place.documents.write('contacts', contacts);
  const tooMany = Array.from({ length: 1000 }).flatMap(() => contacts.contacts);
  const unreadable = [
    { v: 1, contacts: tooMany },
    { v: 1, contacts: [{ role: 'friend', name: 'x'.repeat(1000), reach: '' }] },
  ] as const;
  for (const { contacts: people } of unreadable) {
    expect(await place.documents.write('contacts', { v: 1, contacts: [...people] })).toEqual({
      ok: false,
      error: 'unknown',
    });
  }
  expect(await contentOf(place.reopen().read('contacts'))).toEqual(contacts);
});

for (const error of ['disk-full', 'no-access'] as const) {
  test(`${error} is said, harms nothing, and the next write is kept`, async () => {
    const place = start();
    await place.documents.write('contacts', contacts);
    place.writesEnd({ ok: false, error });
    expect(await place.documents.write('contacts', { v: 1, contacts: [] })).toEqual({
      ok: false,
      error,
    });
    place.writesEnd({ ok: true, value: null });
    expect(await contentOf(place.reopen().read('contacts'))).toEqual(contacts);
    expect(await place.documents.write('contacts', { v: 1, contacts: [] })).toEqual({
      ok: true,
      value: null,
    });
    expect(await contentOf(place.reopen().read('contacts'))).toEqual({ v: 1, contacts: [] });
  });
}

test('what could not be read is told of once; the log holds nothing of it', async () => {
  const place = start();
  place.put('deck', '{"canary"');
  expect(await contentOf(place.documents.read('deck'))).toBeNull();
  expect(await contentOf(place.documents.read('deck'))).toBeNull();
  expect(place.setAside()).toHaveLength(1);
  expect(place.log.lines).toEqual([
    'a document could not be read and is set aside {"name":"deck","restored":false}',
  ]);
});
