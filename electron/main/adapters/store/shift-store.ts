import ElectronStore from 'electron-store';
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger, SaveResult, Store } from '../../../../src/core/ports';
import type { Shift, ShiftEntry } from '../../../../src/core/shift/shift';
import { replay } from '../../../../src/core/shift/shift';

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

export function createShiftStore(folder: string, log: Logger, setAside: (file: string) => void): Store {
  const root = join(folder, 'shifts');
  const open = new Map<string, OpenFile>();

  const folderOf = (shiftId: string): string => join(root, shiftId.slice(0, 4));
  const pathOf = (shiftId: string): string => join(folderOf(shiftId), `shift-${shiftId}.json`);

  function openFile(shiftId: string): OpenFile {
    const known = open.get(shiftId);
    if (known) return known;
    mkdirSync(folderOf(shiftId), { recursive: true, mode: 0o700 });
    const existed = existsSync(pathOf(shiftId));
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
    const kept: unknown = existed ? store.store.entries : [];
    if (!Array.isArray(kept)) throw new Error('not a shift file');
    const opened = Object.assign(file, { store, entries: kept as readonly ShiftEntry[] });
    open.set(shiftId, opened);
    return opened;
  }

  return {
    append(shiftId, entries) {
      try {
        const file = openFile(shiftId);
        const lastSeq = file.entries.at(-1)?.seq ?? 0;
        const fresh = entries.filter((entry) => entry.seq > lastSeq);
        const all = [...file.entries, ...fresh];
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
        const shift = replay(openFile(shiftId).entries);
        if (!shift) throw new Error('no beginning');
        return Promise.resolve(shift);
      } catch {
        open.delete(shiftId);
        const aside = `${path}.unreadable-${String(Date.now())}`;
        renameSync(path, aside);
        log.warn('a shift file could not be read and was set aside');
        setAside(aside);
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
