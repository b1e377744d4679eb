import type { Files, SaveFailure, StoredText } from '../ports';
import type { LoggedShiftEvent } from '../shift/shift-event';
import { readJournal } from '../shift/journal';
import { replay } from '../shift/replay';
import { addEntries, isLogOf, readShiftLog } from '../shift/shift-log';

/** What is kept of one shift: its file, and its journal of what came since. */

export type Log = readonly LoggedShiftEvent[];

/** `damaged` names the keys under which something was read that is not as it was written. */
export type StoredShift =
  | { readonly is: 'log'; readonly entries: Log; readonly damaged: readonly string[] }
  | { readonly is: 'absent' }
  /** Written by a newer Lull: not to be shown, written over or set aside. */
  | { readonly is: 'newer' }
  | { readonly is: 'damaged'; readonly damaged: readonly string[] }
  | { readonly is: 'unavailable'; readonly error: SaveFailure };

const prefix = 'shift.';
export const journalPrefix = 'journal.';
export const keyOf = (shiftId: string): string => prefix + shiftId;
export const journalKeyOf = (shiftId: string): string => journalPrefix + shiftId;

/** The shift that something is kept of under this key; null where it is no shift's. */
export function idIn(key: string): string | null {
  const found = [prefix, journalPrefix].find((each) => key.startsWith(each));
  return found === undefined ? null : key.slice(found.length);
}

type ReadFile = ReturnType<typeof readShiftLog> | { readonly is: 'absent' };

function logIn(file: StoredText, shiftId: string): ReadFile {
  if (file.is === 'text') return readShiftLog(file.text, shiftId);
  return file.is === 'absent' ? { is: 'absent' } : { is: 'damaged' };
}

/** The file of a shift, or the copy from before it was last written where the file is damaged. */
async function readFile(files: Files, shiftId: string, file: StoredText) {
  const found = logIn(file, shiftId);
  if (found.is !== 'damaged') return { found, damaged: [] };
  const copy = logIn(await files.readCopy(keyOf(shiftId)), shiftId);
  return { found: copy.is === 'log' ? copy : found, damaged: [keyOf(shiftId)] };
}

/** An append that fails may leave a journal with nothing in it, which keeps nothing. */
async function readJournalOf(files: Files, shiftId: string): Promise<StoredText> {
  const lines = await files.read(journalKeyOf(shiftId));
  return lines.is === 'text' && lines.text === '' ? { is: 'absent' } : lines;
}

export async function readStoredShift(files: Files, shiftId: string): Promise<StoredShift> {
  const file = await files.read(keyOf(shiftId));
  const lines = await readJournalOf(files, shiftId);
  if (file.is === 'unavailable') return file;
  if (lines.is === 'unavailable') return lines;
  if (file.is === 'absent' && lines.is === 'absent') return { is: 'absent' };
  const { found, damaged } = await readFile(files, shiftId, file);
  const journal = readJournal(lines.is === 'text' ? lines.text : '');
  if (found.is === 'newer' || journal.is === 'newer') return { is: 'newer' };
  const isJournalDamaged = lines.is === 'not-text' || journal.damagedLines > 0;
  const allDamaged = [...damaged, ...(isJournalDamaged ? [journalKeyOf(shiftId)] : [])];
  const entries = addEntries(found.is === 'log' ? found.entries : [], journal.entries);
  if (isLogOf(entries, shiftId) && replay(entries)) return { is: 'log', entries, damaged: allDamaged };
  const present = [
    ...(file.is === 'absent' ? [] : [keyOf(shiftId)]),
    ...(lines.is === 'absent' ? [] : [journalKeyOf(shiftId)]),
  ];
  return { is: 'damaged', damaged: present };
}
