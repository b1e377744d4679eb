import { describe, expect, test } from 'vitest';
import { createI18n, pickLanguage } from '../../../src/core/i18n/i18n';
import { families } from '../../../src/core/deck/card';
import type { Language } from '../../../src/core/i18n/languages';
import { catalogues, languages } from '../../../src/core/i18n/languages';
import {
  careKinds,
  deposits,
  kinds,
  outcomes,
  pacingReasons,
  programClasses,
  sourceIds,
  sourceStatuses,
  stateNames,
  stateReasons,
} from '../../../src/core/vocabulary';
import { soundTroubles } from '../../../src/core/ports';
import type { Refusal } from '../../../src/core/contract';
import { askedFor, isPlural, textsOf } from './texts';

const en = textsOf(catalogues.en);
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
const tags = (text: string): readonly string[] => (text.match(/<\/?\w+\s*\/?>/g) ?? []).sort();

/** More than is counted anywhere. */
const counts = Array.from({ length: 10_000 }, (_, count) => count);

/** The keys of the English texts with the plural forms that a language has for those counts. */
function keysFor(language: Language): readonly string[] {
  const rules = new Intl.PluralRules(language);
  const forms = [...new Set(counts.map((count) => rules.select(count)))];
  const asked = [...new Set([...en.keys()].filter(isPlural).map(askedFor))];
  const plurals = asked.flatMap((key) => forms.map((form) => `${key}_${form}`));
  return [...[...en.keys()].filter((key) => !isPlural(key)), ...plurals];
}

/** The English text of a key, for a form that English does not have its most general one. */
const englishOf = (key: string): string => en.get(key) ?? en.get(`${askedFor(key)}_other`) ?? '';

test('keys are as the language needs them', () => {
  expect([...en.keys()].sort()).toEqual([...keysFor('en')].sort());
  expect(placeholders(englishOf('summary:picture.sentence.calls_many'))).toEqual(['count', 'from', 'to']);
  expect(tags('<b>a</b> < b <br/>')).toEqual(['</b>', '<b>', '<br/>']);
});

describe.each(languages)('in %s', (language) => {
  const own = textsOf(catalogues[language]);
  const { t } = createI18n(language);

  test('every text that English has, in the plural forms of the language, and no other', () => {
    expect([...own.keys()].sort()).toEqual([...keysFor(language)].sort());
  });

  test('the same places for names and figures, and the same tags', () => {
    for (const [key, text] of own) {
      expect(placeholders(text), key).toEqual(placeholders(englishOf(key)));
      expect(tags(text), key).toEqual(tags(englishOf(key)));
    }
  });

  test('no text is empty, ragged or half a place', () => {
    for (const [key, text] of own) {
      expect(text.trim(), key).toBe(text);
      // A win of the demo may be without a "because", as a real one may.
      if (!key.startsWith('web:demo.wins.')) expect(text, key).not.toBe('');
      expect(text.replaceAll(/\{\{\w+\}\}/g, 'X'), key).not.toMatch(/[{}]| {2}|undefined|TODO/);
    }
  });

  const refusals: Readonly<Record<Refusal, true>> = {
    'not-understood': true,
    'not-allowed': true,
    'not-now': true,
    'not-found': true,
    'no-shift': true,
    'impossible-time': true,
    'not-saved': true,
    'not-written': true,
    'not-taken': true,
    cancelled: true,
    'not-here': true,
  };
  const codes: Readonly<Record<string, readonly string[]>> = {
    'words:state': stateNames,
    'words:reason': stateReasons,
    'words:pacing': pacingReasons,
    'words:rating': ['1', '2', '3', '4', '5'],
    'words:takingHome': ['1', '2', '3', '4', '5'],
    'words:outcome': outcomes,
    'words:deposit': deposits,
    'words:kind': kinds,
    'words:kindNote': kinds,
    'words:family': families,
    'words:source': sourceIds,
    'words:says': sourceStatuses,
    'words:trouble': soundTroubles,
    'words:programClass': programClasses,
    'words:health': ['ok', 'off', 'failed'],
    'screens:refusal': Object.keys(refusals),
  };
  test.each(Object.entries(codes))('%s has a text of its own for each code, and no other', (group, names) => {
    const found = [...own.keys()].filter((key) => key.startsWith(`${group}.`));
    expect(found.sort()).toEqual(names.map((name) => `${group}.${name}`).sort());
    expect(new Set(found.map((key) => own.get(key))).size).toBe(names.length);
  });

  test('only reasons that wait for a moment speak of one', () => {
    const timed = [
      'quiet-for-now',
      'first-card-delay',
      'spacing',
      'spacing-after-hard',
      'enough-this-hour',
      'two-sent-away',
      'closing',
    ];
    const speaking = pacingReasons.filter((reason) =>
      own.get(`words:pacing.${reason}`)?.includes('{{time}}'),
    );
    expect([...speaking].sort()).toEqual([...timed].sort());
  });

  test('letters are single keys, each for one answer of a question', () => {
    const letter = (name: string): string => own.get(`card:letter.${name}`) ?? '';
    for (const question of [
      careKinds.map((kind) => `kind.${kind}`),
      ['win', ...deposits.map((each) => `deposit.${each}`)],
    ]) {
      const letters = question.map(letter);
      expect(new Set(letters).size).toBe(letters.length);
      for (const each of letters) expect(each).toMatch(/^[A-Z]$/);
    }
  });

  test('what a person typed goes in as it is, and is no markup and no place', () => {
    const reason = '<b>{{time}}</b> & $t(words:state.gap)';
    expect(t('summary:wins.because', { because: reason })).toContain('<b>');
    expect(t('summary:wins.because', { because: reason })).toContain(reason);
  });
});

test.each([
  ['en', 'call', 'calls'],
  ['es', 'llamada', 'llamadas'],
] as const)('in %s it is 1 %s, but 0 and 2 %s', (language, one, other) => {
  const { t } = createI18n(language);
  const say = (count: number): string => t('summary:picture.sentence.calls', { count, from: 'a', to: 'b' });
  expect(say(1)).toMatch(new RegExp(`^1 \\S*${one},`));
  expect(say(0)).toMatch(new RegExp(`^0 \\S*${other},`));
  expect(say(2)).toMatch(new RegExp(`^2 \\S*${other},`));
});

test.each([
  ['system', 'en-GB', 'en'],
  ['system', 'es', 'es'],
  ['system', 'es-MX', 'es'],
  ['system', 'ES_419', 'es'],
  ['system', 'est', 'en'],
  ['system', 'de-DE', 'en'],
  ['system', '', 'en'],
  ['system', 'C', 'en'],
  ['es', 'en-US', 'es'],
  ['en', 'es-ES', 'en'],
] as const)('for %s on a system in %j Lull speaks %s', (setting, system, expected) => {
  expect(pickLanguage(setting, system)).toBe(expected);
});
