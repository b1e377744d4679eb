import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/core/i18n/languages';
import { catalogues } from '../../../src/core/i18n/languages';
import { textsOf } from './texts';

/**
 * The screens in plain international English with American spelling, and in Spanish for Latin America first. What is said
 * of cards is in `deck/copy.test.ts`.
 */

/** Whole words only; `\b` does not know accented letters. */
const words = (alternatives: string): RegExp => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu');

const notSaid: Readonly<Record<Language, readonly (readonly [string, RegExp])[]>> = {
  en: [
    [
      'British or an idiom',
      words('cross|parcels?|rang|rows?|grumpy|nuisance|notch|jab|seldom|braced|B side'),
    ],
    [
      'British or an idiom',
      words('mend(?:s|ed|ing)?|fortnight|whilst|amongst|learnt|ring(?:s|ing)? back|cuppa'),
    ],
    ['British or an idiom', words('rough (?:one|run)|sit (?:that|this) one out|will do')],
    ['British spelling', words('\\p{L}*(?:colour|favour|behaviour|honour|neighbour|labour)\\p{L}*')],
    ['British spelling', words('centres?|metres?|theatres?|programmes?|grey|licences?|defences?|cheques?')],
    ['British spelling', words('(?:cancell|labell|travell|modell|signall)(?:ed|ing)|practis(?:e|es|ed|ing)')],
    [
      'British spelling',
      words('(?:organ|real|recogn|apolog|summar|minim|custom|personal)is(?:e|es|ed|ing)|analys(?:es|ed|ing)'),
    ],
    [
      'no English anybody says',
      words('anew|takes it that|taken back|holds (?:at once|from)|nothing of it is'),
    ],
    [
      'no English anybody says',
      words('the last of it|tells nothing;|stands on this|not of Lull|end all the same'),
    ],
    ['a reproach', words('you meant to|meant to be')],
    ['a typewriter’s apostrophe', /\p{L}'\p{L}/u],
  ],
  es: [
    ['of one country', words('vosotr[oa]s|vuestr\\p{L}*|vos|tenés|podés|cog(?:e|er|es|ido)')],
    ['of one country', words('ordenador(?:es)?|celular(?:es)?|móvil(?:es)?|huecos?|aparc\\p{L}*')],
    ['of one country', words('Mayús|Intro|pinch(?:a|ar)|pulsador|fichero')],
    [
      'means something else elsewhere',
      words('expedientes?|remontad\\p{L}*|valora\\p{L}*|sin valorar|para aquí'),
    ],
    ['another word for the same thing', words('inspira|apagadas?')],
    [
      'simple past reads everywhere',
      words('(?:he|has|ha|hemos|han) (?:\\p{L}+ )?\\p{L}+(?:ado|ido|cho|to|sto)(?:s|a|as)?'),
    ],
  ],
};

const screens = (language: Language): readonly (readonly [string, string])[] => {
  const { cards: _cards, ...rest } = catalogues[language];
  return [...textsOf(rest)];
};

/** `namespace:key (why): text` of each text that says what is not said. */
const faults = (language: Language, texts: readonly (readonly [string, string])[]): readonly string[] =>
  texts.flatMap(([key, text]) =>
    notSaid[language]
      .filter(([, ban]) => ban.test(text.replaceAll(/\{\{\w+\}\}/g, 'X')))
      .map(([why]) => `${key} (${why}): ${text}`),
  );

describe.each(['en', 'es'] as const)('in %s', (language) => {
  test('the screens say nothing that is not said', () => {
    expect(faults(language, screens(language))).toEqual([]);
  });
});

test.each([
  ['en', 'Lull takes it that you are on a call.'],
  ['en', 'They rang about a parcel.'],
  ['en', 'Nothing was saved: you cancelled.'],
  ['en', 'Your favourite colour.'],
  ['en', 'How it behaves, by behaviour.'],
  ['en', 'You meant to be kind.'],
  ['en', "Lull’s log, Lull's folder"],
  ['es', 'En un hueco desde las 9.'],
  ['es', 'Algo que aparcar'],
  ['es', 'Lull no lo ha entendido.'],
  ['es', 'No se ha guardado nada.'],
  ['es', 'Sin valorar'],
] as const)('in %s it is found: %s', (language, text) => {
  expect(faults(language, [['x', text]])).toHaveLength(1);
});

test.each([
  ['en', 'A favorite color, canceled; it behaves. Narrow, orange, recross.'],
  ['es', 'Entre llamadas; se guardó; equipo; hasta aquí.'],
] as const)('in %s it is no fault: %s', (language, text) => {
  expect(faults(language, [['x', text]])).toEqual([]);
});
