import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createI18n } from '../../../src/core/i18n/i18n';
import { catalogues, languages } from '../../../src/core/i18n/languages';
import { askedFor, isPlural, textsOf } from './texts';

/** Numbers and dates are said as each language has it, by Intl, and by nothing made by hand. */

const counts = [0, 1, 2, 5, 21] as const;

describe.each(languages)('plurals in %s', (language) => {
  const texts = textsOf(catalogues[language]);
  const rules = new Intl.PluralRules(language);
  const { t } = createI18n(language);
  const say = t as unknown as (key: string, values: object) => string;
  const keys = [...new Set([...texts.keys()].filter(isPlural).map(askedFor))];

  test.each(keys)('%s takes the form that the language has for 0, 1, 2, 5 and 21', (key) => {
    for (const count of counts) {
      const form = texts.get(`${key}_${rules.select(count)}`);
      if (form === undefined) throw new Error(`${key} has no form for ${String(count)}`);
      const places = [...form.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, 'X'] as const);
      const values: Readonly<Record<string, string>> = Object.fromEntries(places);
      const figures = { ...values, n: String(count), count };
      // Where the form for one says "once" or "one", there is no figure in it.
      const expected = form
        .replaceAll('{{count}}', String(count))
        .replaceAll('{{n}}', String(count))
        .replaceAll(/\{\{\w+\}\}/g, 'X');
      expect(say(key, figures), String(count)).toBe(expected);
    }
  });

  test('a text that counts things has its plural forms', () => {
    const counting = [...texts].filter(([key, text]) => /\{\{count\}\} \p{L}/u.test(text) && !isPlural(key));
    expect(counting).toEqual([]);
  });

  test('no text has both forms at once, as in "call(s)"', () => {
    const both = [...texts].filter(([, text]) => /\p{L}\((s|es|as?|os?)\)|\p{L}\/(s|es|as|os)\b/u.test(text));
    expect(both).toEqual([]);
  });
});

const root = path.resolve(import.meta.dirname, '../../../src');
const sources = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name));

/** What a hand-made plural, date or time looks like. */
const handMade: Readonly<Record<string, RegExp>> = {
  'an s put on by hand': /(===|!==|>|<)\s*1\s*\?\s*['"`]['"`]?\s*:?\s*['"`]?(s|es)?['"`]\s*[:;)]/,
  'months or days in a list': /['"`](January|Monday|enero|lunes)['"`]/,
  'a date put together by hand': /getUTC?(Month|Date)\(\)\s*\+|\.getMonth\(\)\s*\+\s*1\s*\}/,
  'a locale of its own': /toLocale(Date|Time)?String\(\s*\)/,
};

test.each(Object.entries(handMade))('no source has %s', (_what, pattern) => {
  expect(sources.length).toBeGreaterThan(100);
  const found = sources.filter((file) => pattern.test(readFileSync(file, 'utf8')));
  expect(found.map((file) => path.relative(root, file))).toEqual([]);
});

test('those looks are seen where they are', () => {
  const samples = [
    "count === 1 ? '' : 's';",
    "const days = ['Monday']",
    '`${date.getMonth() + 1}`',
    'new Date().toLocaleDateString()',
  ];
  expect(Object.values(handMade).map((pattern, index) => pattern.test(samples[index] ?? ''))).toEqual(
    samples.map(() => true),
  );
});
