import { checksum } from '../checksum';
import type { Tree } from '../file-content';
import { isTree, jsonOf } from '../file-content';
import type { LoggedShiftEvent } from './shift-event';
import { entryStamp, shiftEventSchema } from './shift-event';

/**
 * The log of one shift as text: `{"v": 1, "sum": …, "entries": [...]}`, the same in a file and in a browser's storage. The
 * sum is the checksum of the entries' JSON, without spaces; logs of before have none, and are read without it.
 *
 * A log is read whole or not at all. It is refused where it is no JSON, where its sum is another one, where an entry or a field is missing, is of another
 * type or has a value that no Lull wrote, where it does not begin with this very shift's opening, and where an entry does not
 * come after the one before by its `seq`. What is read as it stands: an entry twice with the same content, which is taken
 * once; a missing number, for an entry that was lost is no reason to lose the others; an event of a call or win that the log
 * does not tell of, which changes nothing; moments that run backwards, since a clock may be set back. A key that no Lull
 * wrote is left out.
 */

export type ReadLog =
  | { readonly is: 'log'; readonly entries: readonly LoggedShiftEvent[] }
  /** Of a newer Lull: not to be shown, written over or set aside. */
  | { readonly is: 'newer' }
  | { readonly is: 'damaged' };

/** How a log of format 1, 2 … becomes one of the next format; the format written now is the one after the last. */
type Migration = (log: Tree) => Tree;
const migrations: readonly Migration[] = [
  // Format 2 has the clocks of each entry, and tells of a clock that was set.
  (log) => log,
];

/** The format that is written. */
export const currentFormat = migrations.length + 1;

/** What a log of this format says in the format that is written. */
function valuesOf(format: number, log: Tree, steps: readonly Migration[]): unknown {
  return steps.slice(format - 1).reduce((older, migrate) => migrate(older), log)['entries'];
}

/** Null where one of the values is no entry of a log. */
export function entriesOfFormat(
  format: number,
  entries: readonly unknown[],
): readonly LoggedShiftEvent[] | null {
  const values = valuesOf(format, { v: format, entries }, migrations);
  const read = Array.isArray(values) ? values.map(loggedEventOf) : [null];
  return read.every((entry) => entry !== null) ? read : null;
}

/** Null where it is no entry of a log. */
function loggedEventOf(value: unknown): LoggedShiftEvent | null {
  const event = shiftEventSchema.safeParse(value);
  const stamp = entryStamp.safeParse(value);
  return event.success && stamp.success ? { ...event.data, ...stamp.data } : null;
}

/** Whether it begins with this very shift's opening. */
export function isLogOf([first]: readonly LoggedShiftEvent[], shiftId: string): boolean {
  return first?.type === 'shift-opened' && first.shiftId === shiftId;
}

function entriesOf(values: readonly unknown[], shiftId: string): readonly LoggedShiftEvent[] | null {
  const bySeq = new Map<number, LoggedShiftEvent>();
  let lastSeq = 0;
  for (const value of values) {
    const entry = loggedEventOf(value);
    if (!entry) return null;
    if (entry.seq > lastSeq) {
      bySeq.set(entry.seq, entry);
      lastSeq = entry.seq;
    } else if (JSON.stringify(bySeq.get(entry.seq)) !== JSON.stringify(entry)) return null;
  }
  const entries = [...bySeq.values()];
  return isLogOf(entries, shiftId) ? entries : null;
}

/** What the text that is kept of this shift says. */
export function readShiftLog(
  text: string,
  shiftId: string,
  steps: readonly Migration[] = migrations,
): ReadLog {
  const kept = jsonOf(text);
  const v = isTree(kept) ? kept['v'] : null;
  if (!isTree(kept) || typeof v !== 'number') return { is: 'damaged' };
  if (v > steps.length + 1) return { is: 'newer' };
  if (!Number.isInteger(v) || v < 1) return { is: 'damaged' };
  if ('sum' in kept && kept['sum'] !== checksum(JSON.stringify(kept['entries'] ?? null)))
    return { is: 'damaged' };
  const values = valuesOf(v, kept, steps);
  const entries = Array.isArray(values) ? entriesOf(values, shiftId) : null;
  return entries ? { is: 'log', entries } : { is: 'damaged' };
}

export const writeShiftLog = (entries: readonly LoggedShiftEvent[]): string =>
  JSON.stringify({ v: currentFormat, sum: checksum(JSON.stringify(entries)), entries });

/** `kept` with those of `fresh` that are not in it yet, so that the same entries may be handed over again. */
export function addEntries(
  kept: readonly LoggedShiftEvent[],
  fresh: readonly LoggedShiftEvent[],
): readonly LoggedShiftEvent[] {
  const lastSeq = kept.at(-1)?.seq ?? 0;
  return [...kept, ...fresh.filter(({ seq }) => seq > lastSeq)];
}
