import { describe, expect, test } from 'vitest';
import { catalogues, createI18n, pickLanguage } from '../../../src/core/i18n/i18n';
import { families } from '../../../src/core/deck/card';
import {
  careKinds,
  deposits,
  kinds,
  languages,
  outcomes,
  pacingReasons,
  programClasses,
  sourceIds,
  sourceSays,
  stateNames,
  stateReasons,
} from '../../../src/core/words';
import { soundTroubles } from '../../../src/core/ports';
import type { Refusal } from '../../../src/core/contract';

type Texts = ReadonlyMap<string, string>;
function textsOf(tree: object, prefix = ''): Texts {
  const pairs = Object.entries(tree).flatMap(
    ([name, value]: [string, unknown]): (readonly [string, string])[] => {
      if (typeof value === 'string') return [[prefix + name, value]];
      if (typeof value !== 'object' || value === null) throw new Error(`${prefix}${name} is no text`);
      return [...textsOf(value, `${prefix}${name}.`)];
    },
  );
  return new Map(pairs);
}
const texts = Object.fromEntries(languages.map((language) => [language, textsOf(catalogues[language])]));
const en = textsOf(catalogues.en);
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe.each(languages)('in %s', (language) => {
  const own = texts[language] ?? en;
  const { t } = createI18n(language);

  test('the same keys as in English', () => {
    expect([...own.keys()].sort()).toEqual([...en.keys()].sort());
  });

  test('the same places for names and figures', () => {
    for (const [key, text] of own) expect(placeholders(text), key).toEqual(placeholders(en.get(key) ?? ''));
  });

  test('no text is empty, ragged or half a place', () => {
    for (const [key, text] of own) {
      expect(text.trim(), key).toBe(text);
      // A win of the demo may be without a "because", as a real one may.
      if (!key.startsWith('web.demo.wins.')) expect(text, key).not.toBe('');
      expect(text.replaceAll(/\{\{\w+\}\}/g, 'X'), key).not.toMatch(/[{}]| {2}|undefined|TODO/);
    }
  });

  test('every plural has both its forms', () => {
    const one = [...own.keys()].filter((key) => key.endsWith('_one'));
    const other = [...own.keys()].filter((key) => key.endsWith('_other'));
    expect(one.length).toBeGreaterThan(0);
    expect(one.map((key) => key.slice(0, -4)).sort()).toEqual(other.map((key) => key.slice(0, -6)).sort());
    expect(t('summary:picture.sentence.calls', { count: 1, from: 'a', to: 'b' })).toMatch(
      /^1 \S*(call|llamada),/,
    );
    expect(t('summary:picture.sentence.calls', { count: 2, from: 'a', to: 'b' })).toMatch(
      /^2 \S*(calls|llamadas),/,
    );
    expect(t('summary:picture.sentence.calls', { count: 0, from: 'a', to: 'b' })).toMatch(
      /^0 \S*(calls|llamadas),/,
    );
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
    cancelled: true,
    'not-here': true,
  };
  const codes: Readonly<Record<string, readonly string[]>> = {
    'words.state': stateNames,
    'words.reason': stateReasons,
    'words.pacing': pacingReasons,
    'words.rating': ['1', '2', '3', '4', '5'],
    'words.takingHome': ['1', '2', '3', '4', '5'],
    'words.outcome': outcomes,
    'words.deposit': deposits,
    'words.kind': kinds,
    'words.family': families,
    'words.source': sourceIds,
    'words.says': sourceSays,
    'words.trouble': soundTroubles,
    'words.programClass': programClasses,
    'words.health': ['ok', 'off', 'failed'],
    'screens.refusal': Object.keys(refusals),
  };
  test.each(Object.entries(codes))('%s has a text of its own for each code, and no other', (group, names) => {
    const found = [...own.keys()].filter((key) => key.startsWith(`${group}.`));
    expect(found.sort()).toEqual(names.map((name) => `${group}.${name}`).sort());
    expect(new Set(found.map((key) => own.get(key))).size).toBe(names.length);
  });

  test('only reasons that wait for a moment speak of one', () => {
    const timed = [
      'first-card-delay',
      'spacing',
      'spacing-after-hard',
      'enough-this-hour',
      'two-sent-away',
      'closing',
    ];
    const speaking = pacingReasons.filter((reason) =>
      own.get(`words.pacing.${reason}`)?.includes('{{time}}'),
    );
    expect([...speaking].sort()).toEqual([...timed].sort());
  });

  test('letters are single keys, each for one answer of a question', () => {
    const letter = (name: string): string => own.get(`card.letter.${name}`) ?? '';
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
    const because = '<b>{{time}}</b> & $t(words:state.gap)';
    expect(t('summary:wins.because', { because })).toContain('<b>');
    expect(t('summary:wins.because', { because })).toContain(because);
  });
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
