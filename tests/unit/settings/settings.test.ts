import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SettingKey } from '../../../src/core/settings/settings';
import {
  acceptsSetting,
  defaultSettings,
  isSettingKey,
  rangeOf,
  readSettings,
} from '../../../src/core/settings/settings';

const settingKeys = Object.keys(defaultSettings) as readonly SettingKey[];
const notKeys = [
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  'look',
  'Language',
  'look.theme ',
  '',
];

test('every default is a value that its setting takes', () => {
  for (const key of settingKeys) expect(acceptsSetting(key, defaultSettings[key]), key).toBe(true);
});

test.each([
  ['pacing.maxPerHour', { min: 0, max: 60 }],
  ['pacing.cardSeconds', { min: 10, max: 300 }],
  ['look.textSize', { min: 80, max: 200 }],
  ['hooks.port', null],
  ['look.theme', null],
] as const)('the range of %s', (key, range) => {
  expect(rangeOf(key)).toEqual(range);
});

test('an empty file is the defaults, without a word', () => {
  expect(readSettings({})).toEqual({ settings: defaultSettings, problems: [] });
});

test('nested and flat keys are the same setting', () => {
  const { settings, problems } = readSettings({
    look: { theme: 'dark' },
    'pacing.maxPerHour': 2,
    hooks: { enabled: true, port: 0 },
    language: 'es',
  });
  expect(problems).toEqual([]);
  expect(settings).toEqual({
    ...defaultSettings,
    'look.theme': 'dark',
    'pacing.maxPerHour': 2,
    'hooks.enabled': true,
    'hooks.port': 0,
    language: 'es',
  });
});

test('a wrong value falls back to its default and is named; the others stand', () => {
  const { settings, problems } = readSettings({
    look: { theme: 'purple', reducedMotion: 'on' },
    pacing: { maxPerHour: '3' },
  });
  expect(settings).toEqual({ ...defaultSettings, 'look.reducedMotion': 'on' });
  expect(problems).toEqual([
    { type: 'wrong-value', key: 'look.theme' },
    { type: 'wrong-value', key: 'pacing.maxPerHour' },
  ]);
});

test('an unknown key is named, whole', () => {
  const { settings, problems } = readSettings({ look: { colour: { warm: 1 } }, pacing: 7, 'hooks.': 1 });
  expect(settings).toEqual(defaultSettings);
  expect(problems).toEqual([
    { type: 'unknown-key', key: 'look.colour.warm' },
    { type: 'unknown-key', key: 'pacing' },
    { type: 'unknown-key', key: 'hooks.' },
  ]);
});

test.each(notKeys)('%j is not a setting', (key) => {
  expect(isSettingKey(key)).toBe(false);
});

test.each(notKeys.slice(0, 4))('a file with the key %j is read all the same', (key) => {
  const file: unknown = JSON.parse(`{"${key}": 1, "look": {"theme": "dark"}}`);
  expect(readSettings(file)).toEqual({
    settings: { ...defaultSettings, 'look.theme': 'dark' },
    problems: [{ type: 'unknown-key', key }],
  });
});

test.each([null, undefined, [], [1], 'dark', 7, true])('a file that holds %j is unreadable', (file) => {
  expect(readSettings(file)).toEqual({ settings: defaultSettings, problems: [{ type: 'unreadable-file' }] });
});

describe('what a setting takes', () => {
  const cases: readonly (readonly [SettingKey, readonly unknown[], readonly unknown[]])[] = [
    ['language', ['system', 'en', 'es'], ['de', '', 'EN', null, 1]],
    ['look.theme', ['system', 'light', 'dark'], ['Dark', true]],
    ['hooks.enabled', [true, false], ['true', 1, null]],
    ['hooks.port', [0, 1024, 65_535], [80, 1023, 65_536, -1, 47_600.5, '47600', Number.NaN]],
    [
      'shortcuts.hardCall',
      ['CommandOrControl+Shift+F9', 'Ctrl+Alt+H', 'Super+Alt+1'],
      ['F9', '', 'Ctrl+', '+F9', 'Ctrl F9', 'Ctrl+é', 'Ctrl+F9\n', 'Foo+F9', 'Ctrl+Shift'.repeat(2) + ' '],
    ],
    ['pacing.maxPerHour', [0, 60], [-1, 61, 1.5, '3', null]],
    ['pacing.firstCardSeconds', [0, 2.5, 600], [-0.1, 601, Number.NaN, Infinity]],
    ['pacing.cardSeconds', [10, 300], [9, 301]],
    ['pacing.spacingMinutes', [0, 480], [-1, 481]],
    ['pacing.wrapUpSeconds', [0, 3600], [3601]],
  ];
  test.each(cases)('%s', (key, good, bad) => {
    for (const value of good) expect(acceptsSetting(key, value), JSON.stringify(value)).toBe(true);
    for (const value of bad) expect(acceptsSetting(key, value), JSON.stringify(value)).toBe(false);
  });
});

test('whatever a file holds, nothing throws and the settings are complete and right', () => {
  const name = fc.oneof(
    fc.constantFrom<string>(...settingKeys, 'look', 'pacing', 'hooks', 'theme', 'maxPerHour', ...notKeys),
    fc.string(),
  );
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('dark', 'es', 3, true, 0, null),
    fc.dictionary(name, fc.jsonValue()),
  );
  const file = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(name, value),
    fc.dictionary(name, fc.dictionary(name, value)),
  );
  fc.assert(
    fc.property(file, (held) => {
      const { settings, problems } = readSettings(JSON.parse(JSON.stringify(held)));
      expect(Object.keys(settings).sort()).toEqual([...settingKeys].sort());
      for (const key of settingKeys) expect(acceptsSetting(key, settings[key])).toBe(true);
      for (const problem of problems) {
        if (problem.type === 'unknown-key') expect(settingKeys).not.toContain(problem.key);
      }
    }),
    { numRuns: 1000 },
  );
});
