import { join } from 'node:path';
import type { DocumentContent, DocumentName } from '../../../../src/core/documents';
import { readDocument } from '../../../../src/core/documents';
import type { Documents, Logger } from '../../../../src/core/ports';
import { readObject, setAside } from './set-aside';
import { openWholeFile, whySaveFailed } from './whole-file';

/** Documents on disk: `NAME.json` in the user data folder, written whole each time. */

type Write = (content: Record<string, unknown>) => void;

export function createDocuments(folder: string, log: Logger, wasSetAside: (file: string) => void): Documents {
  const open = new Map<DocumentName, Write>();
  const pathOf = (name: DocumentName): string => join(folder, `${name}.json`);

  /** Throws where something unreadable is in the way and cannot be moved. */
  function read<N extends DocumentName>(name: N): DocumentContent<N> | null {
    const file = readObject(pathOf(name));
    if (file.is === 'absent') return null;
    const content = file.is === 'object' ? readDocument(name, file.value) : null;
    if (content) return content;
    open.delete(name);
    log.warn('a document could not be read and is set aside', { name });
    wasSetAside(setAside(pathOf(name)));
    return null;
  }

  function writerOf(name: DocumentName): Write {
    const known = open.get(name);
    if (known) return known;
    // Whatever lies there unreadable is moved out of the way first, never written over.
    read(name);
    const write: Write = openWholeFile(folder, name);
    open.set(name, write);
    return write;
  }

  return {
    read(name) {
      try {
        return Promise.resolve(read(name));
      } catch {
        log.warn('a document could not be set aside', { name });
        return Promise.resolve(null);
      }
    },
    write(name, content) {
      const kept = readDocument(name, content);
      if (!kept) {
        log.warn('a document could not be read again and is not written', { name });
        return Promise.resolve({ ok: false, because: 'unknown' });
      }
      try {
        writerOf(name)(kept);
        return Promise.resolve({ ok: true });
      } catch (error) {
        return Promise.resolve({ ok: false, because: whySaveFailed(error) });
      }
    },
  };
}
