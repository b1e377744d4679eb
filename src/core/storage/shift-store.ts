import type { Files, Logger, SaveResult, Store } from '../ports';
import { sequencer } from '../sequencer';
import { replay } from '../shift/replay';
import { writeShiftLog } from '../shift/shift-log';
import { createJournals } from './journals';
import type { Log } from './stored-shift';
import { idIn, journalKeyOf, journalPrefix, keyOf, readStoredShift } from './stored-shift';

/**
 * Shifts, each a log of its own in two parts: a file that is written whole (`shift.ID`), and a journal of what came since
 * (`journal.ID`). An entry is kept once it is in the journal, which only ever grows by it, so that a long shift costs the disk
 * no more per call than a short one; when there is time the journal goes into the file.
 */

export interface StorageDeps {
  readonly files: Files;
  readonly log: Logger;
  /** Told where something that cannot be read lies now, and whether what it held is there from a copy. */
  readonly onSetAside: (file: string, restored: boolean) => void;
}

const unknown: SaveResult = { ok: false, error: 'unknown' };

/** False where something is still in the way. */
async function setAsideAll(
  { files, log, onSetAside }: StorageDeps,
  keys: readonly string[],
  restored: boolean,
): Promise<boolean> {
  for (const key of keys) {
    const aside = await files.setAside(key);
    if (!aside.ok) {
      log.warn('a shift file could not be read, nor set aside', { reason: aside.error });
      return false;
    }
    log.warn('a shift file could not be read and was set aside');
    onSetAside(aside.value, restored);
  }
  return true;
}

/** The journal goes only when all that is in it is in the file. */
async function writeWhole(files: Files, shiftId: string, entries: Log): Promise<SaveResult> {
  const written = await files.write(keyOf(shiftId), writeShiftLog(entries));
  return written.ok ? files.remove(journalKeyOf(shiftId)) : written;
}

async function compactOne({ files, log }: StorageDeps, shiftId: string): Promise<void> {
  const kept = await readStoredShift(files, shiftId);
  if (kept.is !== 'log' || kept.damaged.length > 0) return;
  const written = await writeWhole(files, shiftId, kept.entries);
  if (!written.ok) log.warn('a journal could not be put into its file', { reason: written.error });
}

/**
 * The copy that is kept of a file is what stood there before, so it is written until the copy says the same; what was
 * interrupted shows in the copy, and is made good at the next time.
 */
async function rewriteLog(files: Files, shiftId: string, change: (log: Log) => Log): Promise<SaveResult> {
  const kept = await readStoredShift(files, shiftId);
  if (kept.is === 'unavailable') return { ok: false, error: kept.error };
  if (kept.is !== 'log') return kept.is === 'absent' ? { ok: true, value: null } : unknown;
  const entries = change(kept.entries);
  const isSame = writeShiftLog(entries) === writeShiftLog(kept.entries);
  const copy = await files.readCopy(keyOf(shiftId));
  const isCopySame = copy.is === 'absent' || (copy.is === 'text' && copy.text === writeShiftLog(entries));
  if (isSame && isCopySame) return { ok: true, value: null };
  const written = await writeWhole(files, shiftId, entries);
  return written.ok ? files.write(keyOf(shiftId), writeShiftLog(entries)) : written;
}

/** The journal goes first: alone it would be taken for a damaged shift. */
async function removeAll(files: Files, shiftId: string): Promise<SaveResult> {
  const journal = await files.remove(journalKeyOf(shiftId));
  return journal.ok ? files.remove(keyOf(shiftId)) : journal;
}

function orSay<T>(log: Logger, found: T | null, instead: T): T {
  if (!found) log.warn('the shifts could not be listed');
  return found ?? instead;
}

export function createShiftStore(deps: StorageDeps): Store {
  const { files, log } = deps;
  const journals = createJournals(files);
  const inTurn = sequencer();

  async function logOf(shiftId: string): Promise<Log | null> {
    const kept = await readStoredShift(files, shiftId);
    if (kept.is === 'newer') log.warn('a shift file was written by a newer version and is left alone');
    if (kept.is === 'unavailable') log.warn('a shift cannot be read for now', { reason: kept.error });
    if (kept.is === 'damaged') {
      journals.forget(shiftId);
      await setAsideAll(deps, kept.damaged, false);
    }
    if (kept.is !== 'log') return null;
    if (kept.damaged.length > 0 && (await setAsideAll(deps, kept.damaged, true)))
      await writeWhole(files, shiftId, kept.entries);
    return kept.entries;
  }

  return {
    append: (shiftId, entries) => inTurn(() => journals.append(shiftId, entries)),

    load: async (shiftId) => replay((await inTurn(() => logOf(shiftId))) ?? []),

    log: (shiftId) => inTurn(() => logOf(shiftId)),

    rewrite: (shiftId, change) =>
      inTurn(() => {
        journals.forget(shiftId);
        return rewriteLog(files, shiftId, change);
      }),

    remove: (shiftId) =>
      inTurn(() => {
        journals.forget(shiftId);
        return removeAll(files, shiftId);
      }),

    async compact() {
      for (const id of orSay(log, await files.list(journalPrefix), []).flatMap((key) => idIn(key) ?? []))
        await inTurn(() => {
          journals.lookAgain(id);
          return compactOne(deps, id);
        });
    },

    async list() {
      const ids = orSay(log, await files.list(''), []).flatMap((key) => idIn(key) ?? []);
      return [...new Set(ids)].sort();
    },

    async stamps() {
      const stamps = new Map<string, string>();
      for (const [key, stamp] of orSay(log, await files.stamps(''), new Map<string, string>())) {
        const id = idIn(key);
        if (id !== null) stamps.set(id, `${stamps.get(id) ?? ''}${stamp} `);
      }
      return new Map([...stamps].sort(([one], [other]) => (one < other ? -1 : 1)));
    },
  };
}
