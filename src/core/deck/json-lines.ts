import type { Node, ParseError } from 'jsonc-parser';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/** Where things stand in a JSON text: what `JSON.parse` knows but does not tell in the same way everywhere. */

export interface JsonLines {
  /** The line, counted from 1, where the text stops being JSON; null where all of it is. */
  readonly brokenAt: number | null;
  /** The line where the value at this path begins, or the nearest value around it. */
  lineOf(path: readonly PropertyKey[]): number;
}

const strictly = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

function parse(text: string): { readonly tree: Node | undefined; readonly brokenAt: number | null } {
  const errors: ParseError[] = [];
  try {
    const tree = parseTree(text, errors, strictly);
    return { tree, brokenAt: errors[0]?.offset ?? null };
  } catch {
    // Nested so deep that the parser runs out of stack: nobody's cards.
    return { tree: undefined, brokenAt: 0 };
  }
}

/** Tells the line of an offset, from one pass over the text. */
function countLines(text: string): (offset: number) => number {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return (offset) => {
    let [from, to] = [0, breaks.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((breaks[middle] ?? 0) < offset) from = middle + 1;
      else to = middle;
    }
    return from + 1;
  };
}

export function jsonLines(text: string): JsonLines {
  const { tree, brokenAt } = parse(text);
  const lineAt = countLines(text);
  return {
    brokenAt: brokenAt === null ? null : lineAt(brokenAt),
    lineOf(path) {
      const keys = path.filter((key) => typeof key !== 'symbol');
      const around = keys.map((_, index) => keys.slice(0, keys.length - index));
      const node = tree && around.map((place) => findNodeAtLocation(tree, place)).find(Boolean);
      return lineAt((node ?? tree)?.offset ?? 0);
    },
  };
}
