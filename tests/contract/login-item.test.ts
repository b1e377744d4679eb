import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { autostartFolder, createAutostart } from '../../electron/main/system/autostart';
import { fakeLoginItem } from '../fakes/login-item';
import { tempFolder } from '../fakes/temp-folder';

const command = ['/opt/Lull/lull', '--hidden'];
const fileIn = (folder: string): string => join(folder, 'lull.desktop');

describe.each([
  ['an autostart entry', () => createAutostart(join(tempFolder(), 'autostart'), command)],
  ['the one of the tests', fakeLoginItem],
])('%s', (_, make) => {
  test('is off, then as it is set, also twice', async () => {
    const item = make();
    expect(await item.isOn()).toBe(false);
    for (const on of [true, true, false, false, true]) {
      expect(await item.set(on)).toBe(true);
      expect(await item.isOn()).toBe(on);
    }
  });
});

/** The words of an `Exec` as a desktop takes them, by the specification: a text of the file, then quotes, then field codes. */
function wordsOf(entry: string): readonly string[] {
  const [, exec = ''] = /^Exec=(.*)$/m.exec(entry) ?? [];
  const text = exec.replaceAll('\\\\', '\\');
  return [...text.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, word = '']) =>
    word.replaceAll(/\\(.)/g, '$1').replaceAll('%%', '%'),
  );
}

describe('the entry', () => {
  test('says any path so that a desktop starts just that', async () => {
    const path = fc.stringMatching(/^\/[ -~ñ…]{0,40}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(path, { minLength: 1, maxLength: 3 }), async (words) => {
        const folder = tempFolder();
        const item = createAutostart(folder, words);
        await item.set(true);
        expect(wordsOf(readFileSync(fileIn(folder), 'utf8'))).toEqual(words);
        expect(await item.isOn()).toBe(true);
        expect(await createAutostart(folder, [...words, 'more']).isOn()).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test('that a desktop has switched off is off, and can be switched on again', async () => {
    const folder = tempFolder();
    const item = createAutostart(folder, command);
    for (const line of ['Hidden=true', 'X-GNOME-Autostart-enabled = false']) {
      await item.set(true);
      writeFileSync(fileIn(folder), `${readFileSync(fileIn(folder), 'utf8')}${line}\n`);
      expect(await item.isOn()).toBe(false);
      await item.set(true);
      expect(await item.isOn()).toBe(true);
    }
  });

  test('is nobody else’s, and takes the place of a link without writing through it', async () => {
    const folder = tempFolder();
    const other = join(folder, 'other');
    writeFileSync(other, 'as it was');
    symlinkSync(other, fileIn(folder));
    await createAutostart(folder, command).set(true);
    expect(readFileSync(other, 'utf8')).toBe('as it was');
    expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
  });

  test('that cannot be written is refused', async () => {
    const folder = join(tempFolder(), 'autostart');
    writeFileSync(folder, 'a file where the folder should be');
    const item = createAutostart(folder, command);
    expect(await item.set(true)).toBe(false);
    expect(await item.isOn()).toBe(false);
  });

  test('that cannot be taken away is refused', async () => {
    const folder = tempFolder();
    // Not even the superuser removes a folder as if it were a file.
    mkdirSync(fileIn(folder));
    chmodSync(folder, 0o500);
    expect(await createAutostart(folder, command).set(false)).toBe(false);
    chmodSync(folder, 0o700);
  });

  test('lies where desktops look, and a relative path counts as none', () => {
    expect(autostartFolder({ XDG_CONFIG_HOME: '/home/ana/.settings' })).toBe('/home/ana/.settings/autostart');
    expect(autostartFolder({ XDG_CONFIG_HOME: 'here' })).toMatch(/^\/.*\/\.config\/autostart$/);
    expect(autostartFolder({})).toBe(autostartFolder({ XDG_CONFIG_HOME: '' }));
  });
});
