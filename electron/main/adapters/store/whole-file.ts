import ElectronStore from 'electron-store';
import { mkdirSync, statSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { SaveResult } from '../../../../src/core/ports';

/**
 * One JSON file through electron-store: mode 0600, written whole and atomically. The writer below electron-store takes a
 * short write on a full disk for success and puts it in the place of the whole file, so there has to be room before each
 * write, and the size is checked after it.
 */

/** Beside the file itself: its folder's entry, the journal of the file system, and others who write meanwhile. */
const spareBytes = 64 * 1024;

class NoRoom extends Error {
  readonly code = 'ENOSPC';
}

export function whySaveFailed(error: unknown): (SaveResult & { ok: false })['because'] {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'no-access';
  return 'unknown';
}

type Content = Record<string, unknown>;

/**
 * Writes `folder/name.json`, making the folder (0700) if need be; `indent` is for files that people read. What it returns
 * throws where it fails.
 */
export function openWholeFile(folder: string, name: string, indent?: '\t'): (content: Content) => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let bytes = -1;
  const store = new ElectronStore<Content>({
    cwd: folder,
    name,
    clearInvalidConfig: false,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    // Reading is `readObject`'s: nothing that lies there keeps a file from being written.
    deserialize: () => ({}),
    serialize(value) {
      const text = JSON.stringify(value, null, indent);
      bytes = Buffer.byteLength(text);
      const { bavail, bsize } = statfsSync(folder);
      if (bavail * bsize < bytes + spareBytes) throw new NoRoom();
      return text;
    },
  });
  return (content) => {
    store.store = content;
    if (statSync(join(folder, `${name}.json`)).size !== bytes) throw new NoRoom();
  };
}
