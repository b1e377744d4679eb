/** The place where things are kept: asked for each time, since a browser may forbid it and throws then. */
export type Place = () => Storage;

const mark = '.unreadable.';

/** Moves what cannot be read under another key, never wiping it. Returns that key; throws where there is no room. */
export function setAside(storage: Storage, key: string, at: number): string {
  const aside = `${key}${mark}${String(at)}`;
  storage.setItem(aside, storage.getItem(key) ?? '');
  storage.removeItem(key);
  return aside;
}

export const wasSetAside = (key: string): boolean => key.includes(mark);
