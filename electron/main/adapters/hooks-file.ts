import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readObject, setAside } from './store/set-aside';
import { openWholeFile } from './store/whole-file';

/** `hooks.json` in the user data folder (mode 0600): the port that is listened on, and the token, for phones to be set up by. */

/** Sets aside a file that cannot be read, and with it the token; its new path, or null where there is no such file. */
export function unreadableHooksFile(folder: string): string | null {
  const file = join(folder, 'hooks.json');
  try {
    return readObject(file).is === 'unreadable' ? setAside(file) : null;
  } catch {
    // Nothing can be moved here, nor written over.
    return null;
  }
}

/** The same from start to start; a new one where none is kept. */
export function readHooksToken(folder: string): string {
  const file = readObject(join(folder, 'hooks.json'));
  const kept = file.is === 'object' ? file.value['token'] : null;
  return typeof kept === 'string' && /^[\w-]{43}$/.test(kept) ? kept : randomBytes(32).toString('base64url');
}

/** Throws where it cannot be written. */
export function writeHooksFile(
  folder: string,
  content: { readonly port: number; readonly token: string },
): void {
  openWholeFile(folder, 'hooks', '\t')({ ...content });
}
