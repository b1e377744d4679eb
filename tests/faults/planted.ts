import { checksum } from '../../src/core/checksum';
import { isTree } from '../../src/core/file-content';
import { readShiftLog } from '../../src/core/shift/shift-log';
import { entryOf } from './day';

/** Formats to come: each step puts one more mark behind every win. */

type Steps = NonNullable<Parameters<typeof readShiftLog>[2]>;

const mark: Steps[number] = (log) => ({
  ...log,
  entries: (Array.isArray(log['entries']) ? log['entries'] : []).map((entry: unknown) =>
    isTree(entry) && typeof entry['text'] === 'string' ? { ...entry, text: `${entry['text']}!` } : entry,
  ),
});

export const steps: Steps = [mark, mark, mark];
export const shiftId = '2026-12-01-000001';

const entries = Array.from({ length: 40 }, (_, index) => entryOf(shiftId, index + 1));

/** The log of format `v` as that Lull wrote it. */
export function textOfFormat(v: number): string {
  const log = readShiftLog(JSON.stringify({ v: 1, entries }), shiftId, steps.slice(0, v - 1));
  if (log.is !== 'log') throw new Error('a planted step breaks the log');
  return JSON.stringify({ v, sum: checksum(JSON.stringify(log.entries)), entries: log.entries });
}

/** What a Lull with all steps makes of a log; null where it is none. */
export function migrated(text: string): string | null {
  const log = readShiftLog(text, shiftId, steps);
  const v = steps.length + 1;
  return log.is === 'log'
    ? JSON.stringify({ v, sum: checksum(JSON.stringify(log.entries)), entries: log.entries })
    : null;
}
