import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFiles } from '../fakes/disk-files';
import { defaultSettings } from '../../src/core/settings/settings';
import { createSettingsFile } from '../../src/core/storage/settings-file';
import { contentOf } from '../fakes/content-of';
import { encodings } from '../fakes/encodings';
import { tempFolder } from '../fakes/temp-folder';

/** `settings.json` as the desktop has it. */

/** As it is found at a start, and what may be done with it. */
async function openSettingsFile(folder: string) {
  const file = createSettingsFile(createFiles(folder));
  const read = () => contentOf(file.read());
  const { setAside, restored } = await read();
  return {
    setAside,
    restored,
    read,
    change: async (key: string, value: unknown) => (await file.change(key, value)).ok,
  };
}
/** What the first start of all writes. */
const firstStart = { welcome: { due: true } };
const fileIn = (folder: string): string => join(folder, 'settings.json');
const held = (folder: string): unknown => JSON.parse(readFileSync(fileIn(folder), 'utf8'));
function folderWith(text: string | Uint8Array): string {
  const folder = tempFolder();
  writeFileSync(fileIn(folder), text);
  return folder;
}

test('the first start makes a file for this user alone, which owes the welcome; the second finds it', async () => {
  const folder = tempFolder();
  const first = await openSettingsFile(folder);
  expect(first.setAside).toBeNull();
  expect(await first.read()).toMatchObject({
    settings: { ...defaultSettings, 'welcome.due': true },
    problems: [],
  });
  expect(held(folder)).toEqual(firstStart);
  expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
  expect(await first.change('welcome.due', null)).toBe(true);
  expect((await (await openSettingsFile(folder)).read()).settings).toEqual(defaultSettings);
});

test('in a folder that is not there yet', async () => {
  const folder = join(tempFolder(), 'deep', 'down');
  expect(await (await openSettingsFile(folder)).change('look.theme', 'dark')).toBe(true);
  expect(held(folder)).toEqual({ ...firstStart, look: { theme: 'dark' } });
});

describe('a change', () => {
  test('is on disk at once, nested, and stays', async () => {
    const folder = tempFolder();
    const file = await openSettingsFile(folder);
    expect(await file.change('pacing.maxPerHour', 2)).toBe(true);
    expect(await file.change('pacing.automatic', false)).toBe(true);
    expect(held(folder)).toEqual({ ...firstStart, pacing: { maxPerHour: 2, automatic: false } });
    expect((await (await openSettingsFile(folder)).read()).settings).toMatchObject({
      'pacing.maxPerHour': 2,
      'pacing.automatic': false,
    });
  });

  test('to null puts the default back', async () => {
    const file = await openSettingsFile(tempFolder());
    await file.change('pacing.maxPerHour', 9);
    expect(await file.change('pacing.maxPerHour', null)).toBe(true);
    expect((await file.read()).settings['pacing.maxPerHour']).toBe(defaultSettings['pacing.maxPerHour']);
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
  ])('of %s to %j is refused and changes nothing', async (key, value) => {
    const folder = folderWith('{"look": {"theme": "dark"}}');
    const file = await openSettingsFile(folder);
    expect(await file.change(key, value)).toBe(false);
    expect(held(folder)).toEqual({ look: { theme: 'dark' } });
    expect({}).not.toHaveProperty('polluted');
  });

  test('takes the place of a key written flat by hand', async () => {
    const folder = folderWith('{"look.theme": "light", "look.reducedMotion": "on"}');
    const file = await openSettingsFile(folder);
    expect(await file.change('look.theme', 'dark')).toBe(true);
    expect(await file.read()).toMatchObject({
      settings: { ...defaultSettings, 'look.theme': 'dark', 'look.reducedMotion': 'on' },
      problems: [],
    });
    expect(held(folder)).not.toHaveProperty(['look.theme']);
  });

  test('keeps unknown keys and wrong values that it does not concern', async () => {
    const folder = folderWith('{"later": {"thing": [1, 2]}, "pacing": {"maxPerHour": "many"}}');
    expect(await (await openSettingsFile(folder)).change('pacing.automatic', false)).toBe(true);
    expect(held(folder)).toEqual({
      later: { thing: [1, 2] },
      pacing: { maxPerHour: 'many', automatic: false },
    });
  });

  test('makes a file that others could read private', async () => {
    const folder = folderWith('{}');
    chmodSync(fileIn(folder), 0o644);
    await (await openSettingsFile(folder)).change('language', 'es');
    expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
  });

  test('that cannot be written is refused', async () => {
    const folder = tempFolder();
    const file = await openSettingsFile(folder);
    // A folder in its place: not even root can write over that.
    rmSync(fileIn(folder));
    mkdirSync(fileIn(folder));
    expect(await file.change('language', 'es')).toBe(false);
  });
});

