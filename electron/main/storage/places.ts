import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SetAside } from '../../../src/core/ports';
import { codeOf } from './error-code';

/**
 * Where the file of each key lies in the user data folder: `KEY.json`; for `shift.ID` it is `shifts/YEAR/shift-ID.json`, and
 * for `journal.ID` the file `shift-ID.journal` beside it. Beside a file may lie its last good copy (`.bak`), what was set
 * aside (`.unreadable-MS`), and drafts (`.draft.json` and more) of a run that was killed.
 */

const shiftKey = 'shift.';
const journalKey = 'journal.';
const shiftsFolder = 'shifts';
const shiftName = /^shift-([\w-]+)\.json$/;
const journalName = /^shift-([\w-]+)\.journal$/;
const plainName = /^([\w-]+)\.json$/;
const asideMark = '.unreadable-';
const asideName = /^(.+)\.unreadable-(\d+)$/;
/** Lull's own draft, and the one of which electron-store makes it. */
const leftover = /\.draft\.json(\.tmp-\w+)?$/;

/** The names in a folder, none where there is no folder; null where nobody can tell. */
function namesIn(folder: string, recursive = false): readonly string[] | null {
  try {
    return readdirSync(folder, { recursive, encoding: 'utf8' });
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? [] : null;
  }
}

const shiftFile = (root: string, id: string, ending: string): string =>
  join(root, shiftsFolder, id.slice(0, 4), `shift-${id}${ending}`);

export function pathOf(root: string, key: string): string {
  if (key.startsWith(shiftKey)) return shiftFile(root, key.slice(shiftKey.length), '.json');
  if (key.startsWith(journalKey)) return shiftFile(root, key.slice(journalKey.length), '.journal');
  return join(root, `${key}.json`);
}

export const draftOf = (path: string): string => path.replace(/\.json$/, '.draft.json');
export const copyOf = (path: string): string => `${path}.bak`;

/** The key whose file has this name; null where it is no key's. */
function keyOf(name: string): string | null {
  const shift = shiftName.exec(name)?.[1];
  const journal = journalName.exec(name)?.[1];
  if (shift !== undefined) return shiftKey + shift;
  if (journal !== undefined) return journalKey + journal;
  return plainName.exec(name)?.[1] ?? null;
}

export function keysIn(root: string, prefix: string): readonly string[] | null {
  const inShifts = namesIn(join(root, shiftsFolder), true)?.map((name) => basename(name));
  const plain = namesIn(root);
  if (!inShifts || !plain) return null;
  const keys = [
    ...inShifts.flatMap((name) => shiftName.exec(name)?.[1] ?? []).map((id) => shiftKey + id),
    ...inShifts.flatMap((name) => journalName.exec(name)?.[1] ?? []).map((id) => journalKey + id),
    ...plain.flatMap((name) => plainName.exec(name)?.[1] ?? []),
  ];
  return keys.filter((key) => key.startsWith(prefix)).sort();
}

/** Where the file at `path` is to be set aside at `now` (epoch ms). */
export const asideOf = (path: string, now: number): string => `${path}${asideMark}${String(now)}`;

/** All that was set aside, oldest first; null where nobody can tell. */
export function asidesIn(root: string): readonly SetAside[] | null {
  const inShifts = namesIn(join(root, shiftsFolder), true)?.map((name) => join(shiftsFolder, name));
  const plain = namesIn(root);
  if (!inShifts || !plain) return null;
  const found = [...plain, ...inShifts].flatMap((name) => {
    const [, of = '', at] = asideName.exec(name) ?? [];
    const key = at === undefined ? null : keyOf(basename(of));
    return key === null ? [] : [{ key, at: Number(at), file: join(root, name) }];
  });
  return found.sort((one, other) => one.at - other.at);
}

export function stampOf(path: string): string {
  try {
    const { size, mtimeMs } = statSync(path);
    return `${String(size)}-${String(mtimeMs)}`;
  } catch {
    // Gone, or not to be looked at: whoever reads it is told.
    return '';
  }
}

/** Drafts of one file that a killed run has left; a journal has none. */
export function leftoversOf(path: string): readonly string[] {
  const draft = basename(draftOf(path));
  const names = namesIn(dirname(path)) ?? [];
  return names
    .filter((name) => name.startsWith(draft) && leftover.test(name))
    .map((name) => join(dirname(path), name));
}

/** Removes the drafts of a killed run, each of which may hold a whole day. To be called before anything is written. */
export function sweep(root: string): void {
  const names = [
    ...(namesIn(root) ?? []),
    ...(namesIn(join(root, shiftsFolder), true) ?? []).map((name) => join(shiftsFolder, name)),
  ];
  for (const name of names) {
    // Those of earlier editions had the name of the file itself.
    if (!leftover.test(name) && !/\.json\.tmp-\w+$/.test(name)) continue;
    try {
      rmSync(join(root, name), { force: true });
    } catch {
      // It stays until it can be removed, and is no reason not to start.
    }
  }
}
