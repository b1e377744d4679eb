import type { Tree } from '../file-content';
import { isTree, jsonOf } from '../file-content';
import type { Files, SaveFailure, StoredText } from '../ports';

/** What a file of one JSON object holds. */
export type ObjectFile =
  | { readonly is: 'object'; readonly value: Tree }
  | { readonly is: 'absent' }
  /** Read whole, and no JSON object. */
  | { readonly is: 'damaged' }
  | { readonly is: 'unavailable'; readonly error: SaveFailure };

export function objectIn(file: StoredText): ObjectFile {
  if (file.is === 'not-text') return { is: 'damaged' };
  if (file.is !== 'text') return file;
  const value = jsonOf(file.text);
  return isTree(value) ? { is: 'object', value } : { is: 'damaged' };
}

export const readObject = async (files: Files, key: string): Promise<ObjectFile> =>
  objectIn(await files.read(key));
