/** What of a command line is ours to read: Electron, Chromium and whatever starts programs put switches of theirs among it. */

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** How many letters have to be put in, left out or changed to make one word the other. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 0; i < one.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j += 1) {
      const changed = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const slipEdits = 2;

/** One of ours, or a slip of the hand: at most two edits away, cut short, with `no-` before it, or in capitals. */
function isMeantForUs(name: string, words: readonly string[]): boolean {
  const plain = name.toLowerCase().replace(/^no-/, '');
  if (['h', 'help', 'version'].includes(plain)) return true;
  return words.some(
    (own) =>
      (plain.length > slipEdits && own.startsWith(plain)) ||
      (plain.length <= own.length + slipEdits && editsBetween(plain, own) <= slipEdits),
  );
}

/**
 * The words that are ours: all but switches, with one dash or two, that look like none of our options, nor like
 * one of their values. A plain word right after such a switch may be its value and goes with it, unless one of our own
 * options waits for a value. All that comes after `--` stays.
 */
export function withoutForeign(
  args: readonly string[],
  options: Options,
  values: readonly string[],
): readonly string[] {
  const words = [...Object.keys(options), ...values];
  const waitsForValue = (word = ''): boolean =>
    word.startsWith('--') && options[word.slice(2)]?.type === 'string';
  const own: string[] = [];
  let afterForeign = false;
  for (const [index, word] of args.entries()) {
    if (word === '--') return [...own, ...args.slice(index)];
    const name = /^--?([^-=][^=]*)/.exec(word)?.[1];
    const isForeign = name !== undefined && !isMeantForUs(name, words);
    const isForeignValue = afterForeign && name === undefined && !waitsForValue(own.at(-1));
    afterForeign = isForeign && !word.includes('=');
    if (!isForeign && !isForeignValue) own.push(word);
  }
  return own;
}
