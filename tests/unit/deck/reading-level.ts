import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** How hard a text is to read, by the usual formulas of each language. */

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu) ?? [];
const sentencesOf = (text: string): number => text.match(/[.?:]+(?=[”»\s]|$)/gu)?.length ?? 1;

/** School years a reader needs (Flesch-Kincaid); year 6 ends at about age 12. */
export function schoolYears(english: string): number {
  const words = wordsOf(english);
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return fleschKincaid({ sentence: sentencesOf(english), word: words.length, syllable: syllables });
}

/** Spanish syllables: groups of vowels, where two strong vowels or an accented weak one make two. */
export function spanishSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/qu|gu(?=[eéií])/gu, 'g')
    .replace(/y$/u, 'i');
  const nuclei = plain.match(/[iuü]?[aeoáéó](?:[iuü](?![aeoáéóíú]))?|[íú]|[iuü]+/gu);
  return Math.max(1, nuclei?.length ?? 0);
}

/** Ease of reading from 0 to 100 (Fernández Huerta); 70 and more is easy, about the sixth school year. */
export function spanishEase(spanish: string): number {
  const words = wordsOf(spanish);
  const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0);
  return 206.84 - 60 * (syllables / words.length) - 1.02 * (words.length / sentencesOf(spanish));
}
