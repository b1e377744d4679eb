import { wholeLines } from '../file-content';
import type { Files, SetAside } from '../ports';
import type { SyncFiles } from './sync-files';
import { promised } from './sync-files';

const mark = '.unreadable.';

/** Files in memory, gone with whoever holds them; `first` is what they hold from the start, by key. */
export function syncMemoryFiles(first: Readonly<Record<string, string>> = {}): SyncFiles {
  const texts = new Map(Object.entries(first));
  const copies = new Map<string, string>();
  const asides = (): readonly SetAside[] =>
    [...texts.keys()].flatMap((file) => {
      const [key = '', at] = file.split(mark);
      return at === undefined ? [] : [{ key, at: Number(at), file }];
    });
  const keysFrom = (prefix: string): readonly string[] =>
    [...texts.keys()].filter((key) => key.startsWith(prefix) && !key.includes(mark)).sort();
  return {
    read(key) {
      const text = texts.get(key);
      return text === undefined ? { is: 'absent' } : { is: 'text', text };
    },
    readCopy(key) {
      const text = copies.get(key);
      return text === undefined ? { is: 'absent' } : { is: 'text', text };
    },
    write(key, text) {
      const before = texts.get(key);
      if (before !== undefined) copies.set(key, before);
      texts.set(key, text);
      return { ok: true, value: null };
    },
    append(key, lines) {
      texts.set(key, wholeLines(texts.get(key) ?? '') + lines);
      return { ok: true, value: null };
    },
    list: (prefix) => keysFrom(prefix),
    stamps: (prefix) => new Map(keysFrom(prefix).map((key) => [key, String(texts.get(key)?.length)])),
    setAside(key) {
      const file = `${key}${mark}${String(asides().length + 1)}`;
      texts.set(file, texts.get(key) ?? '');
      texts.delete(key);
      return { ok: true, value: file };
    },
    listSetAside: asides,
    removeSetAside(file) {
      if (file.includes(mark)) texts.delete(file);
      return { ok: true, value: null };
    },
    remove(key) {
      texts.delete(key);
      copies.delete(key);
      return { ok: true, value: null };
    },
  };
}

export const memoryFiles = (first: Readonly<Record<string, string>> = {}): Files =>
  promised(syncMemoryFiles(first));
