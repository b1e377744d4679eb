import { expect, test } from 'vitest';
import { isFoundIn, spansIn, wantedBy } from '../../src/core/find';

const same = 'screen display; erase delete remove';
const finds = (query: string, text: string): boolean => isFoundIn(text, wantedBy(query, same));

test.each([
  ['the beginning of a word', 'dis', 'the display in use'],
  ['whatever its case and accents', 'LAMADAS dificiles', '¿Lamadas difíciles?'],
  ['a word that means the same', 'screen', 'this corner of the display'],
  ['from the beginning of one of them', 'dele', 'Erase everything'],
  ['all of several words', 'shared screen', 'On a shared screen, Lull is'],
  ['nothing at all finds everything', ' ', 'anything'],
])('%s', (_, query, text) => {
  expect(finds(query, text)).toBe(true);
});

test.each([
  ['the middle of a word', 'play', 'the display in use'],
  ['one of two words', 'shared key', 'On a shared screen, Lull is'],
  ['two letters stand for themselves', 'de', 'Erase everything'],
])('not found: %s', (_, query, text) => {
  expect(finds(query, text)).toBe(false);
});

test('what is meant is pointed at in the text as it stands', () => {
  const text = 'Écran: the display, on screen';
  const parts = (query: string) =>
    spansIn(text, wantedBy(query, same)).map(([from, to]) => text.slice(from, to));
  expect(parts('ecran')).toEqual(['Écran']);
  expect(parts('screen')).toEqual(['screen', 'display']);
});
