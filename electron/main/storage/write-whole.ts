import ElectronStore from 'electron-store';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { ShortWrite } from './append-lines';
import { copyOf, draftOf } from './places';
import { syncFolder } from './sync-folder';

/**
 * One text file, written whole. electron-store is used for one thing: it writes a file of mode 0600 and syncs it. It takes a
 * short write on a full disk for success, so it writes a draft, and only a draft that reads as it was meant is put in the
 * place of the file; the file that was there stays beside it as the last good copy.
 *
 * The rest of electron-store is not used. Its reading takes UTF-8 alone and no byte order mark, and people's tools write
 * others. Its schemas, defaults, migrations, watching, encryption and single values give way to the schemas of `src/core`,
 * which hold what is read and written on every host.
 */

/** Beside the file itself: its folder's entry, the journal of the file system, and others who write meanwhile. */
const spareBytes = 64 * 1024;

function writeDraft(draft: string, text: string): void {
  const store = new ElectronStore<{ text: string }>({
    cwd: dirname(draft),
    name: basename(draft, '.json'),
    clearInvalidConfig: false,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    // What lies there is a draft of before, and of no use.
    deserialize: () => ({ text: '' }),
    serialize: (content) => content.text,
  });
  store.store = { text };
}

/** A hard link costs no room, which a full disk does not have; where there are none, as on some network folders, a copy. */
function keepCopy(path: string): void {
  if (!existsSync(path)) return;
  const copy = copyOf(path);
  rmSync(copy, { force: true });
  for (const make of [linkSync, copyFileSync]) {
    try {
      make(path, copy);
      return;
    } catch {
      // No links here, or no room for a copy: which is no reason not to save.
      rmSync(copy, { force: true });
    }
  }
}

/** Makes the folder (0700) if need be. Throws where it fails; what was there before stays then. */
export function writeWhole(path: string, text: string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const bytes = Buffer.from(text);
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes.length + spareBytes) throw new ShortWrite();
  const draft = draftOf(path);
  try {
    writeDraft(draft, text);
    if (!readFileSync(draft).equals(bytes)) throw new ShortWrite();
    keepCopy(path);
    renameSync(draft, path);
    syncFolder(folder);
  } finally {
    rmSync(draft, { force: true });
  }
}
