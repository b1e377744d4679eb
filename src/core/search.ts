/** Looking for words in short texts, whatever their case, their accents and their order. */

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of what was typed, as `hasWords` and `foundIn` take them. */
export const wordsOf = (typed: string): readonly string[] => fold(typed).split(/\s+/u).filter(Boolean);

/** Does each of the words stand in one of the texts? */
export function hasWords(texts: readonly string[], words: readonly string[]): boolean {
  const folded = texts.map(fold);
  return words.every((word) => folded.some((text) => text.includes(word)));
}

interface Found {
  readonly text: string;
  readonly found: boolean;
}

/** A text in parts, with those marked in which a word was found. */
export function foundIn(text: string, words: readonly string[]): readonly Found[] {
  const letters = Array.from(text.normalize('NFC'));
  const folded = letters.map(fold);
  const whole = folded.join('');
  /** Which letter each place of the folded text is from. */
  const letterAt = folded.flatMap((letter, index) => Array.from({ length: letter.length }, () => index));
  const marked = new Set<number>();
  for (const word of words) {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
      for (const letter of letterAt.slice(at, at + word.length)) marked.add(letter);
    }
  }
  const parts: { text: string; found: boolean }[] = [];
  for (const [index, letter] of letters.entries()) {
    const found = marked.has(index);
    const last = parts.at(-1);
    if (last?.found === found) last.text += letter;
    else parts.push({ text: letter, found });
  }
  return parts;
}
