import { readFileSync, renameSync, rmSync } from 'node:fs';
import { textOf } from '../../../src/core/file-content';
import type { SaveFailure, StoredText } from '../../../src/core/ports';
import type { Result } from '../../../src/core/result';
import type { SyncFiles } from '../../../src/core/storage/sync-files';
import { createAppender } from './append-lines';
import { codeOf } from './error-code';
import { asideOf, asidesIn, copyOf, keysIn, leftoversOf, pathOf, stampOf, sweep } from './places';
import { writeWhole } from './write-whole';

/** Files in the user data folder, readable by this user alone. */

function failureOf(error: unknown): SaveFailure {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'disk-full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'no-access';
  return 'unknown';
}

function attempt<T>(work: () => T): Result<T, SaveFailure> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}

/** A folder in the place of a file is as little a text as bytes that are none. */
function unreadable(error: unknown): StoredText {
  const code = codeOf(error);
  if (code === 'ENOENT') return { is: 'absent' };
  return code === 'EISDIR' ? { is: 'not-text' } : { is: 'unavailable', error: failureOf(error) };
}

/** `asText` is null where the bytes are no text. */
function readAt(path: string, asText: (bytes: Buffer) => string | null): StoredText {
  try {
    const text = asText(readFileSync(path));
    return text === null ? { is: 'not-text' } : { is: 'text', text };
  } catch (error) {
    return unreadable(error);
  }
}

/** Each line of a journal has a checksum, so bytes that are no text cost the others nothing. */
const journalText = (bytes: Buffer): string => bytes.toString('utf8');

export function createDiskFiles(root: string): SyncFiles {
  const appender = createAppender();
  const at = (key: string): string => pathOf(root, key);
  return {
    read: (key) => readAt(at(key), at(key).endsWith('.journal') ? journalText : textOf),
    readCopy: (key) => readAt(copyOf(at(key)), textOf),
    write: (key, text) =>
      attempt(() => {
        writeWhole(at(key), text);
        return null;
      }),
    append: (key, lines) =>
      attempt(() => {
        appender.append(at(key), lines);
        return null;
      }),
    list: (prefix) => keysIn(root, prefix),
    stamps(prefix) {
      const keys = keysIn(root, prefix);
      return keys && new Map(keys.map((key) => [key, stampOf(at(key))]));
    },
    setAside: (key) =>
      attempt(() => {
        const file = asideOf(at(key), Date.now());
        renameSync(at(key), file);
        appender.forget(at(key));
        return file;
      }),
    listSetAside: () => asidesIn(root),
    removeSetAside: (file) =>
      attempt(() => {
        if (asidesIn(root)?.some((aside) => aside.file === file))
          rmSync(file, { recursive: true, force: true });
        return null;
      }),
    remove: (key) =>
      attempt(() => {
        for (const path of [copyOf(at(key)), ...leftoversOf(at(key)), at(key)]) rmSync(path, { force: true });
        appender.forget(at(key));
        return null;
      }),
  };
}

/** For the one that writes in this folder: removes first what a killed run has left half written. */
export function openDiskFiles(root: string): SyncFiles {
  sweep(root);
  return createDiskFiles(root);
}
