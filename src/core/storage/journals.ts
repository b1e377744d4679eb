import type { Files, SaveResult } from '../ports';
import { journalOf } from '../shift/journal';
import { addEntries } from '../shift/shift-log';
import type { Log } from './stored-shift';
import { journalKeyOf, readStoredShift } from './stored-shift';

/** The journals that this run adds to. To be asked for one thing at a time. */
export interface Journals {
  /** Also adds what this run had added before, where somebody has removed it meanwhile. */
  append(shiftId: string, entries: Log): Promise<SaveResult>;
  /** What is there may have changed: it is looked at before the next entry. */
  lookAgain(shiftId: string): void;
  /** What this run has added to the shift is not to be written again. */
  forget(shiftId: string): void;
}

const unknown: SaveResult = { ok: false, error: 'unknown' };

export function createJournals(files: Files): Journals {
  /** Every entry of the shifts that were added to. */
  const logs = new Map<string, Log>();
  /** Shifts whose journal may be added to without a look at what is there. */
  const sure = new Set<string>();

  async function addTo(shiftId: string, entries: Log): Promise<SaveResult> {
    const before = logs.get(shiftId) ?? [];
    let there = before;
    if (!sure.has(shiftId)) {
      const kept = await readStoredShift(files, shiftId);
      if (kept.is === 'unavailable') return { ok: false, error: kept.error };
      if (kept.is === 'newer' || kept.is === 'damaged') return unknown;
      there = kept.is === 'log' ? kept.entries : [];
    }
    const all = addEntries(addEntries(there, before), entries);
    const saved = await files.append(journalKeyOf(shiftId), journalOf(all.slice(there.length)));
    if (saved.ok) {
      logs.set(shiftId, all);
      sure.add(shiftId);
    } else sure.delete(shiftId);
    return saved;
  }

  return {
    async append(shiftId, entries) {
      const wasSure = sure.has(shiftId);
      const saved = await addTo(shiftId, entries);
      // The journal may not be the one that this run has left: then it is looked at.
      return wasSure && !saved.ok && saved.error === 'unknown' ? addTo(shiftId, entries) : saved;
    },
    lookAgain: (shiftId) => void sure.delete(shiftId),
    forget(shiftId) {
      logs.delete(shiftId);
      sure.delete(shiftId);
    },
  };
}
