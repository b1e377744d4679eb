import type { Files, SaveFailure, StoredText } from '../ports';
import type { Result } from '../result';

export interface Stored<T> {
  /** Null where there is none. */
  readonly value: T | null;
  /** Where what was there and could not be understood lies now. */
  readonly setAside: string | null;
}

/** What can be used in the place of what is damaged, and as it is written. */
export interface Replacement<T> {
  readonly value: T;
  readonly text: string;
}

async function copyOf<T>(
  files: Files,
  key: string,
  decode: (file: StoredText) => T | null,
): Promise<Replacement<T> | null> {
  const copy = await files.readCopy(key);
  const value = decode(copy);
  return value !== null && copy.is === 'text' ? { value, text: copy.text } : null;
}

/**
 * What is kept under `key`, as `decode` understands it. What was read whole and is not understood is set aside as it is; what
 * can be saved of it takes its place, or else the copy from before the last write. Fails, with nothing touched, where it
 * cannot be read for now or where nothing can be set aside.
 */
export async function openStored<T>(
  files: Files,
  key: string,
  decode: (file: StoredText) => T | null,
  salvage: (file: StoredText) => Replacement<T> | null = () => null,
): Promise<Result<Stored<T>, SaveFailure>> {
  const file = await files.read(key);
  if (file.is === 'unavailable') return { ok: false, error: file.error };
  const value = decode(file);
  if (file.is === 'absent' || value !== null) return { ok: true, value: { value, setAside: null } };
  const aside = await files.setAside(key);
  if (!aside.ok) return aside;
  const instead = salvage(file) ?? (await copyOf(files, key, decode));
  if (instead) await files.write(key, instead.text);
  return { ok: true, value: { value: instead?.value ?? null, setAside: aside.value } };
}
