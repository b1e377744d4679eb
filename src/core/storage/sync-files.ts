import type { Files } from '../ports';

/** `Files` of an adapter that answers at once. */
export type SyncFiles = {
  readonly [M in keyof Files]: (...args: Parameters<Files[M]>) => Awaited<ReturnType<Files[M]>>;
};

const soon = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()));

export const promised = (files: SyncFiles): Files => ({
  read: (key) => soon(() => files.read(key)),
  readCopy: (key) => soon(() => files.readCopy(key)),
  write: (key, text) => soon(() => files.write(key, text)),
  append: (key, lines) => soon(() => files.append(key, lines)),
  list: (prefix) => soon(() => files.list(prefix)),
  stamps: (prefix) => soon(() => files.stamps(prefix)),
  setAside: (key) => soon(() => files.setAside(key)),
  listSetAside: () => soon(() => files.listSetAside()),
  removeSetAside: (file) => soon(() => files.removeSetAside(file)),
  remove: (key) => soon(() => files.remove(key)),
});
