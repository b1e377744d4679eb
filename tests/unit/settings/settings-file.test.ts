import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSettingsFile } from '../../../electron/main/adapters/settings-file';
import { defaultSettings } from '../../../src/core/settings/settings';
import { tempFolder } from '../../fakes/temp-folder';

const fileIn = (folder: string): string => join(folder, 'settings.json');
const held = (folder: string): unknown => JSON.parse(readFileSync(fileIn(folder), 'utf8'));
function folderWith(text: string): string {
  const folder = tempFolder();
  writeFileSync(fileIn(folder), text);
  return folder;
}

test('the first start makes an empty file for this user alone; the second finds it', () => {
  const folder = tempFolder();
  const first = openSettingsFile(folder);
  expect(first).toMatchObject({ isNew: true, setAside: null });
  expect(first.read()).toEqual({ settings: defaultSettings, problems: [] });
  expect(held(folder)).toEqual({});
  expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
  expect(openSettingsFile(folder).isNew).toBe(false);
});

test('in a folder that is not there yet', () => {
  const folder = join(tempFolder(), 'deep', 'down');
  expect(openSettingsFile(folder).change('look.theme', 'dark')).toBe(true);
  expect(held(folder)).toEqual({ look: { theme: 'dark' } });
});

describe('a change', () => {
  test('is on disk at once, nested, and stays', () => {
    const folder = tempFolder();
    const file = openSettingsFile(folder);
    expect(file.change('pacing.maxPerHour', 2)).toBe(true);
    expect(file.change('pacing.automatic', false)).toBe(true);
    expect(held(folder)).toEqual({ pacing: { maxPerHour: 2, automatic: false } });
    expect(openSettingsFile(folder).read().settings).toMatchObject({
      'pacing.maxPerHour': 2,
      'pacing.automatic': false,
    });
  });

  test('to null puts the default back', () => {
    const file = openSettingsFile(tempFolder());
    file.change('pacing.maxPerHour', 9);
    expect(file.change('pacing.maxPerHour', null)).toBe(true);
    expect(file.read().settings['pacing.maxPerHour']).toBe(defaultSettings['pacing.maxPerHour']);
  });

  test.each([
    ['look.theme', 'purple'],
    ['look.theme', undefined],
    ['look.theme', { $ne: 1 }],
    ['pacing.maxPerHour', Number.NaN],
    ['look', { theme: 'dark' }],
    ['nonsense', 1],
    ['constructor', 1],
    ['constructor', null],
    ['__proto__', null],
    ['__proto__.polluted', true],
    ['', null],
  ])('of %s to %j is refused and changes nothing', (key, value) => {
    const folder = folderWith('{"look": {"theme": "dark"}}');
    const file = openSettingsFile(folder);
    expect(file.change(key, value)).toBe(false);
    expect(held(folder)).toEqual({ look: { theme: 'dark' } });
    expect({}).not.toHaveProperty('polluted');
  });

  test('takes the place of a key written flat by hand', () => {
    const folder = folderWith('{"look.theme": "light", "look.reducedMotion": "on"}');
    const file = openSettingsFile(folder);
    expect(file.change('look.theme', 'dark')).toBe(true);
    expect(file.read()).toEqual({
      settings: { ...defaultSettings, 'look.theme': 'dark', 'look.reducedMotion': 'on' },
      problems: [],
    });
    expect(held(folder)).not.toHaveProperty(['look.theme']);
  });

  test('keeps unknown keys and wrong values that it does not concern', () => {
    const folder = folderWith('{"later": {"thing": [1, 2]}, "pacing": {"maxPerHour": "many"}}');
    expect(openSettingsFile(folder).change('pacing.automatic', false)).toBe(true);
    expect(held(folder)).toEqual({
      later: { thing: [1, 2] },
      pacing: { maxPerHour: 'many', automatic: false },
    });
  });

  test('makes a file that others could read private', () => {
    const folder = folderWith('{}');
    chmodSync(fileIn(folder), 0o644);
    openSettingsFile(folder).change('language', 'es');
    expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
  });

  test('that cannot be written is refused', () => {
    const folder = tempFolder();
    const file = openSettingsFile(folder);
    // A folder in its place: not even root can write over that.
    rmSync(fileIn(folder));
    mkdirSync(fileIn(folder));
    expect(file.change('language', 'es')).toBe(false);
  });
});

describe('a file that cannot be read', () => {
  test.each(['', 'garbage', '{"look": ', '[1, 2]', '[]', '"hello"', 'null', '7', '\0\0\0'])(
    'is set aside as it was: %j',
    (text) => {
      const folder = folderWith(text);
      const file = openSettingsFile(folder);
      expect(file.isNew).toBe(false);
      expect(file.setAside).not.toBeNull();
      expect(readFileSync(file.setAside ?? '', 'utf8')).toBe(text);
      expect(file.read()).toEqual({ settings: defaultSettings, problems: [] });
      expect(file.change('look.theme', 'dark')).toBe(true);
      expect(held(folder)).toEqual({ look: { theme: 'dark' } });
      expect(readFileSync(file.setAside ?? '', 'utf8')).toBe(text);
    },
  );

  test('a folder in its place is set aside too', () => {
    const folder = tempFolder();
    mkdirSync(fileIn(folder));
    const file = openSettingsFile(folder);
    expect(statSync(file.setAside ?? '').isDirectory()).toBe(true);
    expect(file.change('language', 'es')).toBe(true);
  });

  test('with a mark at its beginning, as some editors write it, nothing is lost', () => {
    const folder = folderWith('\uFEFF{"look": {"theme": "dark"}}');
    const { setAside, read } = openSettingsFile(folder);
    const theme = setAside === null ? read().settings['look.theme'] : readFileSync(setAside, 'utf8');
    expect(theme).toContain('dark');
  });
});

test('nothing but the file is left in the folder', () => {
  const folder = tempFolder();
  const file = openSettingsFile(folder);
  for (const theme of ['dark', 'light', 'system']) file.change('look.theme', theme);
  expect(readdirSync(folder)).toEqual(['settings.json']);
});
