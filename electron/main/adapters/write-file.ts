import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file that the agent asked for, readable by nobody else (0600): under a name of its own first and then into its
 * place, so that a disk that fills up half way costs nothing that was there, however late it says so. False where it
 * cannot be written.
 */
export async function writeOwnFile(
  file: string,
  content: string | Uint8Array | AsyncIterable<string>,
): Promise<boolean> {
  const draft = join(dirname(file), `.lull-${randomUUID()}.part`);
  try {
    await writeFile(draft, content, { mode: 0o600, flag: 'wx', flush: true });
    await rename(draft, file);
    return true;
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
    return false;
  }
}
