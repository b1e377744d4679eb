import { randomBytes } from 'node:crypto';
import type { Files, SaveFailure, StoredText } from '../../../src/core/ports';
import type { Result } from '../../../src/core/result';
import { objectIn } from '../../../src/core/storage/object-file';
import { openStored } from '../../../src/core/storage/open-stored';

/** `hooks.json` in the user data folder (mode 0600): the port that is listened on, and the token, for phones to be set up by. */

const key = 'hooks';

interface Content {
  readonly token: string;
  readonly port: unknown;
}

/** Null where it has no token that Lull could have made. */
function contentIn(file: StoredText): Content | null {
  const found = objectIn(file);
  const token = found.is === 'object' ? found.value['token'] : null;
  if (found.is !== 'object' || typeof token !== 'string' || !/^[\w-]{43}$/.test(token)) return null;
  return { token, port: found.value['port'] };
}

export interface HooksFile {
  /** The same from start to start; a new one where none is kept. */
  readonly token: string;
  /** Where a file that could not be read was set aside, and whether its copy is in its place. */
  readonly setAside: { readonly file: string; readonly restored: boolean } | null;
  /** Writes what phones are set up by, where it is not there already. False where it cannot be written. */
  keep(port: number): Promise<boolean>;
}

/** Fails, with nothing touched, where the file cannot be read for now: another token would shut every phone out. */
export async function openHooksFile(files: Files): Promise<Result<HooksFile, SaveFailure>> {
  const stored = await openStored(files, key, contentIn);
  if (!stored.ok) return stored;
  const { value, setAside } = stored.value;
  const token = value?.token ?? randomBytes(32).toString('base64url');
  let keptPort = value?.port;
  return {
    ok: true,
    value: {
      token,
      setAside: setAside === null ? null : { file: setAside, restored: value !== null },
      async keep(port) {
        if (keptPort === port) return true;
        const written = await files.write(key, JSON.stringify({ port, token }, null, '\t'));
        if (written.ok) keptPort = port;
        return written.ok;
      },
    },
  };
}
