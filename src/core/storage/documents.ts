import type { DocumentContent, DocumentName } from '../documents';
import { readDocument, salvageDocument } from '../documents';
import type { Documents, StoredText } from '../ports';
import { objectIn } from './object-file';
import { openStored } from './open-stored';
import type { StorageDeps } from './shift-store';

/** Documents, each a file of its own that is written whole each time. */
export function createDocuments({ files, log, onSetAside }: StorageDeps): Documents {
  /** Those that nothing unreadable is in the way of. */
  const clear = new Set<DocumentName>();

  const read: Documents['read'] = async <N extends DocumentName>(name: N) => {
    const decode = (file: StoredText): DocumentContent<N> | null => {
      const found = objectIn(file);
      return found.is === 'object' ? readDocument(name, found.value) : null;
    };
    // One bad item costs no other: Help now is not empty for one person who cannot be read.
    const salvage = (file: StoredText) => {
      const found = objectIn(file);
      const value = found.is === 'object' ? salvageDocument(name, found.value) : null;
      return value && { value, text: JSON.stringify(value) };
    };
    const stored = await openStored(files, name, decode, salvage);
    if (!stored.ok) {
      log.warn('a document could not be opened', { name, reason: stored.error });
      return stored;
    }
    const { value, setAside } = stored.value;
    if (setAside !== null) {
      log.warn('a document could not be read and is set aside', { name, restored: value !== null });
      onSetAside(setAside, value !== null);
    }
    clear.add(name);
    return { ok: true, value };
  };

  return {
    read,
    async write(name, content) {
      const kept = readDocument(name, content);
      if (!kept) {
        log.warn('a document could not be read again and is not written', { name });
        return { ok: false, error: 'unknown' };
      }
      // Whatever lies there is opened first, never written over unseen.
      const found = clear.has(name) ? null : await read(name);
      return found && !found.ok ? found : files.write(name, JSON.stringify(kept));
    },
  };
}