describe('a file that cannot be read', () => {
  test.each(['', 'garbage', '{"look": ', '[1, 2]', '[]', '"hello"', 'null', '7', '\0\0\0'])(
    'is set aside as it was: %j',
    async (text) => {
      const folder = folderWith(text);
      const file = await openSettingsFile(folder);
      expect(file.setAside).not.toBeNull();
      expect(readFileSync(file.setAside ?? '', 'utf8')).toBe(text);
      expect(await file.read()).toMatchObject({ settings: defaultSettings, problems: [] });
      expect(await file.change('look.theme', 'dark')).toBe(true);
      expect(held(folder)).toEqual({ look: { theme: 'dark' } });
      expect(readFileSync(file.setAside ?? '', 'utf8')).toBe(text);
    },
  );

  test('a folder in its place is set aside too', async () => {
    const folder = tempFolder();
    mkdirSync(fileIn(folder));
    const file = await openSettingsFile(folder);
    expect(statSync(file.setAside ?? '').isDirectory()).toBe(true);
    expect(await file.change('language', 'es')).toBe(true);
  });

  test('nested as deep as nobody writes', async () => {
    const text = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const { setAside, read } = await openSettingsFile(folderWith(text));
    expect(readFileSync(setAside ?? '', 'utf8')).toBe(text);
    expect((await read()).settings).toEqual(defaultSettings);
  });

  test('is told of at each start, until something is set anew', async () => {
    const folder = folderWith('garbage');
    const { setAside } = await openSettingsFile(folder);
    const second = await openSettingsFile(folder);
    expect(second).toMatchObject({ setAside });
    expect(await second.change('language', 'es')).toBe(true);
    expect((await openSettingsFile(folder)).setAside).toBeNull();
  });

  test('has the copy from before its last change in its place, where there is one', async () => {
    const folder = tempFolder();
    const file = await openSettingsFile(folder);
    await file.change('language', 'es');
    await file.change('look.theme', 'dark');
    writeFileSync(fileIn(folder), '{"look": {');
    const again = await openSettingsFile(folder);
    expect(again).toMatchObject({ restored: true });
    expect(readFileSync(again.setAside ?? '', 'utf8')).toBe('{"look": {');
    expect(held(folder)).toEqual({ ...firstStart, language: 'es' });
  });

  test('while Lull runs, it is not written over', async () => {
    const folder = folderWith('{}');
    const file = await openSettingsFile(folder);
    writeFileSync(fileIn(folder), '{"look": {');
    expect(await file.change('language', 'es')).toBe(false);
    expect(readFileSync(fileIn(folder), 'utf8')).toBe('{"look": {');
  });
});

describe.each(Object.entries(encodings))('a file in %s', (_name, encode) => {
  const text = '{"language": "es",\r\n "hooks": {"enabled": true}, "later": "mañana 🌊"}';

  test('is read as what it says, and the next change keeps all of it', async () => {
    const folder = folderWith(encode(text));
    const file = await openSettingsFile(folder);
    expect(file).toMatchObject({ setAside: null });
    expect((await file.read()).settings).toMatchObject({ language: 'es', 'hooks.enabled': true });
    expect(await file.change('hooks.port', 47_601)).toBe(true);
    expect(held(folder)).toEqual({
      language: 'es',
      hooks: { enabled: true, port: 47_601 },
      later: 'mañana 🌊',
    });
  });
});

test('five MiB of what nobody knows hold nobody up, and ten of it are named', async () => {
  const unknown = Array.from({ length: 200_000 }, (_, at) => [
    `setting-${String(at)}`,
    { [`x${String(at)}`]: 1 },
  ]);
  const text = JSON.stringify({ language: 'es', ...Object.fromEntries(unknown) });
  expect(text.length).toBeGreaterThan(5 * 1024 * 1024);
  const { read } = await openSettingsFile(folderWith(text));
  const { settings, problems } = await read();
  expect(settings.language).toBe('es');
  expect(problems).toHaveLength(10);
  expect(problems[0]).toEqual({ type: 'unknown-key', key: 'setting-0.x0' });
});

test('nothing but the file and its last good copy is left in the folder', async () => {
  const folder = tempFolder();
  const file = await openSettingsFile(folder);
  for (const theme of ['dark', 'light', 'system']) await file.change('look.theme', theme);
  expect(readdirSync(folder)).toEqual(['settings.json', 'settings.json.bak']);
});
