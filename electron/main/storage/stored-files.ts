import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { StoredKind, StoredKindName } from '../../../src/core/contract';
import { storedKinds } from '../../../src/core/contract';
import { orLate } from '../system/or-late';
import { storedKindOf } from './stored-names';

/** Years of files on a slow disk take their time; one that hangs takes for ever. */
const withinMs = 10_000;

/** The files in the user data folder as they are now, counted by kind; null where the folder cannot be looked at. */
export const listStored = (folder: string): Promise<readonly StoredKind[] | null> =>
  orLate(countStored(folder), withinMs, null);

async function countStored(folder: string): Promise<readonly StoredKind[] | null> {
  const found = new Map<StoredKindName, { files: number; bytes: number; changedAt: number }>();
  // A folder that cannot be looked at: the caller says so.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entries) return null;
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const kind = entry.isFile() ? storedKindOf(relative(folder, path).split(sep)) : null;
    // One that has gone meanwhile is none.
    const { size, mtimeMs } = (kind && (await stat(path).catch(() => null))) ?? {};
    if (!kind || size === undefined || mtimeMs === undefined) continue;
    const { files = 0, bytes = 0, changedAt = 0 } = found.get(kind) ?? {};
    found.set(kind, {
      files: files + 1,
      bytes: bytes + size,
      changedAt: Math.max(changedAt, Math.round(mtimeMs)),
    });
  }
  return storedKinds.flatMap((kind) => {
    const counted = found.get(kind);
    return counted ? [{ kind, ...counted }] : [];
  });
}
