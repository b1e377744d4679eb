import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './sync-folder';

/** A write that put fewer bytes on the disk than it was given: there is no more room, whatever the system calls it. */
export class ShortWrite extends Error {
  readonly code = 'ENOSPC';
}

const newline = 0x0a;

/** How many of the bytes are whole lines. */
function wholeLinesEnd(file: number): number {
  const { size } = fstatSync(file);
  return size === 0 ? 0 : readFileSync(file).lastIndexOf(newline) + 1;
}

function open(path: string): number {
  const isNew = !existsSync(path);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSync(path, 'a+', 0o600);
  if (isNew) syncFolder(dirname(path));
  return file;
}

/** Whoever has removed or changed a file that this run goes on with is to be noticed before more goes into it. */
class ChangedByOthers extends Error {
  readonly code = 'ESTALE';
}

export interface Appender {
  append(path: string, lines: string): void;
  /** The file was moved or removed by this run itself. */
  forget(path: string): void;
}

/**
 * Adds lines to the end of a file, all of them or none, on the disk itself when it returns. What a killed run left unfinished
 * was never acknowledged: it goes, so that no line is glued to it. Throws where it fails, and once where a file that it has
 * added to is not as it left it.
 */
export function createAppender(): Appender {
  /** Of files that are known to end with a whole line. */
  const sizes = new Map<string, number>();
  return {
    append(path, lines) {
      const left = sizes.get(path);
      sizes.delete(path);
      const file = open(path);
      try {
        if (left === undefined) ftruncateSync(file, wholeLinesEnd(file));
        const before = fstatSync(file).size;
        if (left !== undefined && before !== left) throw new ChangedByOthers();
        const bytes = Buffer.from(lines);
        try {
          if (writeSync(file, bytes) !== bytes.length) throw new ShortWrite();
          fdatasyncSync(file);
        } catch (error) {
          ftruncateSync(file, before);
          throw error;
        }
        sizes.set(path, before + bytes.length);
      } finally {
        closeSync(file);
      }
    },
    forget: (path) => void sizes.delete(path),
  };
}
