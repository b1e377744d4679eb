/** What the bytes of a file say, for every reader of files that people and their tools may have written. */

/** Of the platform: every host has it, and the language's own library does not tell of it. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

const marks = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/** The text of `bytes` without its byte order mark: UTF-16 where the mark says so, else UTF-8. Null where they are neither. */
export function textOf(bytes: Uint8Array): string | null {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  try {
    return new TextDecoder(marked?.[0] ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are not text in that encoding.
    return null;
  }
}

/** `text` without a last line that has no end. */
export const wholeLines = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1);

/** What a host has of a file that was picked; one that is too large it does not read. */
export type PickedFile = { readonly text: string } | { readonly error: 'too-large' | 'not-utf8' };

/** What a host has of the bytes of that file. */
export function pickedFile(bytes: Uint8Array): PickedFile {
  const text = textOf(bytes);
  return text === null ? { error: 'not-utf8' } : { text };
}

/** Deeper than anything that Lull writes or reads; what walks such a value by recursion may run out of stack. */
export const mostNested = 64;

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;

function isNestedWithin(value: unknown, most: number): boolean {
  let level: readonly object[] = [value].filter(isHolder);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > most) return false;
    level = level.flatMap((holder) => Object.values(holder).filter(isHolder));
  }
  return true;
}

/** The value of a JSON text; undefined where it is no JSON, or nested deeper than `mostNested`. */
export function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isNestedWithin(value, mostNested) ? value : undefined;
  } catch {
    // Not JSON.
    return undefined;
  }
}

export type Tree = Readonly<Record<string, unknown>>;
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
