import ElectronStore from 'electron-store';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger, SaveResult, Store } from '../../../../src/core/ports';
import type { Shift, ShiftEntry } from '../../../../src/core/shift/shift';
import { replay } from '../../../../src/core/shift/shift';
import { readObject, setAside } from './set-aside';

/**
 * Shifts on disk: `shifts/YEAR/shift-ID.json`, one electron-store file per shift, mode 0600, written whole and atomically
 * at each append. The writer below electron-store takes a short write on a full disk for success, so the size is checked.
 */

interface ShiftFile {
  /** Format of the file. A higher one was written by a newer Lull and is left alone. */
  readonly v: 1;
  readonly entries: readonly ShiftEntry[];
}

interface OpenFile {
  readonly store: ElectronStore<ShiftFile>;
  entries: readonly ShiftEntry[];
  bytes: number;
}

const idPattern = /^shift-([\w-]+)\.json$/;

function whySaveFailed(error: unknown): (SaveResult & { ok: false })['because'] {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'no-access';
  return 'unknown';
}

class ShortWrite extends Error {
  readonly code = 'ENOSPC';
}

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
    mkdirSync(folderOf(shiftId), { recursive: true, mode: 0o700 });
    const file: { bytes: number } = { bytes: -1 };
    const store = new ElectronStore<ShiftFile>({
      cwd: folderOf(shiftId),
      name: `shift-${shiftId}`,
      clearInvalidConfig: false,
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
      serialize(value) {
        const text = JSON.stringify(value);
        file.bytes = Buffer.byteLength(text);
        return text;
      },
    });
    const opened = Object.assign(file, { store, entries });
    open.set(shiftId, opened);
    return opened;
  }

  return {
    append(shiftId, entries) {
      try {
        const file = openFile(shiftId);
        const lastSeq = file.entries.at(-1)?.seq ?? 0;
        const all = [...file.entries, ...entries.filter((entry) => entry.seq > lastSeq)];
        file.store.store = { v: 1, entries: all };
        if (statSync(pathOf(shiftId)).size !== file.bytes) throw new ShortWrite();
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

    list() {
      const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [];
      const ids = names.map((name) => idPattern.exec(name.split(/[\\/]/).at(-1) ?? '')?.[1]);
      return Promise.resolve(ids.filter((id) => id !== undefined).sort());
    },
  };
}
