import type { DocumentContent, DocumentName } from '../../src/core/documents';
import type { Documents, SaveResult } from '../../src/core/ports';
import { createDocuments } from '../../src/core/storage/documents';
import { syncMemoryFiles } from '../../src/core/storage/memory-files';
import { promised } from '../../src/core/storage/sync-files';
import { silentLog } from './ports';

export interface FakeDocuments extends Documents {
  /** From now on each write ends like this. */
  writesEnd(result: SaveResult): void;
  /** What is kept under this name, valid or not. */
  put(name: DocumentName, content: unknown): void;
  kept(name: DocumentName): unknown;
}

/** Documents in memory, on a disk that fails on demand. */
export function fakeDocuments(): FakeDocuments {
  const files = syncMemoryFiles();
  let result: SaveResult = { ok: true, value: null };
  const write: typeof files.write = (key, text) => (result.ok ? files.write(key, text) : result);
  return {
    ...createDocuments({
      files: promised({ ...files, write }),
      log: silentLog(),
      onSetAside: () => undefined,
    }),
    writesEnd(next) {
      result = next;
    },
    put(name, content) {
      files.write(name, JSON.stringify(content));
    },
    kept(name) {
      const file = files.read(name);
      return file.is === 'text' ? (JSON.parse(file.text) as unknown) : undefined;
    },
  };
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
