import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger, Store } from '../../../../src/core/ports';
import type { Shift } from '../../../../src/core/shift/shift';
import type { ShiftEntry } from '../../../../src/core/shift/fact';
import { replay } from '../../../../src/core/shift/shift';
import { readObject, setAside } from './set-aside';
import { openWholeFile, whySaveFailed } from './whole-file';

/** Shifts on disk: `shifts/YEAR/shift-ID.json`, one file per shift, written whole at each append. */

interface ShiftFile extends Record<string, unknown> {
  /** Format of the file. A higher one was written by a newer Lull and is left alone. */
  readonly v: 1;
  readonly entries: readonly ShiftEntry[];
}

interface OpenFile {
  readonly write: (content: ShiftFile) => void;
  entries: readonly ShiftEntry[];
}

const idPattern = /^shift-([\w-]+)\.json$/;

/** Written by a newer Lull: left as it is, and not shown. */
class NewerFormat extends Error {}

/** The entries in a file, none where there is no file yet. */
function readEntries(path: string): readonly ShiftEntry[] {
  const content = readObject(path);
  if (content.is === 'absent') return [];
  const { v, entries }: { v?: unknown; entries?: unknown } = content.is === 'object' ? content.value : {};
  if (typeof v === 'number' && v > 1) throw new NewerFormat();
  if (v !== 1 || !Array.isArray(entries)) throw new Error('not a shift file');
  return entries as readonly ShiftEntry[];
}

export function createShiftStore(folder: string, log: Logger, wasSetAside: (file: string) => void): Store {
  const root = join(folder, 'shifts');
  const open = new Map<string, OpenFile>();

  const folderOf = (shiftId: string): string => join(root, shiftId.slice(0, 4));
  const pathOf = (shiftId: string): string => join(folderOf(shiftId), `shift-${shiftId}.json`);

  function openFile(shiftId: string): OpenFile {
    const known = open.get(shiftId);
    if (known) return known;
    const entries = readEntries(pathOf(shiftId));
    const opened = { write: openWholeFile(folderOf(shiftId), `shift-${shiftId}`), entries };
    open.set(shiftId, opened);
    return opened;
  }

  function ids(): readonly string[] {
    const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [];
    const found = names.map((name) => idPattern.exec(name.split(/[\\/]/).at(-1) ?? '')?.[1]);
    return found.filter((id) => id !== undefined).sort();
  }

  return {
    append(shiftId, entries) {
      try {
        const file = openFile(shiftId);
        const lastSeq = file.entries.at(-1)?.seq ?? 0;
        const all = [...file.entries, ...entries.filter((entry) => entry.seq > lastSeq)];
        file.write({ v: 1, entries: all });
        file.entries = all;
        return Promise.resolve({ ok: true });
      } catch (error) {
        return Promise.resolve({ ok: false, because: whySaveFailed(error) });
      }
    },

    load(shiftId): Promise<Shift | null> {
      const path = pathOf(shiftId);
      if (!existsSync(path)) return Promise.resolve(null);
      try {
        const shift = replay(open.get(shiftId)?.entries ?? readEntries(path));
        if (!shift) throw new Error('no beginning');
        return Promise.resolve(shift);
      } catch (error) {
        if (error instanceof NewerFormat) {
          log.warn('a shift file was written by a newer version and is left alone');
          return Promise.resolve(null);
        }
        open.delete(shiftId);
        log.warn('a shift file could not be read and was set aside');
        wasSetAside(setAside(path));
        return Promise.resolve(null);
      }
    },

    list: () => Promise.resolve(ids()),

    stamps() {
      const stampOf = (id: string): string => {
        const { size, mtimeMs } = statSync(pathOf(id), { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
        return `${String(size)}-${String(mtimeMs)}`;
      };
      return Promise.resolve(new Map(ids().map((id) => [id, stampOf(id)])));
    },
  };
}
