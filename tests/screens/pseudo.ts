/** A language that nobody speaks, made of any catalogue: what is not in it is hard-coded, what does not fit is too tight. */

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  g: 'ğ',
  i: 'ï',
  l: 'ł',
  n: 'ñ',
  o: 'ö',
  r: 'ř',
  s: 'š',
  u: 'ů',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  E: 'Ê',
  I: 'Î',
  O: 'Ø',
  S: 'Š',
  U: 'Û',
};
const longerBy = 0.4;

/** A text as the pseudo-locale has it: in brackets, accented, each word 40 % longer, places for figures untouched. */
function pseudoText(text: string): string {
  const words = text.replace(/\{\{[^}]*\}\}|\$t\([^)]*\)|\p{L}+/gu, (word) => {
    if (/^[{$]/.test(word)) return word;
    const longer = word + word.slice(0, Math.ceil(word.length * longerBy));
    return longer.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter);
  });
  return `[${words}]`;
}

type Texts = Record<string, unknown>;

/** Single keys, which are no words. */
const keysNotWords: readonly string[] = ['letter', 'key', 'helpKey'];

/** Makes every text of a catalogue, or of several, one of the pseudo-locale, in place. */
export function makePseudo(texts: Texts): void {
  for (const [name, value] of Object.entries(texts)) {
    if (keysNotWords.includes(name) || value === '') continue;
    if (typeof value === 'string') texts[name] = pseudoText(value);
    else makePseudo(value as Texts);
  }
}
