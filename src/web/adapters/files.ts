import { wholeLines } from '../../core/file-content';
import type { Files, SaveFailure, SaveResult, StoredText } from '../../core/ports';
import type { Result } from '../../core/result';
import { promised } from '../../core/storage/sync-files';

/** Files in the browser's storage: `lull.KEY`. */

const mark = '.unreadable.';
const placeOf = (key: string): string => `lull.${key}`;

/** Why the browser's storage did not take something. */
function failureOf(error: unknown): SaveFailure {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'disk-full';
  return name === 'SecurityError' ? 'no-access' : 'unknown';
}

/** What lies in the storage. It is asked for each time, since a browser may forbid it and throws then. */
function createPlaces(storage: () => Storage) {
  /** Null where nobody can tell. */
  function placesFrom(start: string): readonly string[] | null {
    try {
      const kept = storage();
      const places = Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '');
      return places.filter((place) => place.startsWith(start)).sort();
    } catch {
      // Whoever asks says so.
      return null;
    }
  }
  return {
    placesFrom,
    keysFrom: (prefix: string): readonly string[] | null =>
      placesFrom(placeOf(prefix))
        ?.filter((place) => !place.includes(mark))
        .map((place) => place.slice(placeOf('').length)) ?? null,
    read(key: string): StoredText {
      try {
        const text = storage().getItem(placeOf(key));
        return text === null ? { is: 'absent' } : { is: 'text', text };
      } catch (error) {
        return { is: 'unavailable', error: failureOf(error) };
      }
    },
    change<T>(work: (storage: Storage) => T): Result<T, SaveFailure> {
      try {
        return { ok: true, value: work(storage()) };
      } catch (error) {
        return { ok: false, error: failureOf(error) };
      }
    },
  };
}

export function createFiles(storage: () => Storage, now: () => number): Files {
  const { placesFrom, keysFrom, read, change } = createPlaces(storage);
  const write = (key: string, text: string): SaveResult =>
    change((kept) => {
      kept.setItem(placeOf(key), text);
      return null;
    });
  return promised({
    read,
    // A browser writes all of it or nothing, and its storage is out of reach of other programs.
    readCopy: () => ({ is: 'absent' }),
    append(key, lines) {
      const kept = read(key);
      if (kept.is === 'unavailable') return { ok: false, error: kept.error };
      return write(key, wholeLines(kept.is === 'text' ? kept.text : '') + lines);
    },
    write,
    list: keysFrom,
    // A log only ever grows, so its length says whether it has changed.
    stamps(prefix) {
      const keys = keysFrom(prefix)?.map((key): [string, StoredText] => [key, read(key)]);
      return keys
        ? new Map(keys.map(([key, kept]) => [key, kept.is === 'text' ? String(kept.text.length) : '']))
        : null;
    },
    setAside: (key) =>
      change((kept) => {
        const file = `${placeOf(key)}${mark}${String(now())}`;
        kept.setItem(file, kept.getItem(placeOf(key)) ?? '');
        kept.removeItem(placeOf(key));
        return file;
      }),
    listSetAside: () =>
      placesFrom(placeOf(''))
        ?.flatMap((file) => {
          const [key = '', at] = file.slice(placeOf('').length).split(mark);
          return at === undefined ? [] : [{ key, at: Number(at), file }];
        })
        .sort((one, other) => one.at - other.at) ?? null,
    removeSetAside: (file) =>
      change((kept) => {
        if (file.startsWith(placeOf('')) && file.includes(mark)) kept.removeItem(file);
        return null;
      }),
    remove: (key) =>
      change((kept) => {
        kept.removeItem(placeOf(key));
        return null;
      }),
  });
}
