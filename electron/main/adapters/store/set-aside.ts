import { readFileSync, renameSync } from 'node:fs';

/** What a JSON file holds, read before electron-store sees it: opening a file with it may rewrite what is in there. */
export type FileContent =
  | { readonly is: 'absent' }
  | { readonly is: 'unreadable' }
  | { readonly is: 'object'; readonly value: object };

export function readObject(path: string): FileContent {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { is: missing ? 'absent' : 'unreadable' };
  }
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { is: 'object', value } : { is: 'unreadable' };
  } catch {
    return { is: 'unreadable' };
  }
}

/** Renames a file that cannot be read, with everything in it, and returns its new path. Nothing is ever deleted. */
export function setAside(path: string): string {
  const aside = `${path}.unreadable-${String(Date.now())}`;
  renameSync(path, aside);
  return aside;
}
