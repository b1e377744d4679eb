import type { Result } from '../../src/core/result';

/** What was read, or null where there is none. A document that cannot be read for now fails the test. */
export async function contentOf<T, E>(reading: Promise<Result<T, E>>): Promise<T> {
  const read = await reading;
  if (!read.ok) throw new Error(`it cannot be read: ${String(read.error)}`);
  return read.value;
}
