import { checksum } from '../checksum';
import { jsonOf } from '../file-content';
import type { LoggedShiftEvent } from './shift-event';
import { currentFormat, entriesOfFormat } from './shift-log';

/**
 * The journal of a shift as text: a line an entry, in the order they came. A line is a checksum of the rest of it, the format of
 * the entry (that of the log it goes into) and the entry's JSON, with a space between, and a newline. A last line without its
 * newline was never acknowledged, and is none.
 */

export type ReadJournal =
  | {
      readonly is: 'journal';
      readonly entries: readonly LoggedShiftEvent[];
      /** How many lines are not as they were written. */
      readonly damagedLines: number;
    }
  /** With a line of a newer Lull: not to be shown, added to or set aside. */
  | { readonly is: 'newer' };

export const journalOf = (entries: readonly LoggedShiftEvent[]): string =>
  entries
    .map((entry) => `${String(currentFormat)} ${JSON.stringify(entry)}`)
    .map((rest) => `${checksum(rest)} ${rest}\n`)
    .join('');

const lineParts = /^([0-9a-f]{8}) (([1-9]\d*) (.*))$/s;

function entryIn(line: string): LoggedShiftEvent | 'damaged' | 'newer' {
  const [, sum, rest = '', format, json = ''] = lineParts.exec(line) ?? [];
  if (sum !== checksum(rest)) return 'damaged';
  if (Number(format) > currentFormat) return 'newer';
  return entriesOfFormat(Number(format), [jsonOf(json)])?.[0] ?? 'damaged';
}

/** Entries by their `seq`, each once; a line that is damaged costs no other. */
export function readJournal(text: string): ReadJournal {
  const bySeq = new Map<number, LoggedShiftEvent>();
  let damagedLines = 0;
  for (const line of text.split('\n').slice(0, -1)) {
    const entry = entryIn(line);
    if (entry === 'newer') return { is: 'newer' };
    if (entry === 'damaged') damagedLines += 1;
    else bySeq.set(entry.seq, entry);
  }
  const entries = [...bySeq.values()].sort((one, other) => one.seq - other.seq);
  return { is: 'journal', entries, damagedLines };
}
