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

export function jsonLines(text: string): JsonLines {
  const { tree, brokenAt } = parse(text);
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
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
