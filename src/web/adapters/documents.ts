import type { DocumentContent, DocumentName } from '../../core/documents';
import { readDocument } from '../../core/documents';
import { jsonOf } from '../../core/file-content';
import type { Documents } from '../../core/ports';
import { whySaveFailed } from './save-failed';
import type { Place } from './set-aside';
import { setAside } from './set-aside';

/** Documents in the browser's storage: one key a document, written whole each time. */

const keyOf = (name: DocumentName): string => `lull.${name}`;

export interface DocumentsOptions {
  readonly place: Place;
  readonly now: () => number;
  /** Told the key under which something unreadable now lies. */
  readonly onSetAside: (key: string) => void;
}

export function createDocuments({ place, now, onSetAside }: DocumentsOptions): Documents {
  /** Throws where the storage is forbidden, or something unreadable is in the way and cannot be moved. */
  function read<N extends DocumentName>(name: N): DocumentContent<N> | null {
    const storage = place();
    const text = storage.getItem(keyOf(name));
    const content = text === null ? null : readDocument(name, jsonOf(text));
    if (text !== null && !content) onSetAside(setAside(storage, keyOf(name), now()));
    return content;
  }

  return {
    read(name) {
      try {
        return Promise.resolve(read(name));
      } catch {
        // No room to move it, or no access: it stays where it is.
        return Promise.resolve(null);
      }
    },
    write(name, content) {
      try {
        const kept = readDocument(name, content);
        if (!kept) throw new Error('could not be read again');
        // Whatever lies there unreadable is moved out of the way first, never written over.
        read(name);
        place().setItem(keyOf(name), JSON.stringify(kept));
        return Promise.resolve({ ok: true });
      } catch (error) {
        return Promise.resolve({ ok: false, because: whySaveFailed(error) });
      }
    },
  };
}

/** Documents in memory, gone with the page: for the demo. */
export function createMemoryDocuments(): Documents {
  const kept = new Map<DocumentName, unknown>();
  return {
    read: (name) => Promise.resolve(readDocument(name, kept.get(name))),
    write(name, content) {
      const read = readDocument(name, content);
      if (!read) return Promise.resolve({ ok: false, because: 'unknown' });
      kept.set(name, read);
      return Promise.resolve({ ok: true });
    },
  };
}
