import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eraseMark, storedKindOf } from './stored-names';

/**
 * Erasing everything: a mark in the folder says so, Lull ends, and with nothing running any more all of it goes, the mark last.
 * A Lull that is killed meanwhile goes on with it at its next start, before it has read anything.
 */

export function markForErasing(folder: string): void {
  writeFileSync(join(folder, eraseMark), '', { mode: 0o600 });
}

type Remove = (path: string) => void;

/** A virus scanner holds a file for a moment only. */
const removeNow: Remove = (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 });

/** What of it could not be removed, file by file: one costs no other. */
function leftOf(path: string, remove: Remove): readonly string[] {
  try {
    remove(path);
    return [];
  } catch {
    // Something in it is in use, or not to be touched; the rest goes one by one.
    const left = namesIn(path).flatMap((name) => leftOf(join(path, name), remove));
    return left.length > 0 || !existsSync(path) ? left : [path];
  }
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    // A file, or gone.
    return [];
  }
}

/**
 * Answers with the paths of what could not be removed and may hold something of the agent's: as long as there is any, the mark
 * stays, and Lull must not go on, or what is new would go with what is old. What is neither Lull's nor Chromium's stays. At
 * the end of a run a thread of it may still write, so that the mark stays for the start after it.
 */
export function eraseIfMarked(
  folder: string,
  at: 'start' | 'end',
  remove: Remove = removeNow,
): readonly string[] {
  if (!existsSync(join(folder, eraseMark))) return [];
  const left: string[] = [];
  for (const name of readdirSync(folder)) {
    const kind = storedKindOf([name]);
    if (kind === null || kind === 'other') continue;
    const ofThis = leftOf(join(folder, name), remove);
    if (kind !== 'browser') left.push(...ofThis);
  }
  if (left.length === 0 && at === 'start') rmSync(join(folder, eraseMark), { force: true });
  return left;
}
