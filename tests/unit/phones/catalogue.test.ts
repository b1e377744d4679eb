import { describe, expect, test } from 'vitest';
import {
  evidenceMarks,
  phoneById,
  phoneOfProgram,
  phones,
  phoneWays,
} from '../../../src/core/phones/catalogue';
import { connectorNames, connectorTroubles } from '../../../src/core/phones/phone-now';
import { catalogues, languages } from '../../../src/core/i18n/languages';
import { hookVerbs } from '../../../src/core/vocabulary';

test('ids are unique and kebab-case, names unique, sorted as people read them', () => {
  const ids = phones.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(new Set(phones.map(({ name }) => name)).size).toBe(phones.length);
});

test('a program belongs to one phone, and is written as the sound system gives it', () => {
  const programs = phones.flatMap((phone) => phone.programs);
  expect(new Set(programs).size).toBe(programs.length);
  for (const program of programs) expect(program).toMatch(/^[^A-Z/\\]+$/);
  for (const program of programs) expect(program).not.toMatch(/\.exe$/);
});

test('no browser is taken for a phone', () => {
  for (const browser of ['chrome', 'firefox', 'msedge', 'safari', 'com.google.chrome', 'brave', 'electron']) {
    expect(phoneOfProgram(browser)).toBeNull();
  }
});

test.each([
  ['microsip', 'microsip'],
  ['ms-teams', 'teams'],
  ['com.microsoft.teams2', 'teams'],
  ['us.zoom.xos', 'zoom-phone'],
  ['baresip', 'baresip'],
])('%s is %s', (program, id) => {
  expect(phoneOfProgram(program)?.id).toBe(id);
});

test.each(phones.map((phone) => [phone.id, phone] as const))('%s holds together', (id, phone) => {
  expect(phoneById(id)).toBe(phone);
  expect(phone.ways.length).toBeGreaterThan(0);
  expect(new Set(phone.ways).size).toBe(phone.ways.length);
  for (const way of phone.ways) expect(phoneWays).toContain(way);
  for (const verb of phone.tells) expect(hookVerbs).toContain(verb);
  expect(evidenceMarks).toContain(phone.evidence);
  expect(phone.connector !== null).toBe(phone.ways.includes('connector'));
  const [best] = phone.ways;
  const tellsByItself = best === 'microsip' || best === 'command' || best === 'url' || best === 'connector';
  // Whoever tells of a start must tell of the end, or no card would ever come back.
  expect(phone.tells.includes('ended')).toBe(tellsByItself);
  expect(phone.tells.includes('started')).toBe(tellsByItself);
});

describe.each(languages)('in %s', (language) => {
  const texts = catalogues[language].phones;
  const keys = (tree: object): readonly string[] => Object.keys(tree).sort();
  test('each phone, way, mark and trouble has its text, and no other', () => {
    expect(keys(texts.about)).toEqual(phones.map(({ id }) => id).sort());
    expect(keys(texts.way)).toEqual([...phoneWays, 'title'].sort());
    expect(keys(texts.evidence)).toEqual([...evidenceMarks].sort());
    expect(keys(texts.verb)).toEqual([...hookVerbs].sort());
    expect(keys(texts.steps)).toEqual([...connectorNames].sort());
    expect(keys(texts.connector)).toEqual(expect.arrayContaining([...connectorTroubles]));
    expect(keys(texts.note)).toEqual(phoneWays.filter((way) => way !== 'connector').sort());
  });

  test('a sentence of a phone is one or two, and short', () => {
    for (const text of Object.values(texts.about)) {
      expect(text).toMatch(/^[A-ZÁÉÍÓÚ¿].*\.$/);
      expect(text.length, text).toBeLessThanOrEqual(130);
    }
  });
});
