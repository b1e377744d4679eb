import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files that are the agent's, outside of Lull's own folder. */

type Content = string | Uint8Array | AsyncIterable<string>;

/**
 * Puts `content` in the place of `file`: written as `draft` in the same folder first, all of it, so that a full disk or a
 * crash half way costs nothing that was there, however late it says so. False where it cannot be written.
 */
export async function replaceFile(
  file: string,
  draft: string,
  content: Content,
  mode: number,
): Promise<boolean> {
  try {
    await rm(draft, { force: true });
    await writeFile(draft, content, { mode, flag: 'wx', flush: true });
    await rename(draft, file);
    return true;
  } catch {
    // The caller tells the agent. A draft that cannot be removed either does no harm.
    await rm(draft, { force: true }).catch(() => undefined);
    return false;
  }
}

/** Writes a file that the agent asked for, readable by nobody else (0600). False where it cannot be written. */
export const writeOwnFile = (file: string, content: Content): Promise<boolean> =>
  replaceFile(file, join(dirname(file), `.lull-${randomUUID()}.part`), content, 0o600);
