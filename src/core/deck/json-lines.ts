/** Where things stand in a JSON text: what `JSON.parse` knows but does not tell in the same way everywhere. */

export interface JsonLines {
  /** The line, counted from 1, where the text stops being JSON; null where all of it is. */
  readonly brokenAt: number | null;
  /** The line where the value at this path begins, or the nearest value around it. */
  lineOf(path: readonly PropertyKey[]): number;
}

interface Open {
  readonly closes: '}' | ']';
  /** The key or index that is being read. */
  at: string | number;
}
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'end';

const spaces = /[ \t\n\r]*/y;
const tokens =
  /[{}[\],:]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** A file of cards is no deeper, and places further down would cost more than they tell. */
const deepest = 6;

const nameOf = (path: readonly PropertyKey[]): string => path.map(String).join('\n');

/** The state after a token, or null where the token has no place. `open` is changed in step. */
function after(token: string, expected: Expected, open: Open[]): Expected | null {
  const inner = open.at(-1);
  const afterValue = (): Expected => (open.length > 0 ? 'comma' : 'end');
  switch (token) {
    case '{':
    case '[':
      if (expected !== 'value' && expected !== 'first-value') return null;
      open.push(token === '{' ? { closes: '}', at: '' } : { closes: ']', at: 0 });
      return token === '{' ? 'first-key' : 'first-value';
    case '}':
    case ']':
      if (inner?.closes !== token || !['first-key', 'first-value', 'comma'].includes(expected)) return null;
      open.pop();
      return afterValue();
    case ',':
      if (!inner || expected !== 'comma') return null;
      if (typeof inner.at === 'number') inner.at += 1;
      return inner.closes === '}' ? 'key' : 'value';
    case ':':
      return expected === 'colon' ? 'value' : null;
    default:
      if (inner && (expected === 'key' || expected === 'first-key')) {
        if (!token.startsWith('"')) return null;
        inner.at = JSON.parse(token) as string;
        return 'colon';
      }
      return expected === 'value' || expected === 'first-value' ? afterValue() : null;
  }
}

function scan(text: string): {
  readonly starts: ReadonlyMap<string, number>;
  readonly brokenAt: number | null;
} {
  const starts = new Map<string, number>();
  const open: Open[] = [];
  let expected: Expected = 'value';
  for (let from = 0; ;) {
    spaces.lastIndex = from;
    spaces.exec(text);
    tokens.lastIndex = spaces.lastIndex;
    const start = spaces.lastIndex;
    const token = tokens.exec(text)?.[0];
    if (token === undefined)
      return { starts, brokenAt: start === text.length && expected === 'end' ? null : start };
    const isValue = expected === 'value' || expected === 'first-value';
    if (isValue && open.length <= deepest) starts.set(nameOf(open.map(({ at }) => at)), start);
    const next = after(token, expected, open);
    if (!next) return { starts, brokenAt: start };
    expected = next;
    from = tokens.lastIndex;
  }
}

export function jsonLines(text: string): JsonLines {
  const { starts, brokenAt } = scan(text);
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  return {
    brokenAt: brokenAt === null ? null : lineAt(brokenAt),
    lineOf(path) {
      for (let length = path.length; length >= 0; length -= 1) {
        const start = starts.get(nameOf(path.slice(0, length)));
        if (start !== undefined) return lineAt(start);
      }
      return 1;
    },
  };
}
