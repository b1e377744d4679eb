import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentContent } from '../../src/core/documents';
import type { Documents, SaveResult } from '../../src/core/ports';

/** What every adapter of Documents keeps its word on, whatever it writes to. */

export interface DocumentsUnderTest {
  readonly documents: Documents;
  /** The same place opened anew, as after a restart. */
  reopen(): Documents;
  /** Puts this text where the document lies; the fake takes no text that is not JSON. */
  put(name: 'deck' | 'contacts', text: string): void;
  /** What lies beside the documents because it could not be read; null where nothing can be set aside. */
  setAside(): readonly string[] | null;
  /** From now on there is no room, or no access. */
  refuse(because: (SaveResult & { ok: false })['because']): void;
  allow(): void;
  cleanUp(): void;
}

export const deckDocument: DocumentContent<'deck'> = {
  v: 1,
  cards: [
    {
      id: 'own-1',
      line: '“ñ” </script> 🌊',
      secondLine: '',
      family: 'reframe',
      moments: ['gap'],
      kinds: ['angry'],
      tier: 10,
      breath: null,
    },
  ],
  off: ['breathe-box'],
  favourites: ['own-1'],
};
const contacts: DocumentContent<'contacts'> = {
  v: 1,
  contacts: [{ role: 'friend', name: 'Ñuño', reach: '+34 600 000 000, after six' }],
};

const damaged = [
  ['a number', '1'],
  ['null', 'null'],
  ['a list', '[]'],
  ['an empty object', '{}'],
  ['one field too many', JSON.stringify({ ...deckDocument, more: 1 })],
  ['one bad card', JSON.stringify({ ...deckDocument, cards: [{ ...deckDocument.cards[0], line: '' }] })],
  ['a newer version', JSON.stringify({ ...deckDocument, v: 2, more: { kept: true } })],
] as const;
const noJson = [
  ['nothing at all', ''],
  ['half a document', JSON.stringify(deckDocument).slice(0, -20)],
  ['zeros', '\0\0\0'],
] as const;

interface Traits {
  /** It keeps text, so what it keeps may not be JSON at all. */
  readonly keepsText?: boolean;
  readonly refusals?: readonly (SaveResult & { ok: false })['because'][];
}

export function documentsContract(
  name: string,
  make: () => DocumentsUnderTest,
  { keepsText = true, refusals = ['disk-full', 'no-access'] }: Traits = {},
): void {
  describe(`documents contract: ${name}`, () => {
    let place: DocumentsUnderTest;
    beforeEach(() => {
      place = make();
    });
    afterEach(() => {
      place.cleanUp();
    });

    test('where nothing was kept there is nothing', async () => {
      expect(await place.documents.read('deck')).toBeNull();
      expect(await place.documents.read('contacts')).toBeNull();
    });

    test('what was written is read again, also after a restart, and documents do not mix', async () => {
      expect(await place.documents.write('deck', deckDocument)).toEqual({ ok: true });
      expect(await place.documents.write('contacts', contacts)).toEqual({ ok: true });
      expect(await place.documents.read('deck')).toEqual(deckDocument);
      const again = place.reopen();
      expect(await again.read('deck')).toEqual(deckDocument);
      expect(await again.read('contacts')).toEqual(contacts);
      expect(await again.read('programs')).toBeNull();
    });

    test('a document is written whole: nothing of the former one is left', async () => {
      await place.documents.write('deck', deckDocument);
      const none = { v: 1, cards: [], off: [], favourites: [] } as const;
      await place.documents.write('deck', { ...none, cards: [], off: [], favourites: [] });
      expect(await place.reopen().read('deck')).toEqual(none);
    });

    for (const [what, text] of [...damaged, ...(keepsText ? noJson : [])]) {
      test(`${what} is null, is set aside whole, and touches no other document`, async () => {
        await place.documents.write('contacts', contacts);
        place.put('deck', text);
        const documents = place.reopen();
        expect(await documents.read('deck')).toBeNull();
        const aside = place.setAside();
        if (aside) expect(aside).toEqual([text]);
        expect(await documents.read('deck')).toBeNull();
        if (aside) expect(place.setAside()).toHaveLength(1);
        expect(await documents.read('contacts')).toEqual(contacts);
      });

      test(`writing where ${what} lies sets that aside first`, async () => {
        place.put('deck', text);
        const documents = place.reopen();
        expect(await documents.write('deck', deckDocument)).toEqual({ ok: true });
        const aside = place.setAside();
        if (aside) expect(aside).toEqual([text]);
        expect(await documents.read('deck')).toEqual(deckDocument);
      });
    }

    test('what could not be read again is not written, and what was there stays', async () => {
      await place.documents.write('contacts', contacts);
      const tooMany = Array.from({ length: 1000 }).flatMap(() => contacts.contacts);
      const unreadable = [
        { v: 1, contacts: tooMany },
        { v: 1, contacts: [{ role: 'friend', name: 'x'.repeat(1000), reach: '' }] },
      ] as const;
      for (const { contacts: people } of unreadable) {
        expect(await place.documents.write('contacts', { v: 1, contacts: [...people] })).toEqual({
          ok: false,
          because: 'unknown',
        });
      }
      expect(await place.reopen().read('contacts')).toEqual(contacts);
    });

    for (const because of refusals) {
      test(`${because} is said, harms nothing, and the next write is kept`, async () => {
        await place.documents.write('contacts', contacts);
        place.refuse(because);
        expect(await place.documents.write('contacts', { v: 1, contacts: [] })).toEqual({
          ok: false,
          because,
        });
        place.allow();
        expect(await place.reopen().read('contacts')).toEqual(contacts);
        expect(await place.documents.write('contacts', { v: 1, contacts: [] })).toEqual({ ok: true });
        expect(await place.reopen().read('contacts')).toEqual({ v: 1, contacts: [] });
      });
    }
  });
}
