import { readDocument } from '../../src/core/documents';
import type { DocumentName } from '../../src/core/documents';
import type { Documents, SaveResult } from '../../src/core/ports';

export interface FakeDocuments extends Documents {
  /** From now on each write ends like this. */
  writesEnd(result: SaveResult): void;
  /** What is kept under this name, valid or not. */
  put(name: DocumentName, content: unknown): void;
  kept(name: DocumentName): unknown;
}

/** Documents in memory, on a disk that fails on demand. */
export function fakeDocuments(): FakeDocuments {
  const kept = new Map<DocumentName, unknown>();
  let result: SaveResult = { ok: true };
  return {
    writesEnd(next) {
      result = next;
    },
    put: (name, content) => void kept.set(name, structuredClone(content)),
    kept: (name) => kept.get(name),
    async read(name) {
      const content = readDocument(name, kept.get(name));
      if (!content) kept.delete(name);
      return content;
    },
    async write(name, content) {
      if (!result.ok) return result;
      const readable = readDocument(name, content);
      if (!readable) return { ok: false, because: 'unknown' };
      kept.set(name, structuredClone(readable));
      return result;
    },
  };
}
