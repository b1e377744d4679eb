/**
 * Takes the shifts of an export out of its text one by one, so that years of them are never one value: the rest of the file,
 * with a 0 for each of them, is a JSON text of its own, and whether the whole is JSON shows in it and in each of them.
 */

export interface SplitExport {
  /** The file with a 0 in the place of each shift. */
  readonly rest: string;
  /** From and to, in the text. */
  readonly shifts: readonly (readonly [number, number])[];
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/gs;
/** How many tokens are looked at in one go. */
const atAStretch = 20_000;

/** Yields from time to time, so that a caller can let others have their turn. */
export function* splitExport(text: string): Generator<void, SplitExport> {
  const shifts: (readonly [number, number])[] = [];
  let depth = 0;
  let key = '';
  let within = false;
  let start = 0;
  let rest = '';
  let from = 0;
  let count = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    count += 1;
    if (count % atAStretch === 0) yield;
    if (token.startsWith('"')) {
      if (depth === 1) key = token;
    } else if (token === '{' || token === '[') {
      depth += 1;
      if (depth === 2) within = token === '[' && key === '"shifts"';
      if (depth === 3 && within) start = index;
    } else {
      if (depth === 3 && within) {
        shifts.push([start, index + 1]);
        rest += `${text.slice(from, start)}0`;
        from = index + 1;
      }
      depth -= 1;
    }
  }
  return { rest: rest + text.slice(from), shifts };
}
