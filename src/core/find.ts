/** Finding by the beginnings of words, whatever their case and accents, and by words that mean the same. */

/** As long as what was given, so that places in one are places in the other. */
const fold = (text: string): string =>
  text
    .split('')
    .map((each) => each.normalize('NFD').charAt(0).toLowerCase())
    .join('');

const isPartOfWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Where a word begins with this, both folded. */
function placesOf(text: string, beginning: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    if (!isPartOfWord(text[at - 1])) places.push(at);
  }
  return places;
}

/** For each word of a query, what stands for it: itself, and words that mean the same. */
export type Wanted = readonly (readonly string[])[];

/** Fewer letters are the beginning of too much. */
const fewestLetters = 3;

/** `same` holds groups of words that mean the same, "screen display; erase delete". */
export function wantedBy(query: string, same: string): Wanted {
  const groups = same.split(';').map((group) => group.trim().split(/\s+/).map(fold));
  const words = fold(query).split(/\s+/).filter(Boolean);
  return words.map((word) => {
    if (word.length < fewestLetters) return [word];
    const meant = groups.filter((group) => group.some((one) => one.startsWith(word)));
    return [...new Set([word, ...meant.flat().filter((one) => !one.startsWith(word))])];
  });
}

/** Does the text have every word that is wanted, in one form or another? */
export function isFoundIn(text: string, wanted: Wanted): boolean {
  const folded = fold(text);
  return wanted.every((forms) => forms.some((form) => placesOf(folded, form).length > 0));
}

/** The stretches of the text that are meant, from and to. */
export function spansIn(text: string, wanted: Wanted): readonly (readonly [number, number])[] {
  const folded = fold(text);
  return wanted.flat().flatMap((form) => placesOf(folded, form).map((at) => [at, at + form.length] as const));
}
