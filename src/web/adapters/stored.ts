import type { Stored } from '../../core/app/ports';
import type { StoredKindName } from '../../core/contract';
import { storedKinds } from '../../core/contract';

/** What Lull keeps in the browser's storage, `lull.KEY`, and the end of all of it. */

const prefix = 'lull.';

const documents: Readonly<Record<string, StoredKindName>> = {
  settings: 'settings',
  forget: 'settings',
  deck: 'cards',
  contacts: 'people',
  programs: 'programs',
  'look-back': 'look-back',
};

function kindOf(place: string): StoredKindName {
  const key = place.slice(prefix.length);
  if (key.includes('.unreadable.')) return 'set-aside';
  if (/^(?:shift|journal)\./.test(key)) return 'shifts';
  return documents[key] ?? 'copies';
}

const placesIn = (kept: Storage): readonly string[] =>
  Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '').filter((place) =>
    place.startsWith(prefix),
  );

/** `again` starts the page anew; from `close` on nothing is written any more. */
export const createStored = (storage: () => Storage, close: () => void, again: () => void): Stored => ({
  list() {
    try {
      const kept = storage();
      const places = placesIn(kept).map((place) => ({
        kind: kindOf(place),
        bytes: 2 * (place.length + (kept.getItem(place)?.length ?? 0)),
      }));
      const kinds = storedKinds.map((kind) => {
        const own = places.filter((place) => place.kind === kind);
        return {
          kind,
          files: own.length,
          bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
          changedAt: null,
        };
      });
      return Promise.resolve(kinds.filter(({ files }) => files > 0));
    } catch {
      // The browser forbids it, and whoever asks says so.
      return Promise.resolve(null);
    }
  },
  openFolder: null,
  eraseAll() {
    try {
      close();
      const kept = storage();
      for (const place of placesIn(kept)) kept.removeItem(place);
      again();
      return Promise.resolve(true);
    } catch {
      // The same; nothing was erased.
      return Promise.resolve(false);
    }
  },
});
