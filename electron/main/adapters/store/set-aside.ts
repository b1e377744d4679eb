import { existsSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { jsonOf, textOf } from '../../../../src/core/file-content';

/** What a JSON file holds. electron-store only writes here: it would read UTF-8 alone, and no byte order mark. */
export type FileContent =
  | { readonly is: 'absent' }
  | { readonly is: 'unreadable' }
  | { readonly is: 'object'; readonly value: Readonly<Record<string, unknown>> };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function readObject(path: string): FileContent {
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { is: missing ? 'absent' : 'unreadable' };
  }
  const text = textOf(bytes);
  const value = text === null ? undefined : jsonOf(text);
  return isObject(value) ? { is: 'object', value } : { is: 'unreadable' };
}

const mark = '.unreadable-';

/** Renames a file that cannot be read, with everything in it, and returns its new path. Nothing is ever deleted. */
export function setAside(path: string): string {
  const aside = `${path}${mark}${String(Date.now())}`;
  renameSync(path, aside);
  return aside;
}

/** Where this file was set aside last, in this run or an earlier one; null where it never was. */
export function lastSetAside(path: string): string | null {
  const start = basename(path) + mark;
  const names = existsSync(dirname(path)) ? readdirSync(dirname(path)) : [];
  const last = names
    .filter((name) => name.startsWith(start))
    .sort()
    .at(-1);
  return last === undefined ? null : join(dirname(path), last);
}
