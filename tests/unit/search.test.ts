import { expect, test } from 'vitest';
import { foundIn, hasWords, wordsOf } from '../../src/core/search';

const underlined = (text: string, typed: string): readonly string[] =>
  foundIn(text, wordsOf(typed))
    .filter(({ found }) => found)
    .map((part) => part.text);

test('words are found whatever their case, accents and order, each in any of the texts', () => {
  const texts = ['La cola los enojó. Tu voz fue la primera.', 'Otra mirada'];
  for (const typed of ['ENOJO', 'enojó', 'mirada cola', '  cola   ', ''])
    expect(hasWords(texts, wordsOf(typed)), typed).toBe(true);
  for (const typed of ['cola y', 'colas', 'mirada colas'])
    expect(hasWords(texts, wordsOf(typed)), typed).toBe(false);
});

test('what was found is told as it is written, and the rest is as it was', () => {
  expect(underlined('The queue made them angry. QUEUE!', 'queue')).toEqual(['queue', 'QUEUE']);
  expect(underlined('Los enojó, y se ENOJO\u0301.', 'enojo')).toEqual(['enojó', 'ENOJÓ']);
  expect(underlined('aaa 👩‍👩‍👧 İstanbul', 'istanbul aa')).toEqual(['aaa', 'İstanbul']);
  for (const text of ['', 'plain', 'Ñandú İ ß ﬁ']) {
    const parts = foundIn(text, wordsOf('n i'));
    expect(parts.map((part) => part.text).join('')).toBe(text);
  }
});
