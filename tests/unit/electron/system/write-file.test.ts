import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeOwnFile } from '../../../../electron/main/system/write-file';
import { onSmallDisk } from '../../../fakes/small-disk';
import { tempFolder } from '../../../fakes/temp-folder';

test('what was there gives way at once, and only its owner may read it', async () => {
  const file = join(tempFolder(), 'page.md');
  await writeFile(file, 'old');
  await chmod(file, 0o644);
  expect(await writeOwnFile(file, 'new')).toBe(true);
  expect(await readFile(file, 'utf8')).toBe('new');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('what breaks off half way leaves what was there, and nothing else', async () => {
  const folder = tempFolder();
  const file = join(folder, 'all.json');
  await writeFile(file, 'old');
  async function* broken(): AsyncGenerator<string> {
    yield await Promise.resolve('half');
    throw new Error('disk full');
  }
  expect(await writeOwnFile(file, broken())).toBe(false);
  expect(await readFile(file, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['all.json']);
});

test('a folder that is not there is refused', async () => {
  expect(await writeOwnFile(join(tempFolder(), 'no', 'page.md'), 'x')).toBe(false);
});

test('on a disk that fills up half way what was there stays, and nothing else', (context) =>
  onSmallDisk(context, async (folder) => {
    const file = join(folder, 'all.json');
    await writeFile(file, 'old');
    async function* years(): AsyncGenerator<string> {
      for (let shift = 0; shift < 40; shift += 1) yield await Promise.resolve('x'.repeat(50_000));
    }
    expect(await writeOwnFile(file, years())).toBe(false);
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['all.json']);
    expect(await writeOwnFile(file, 'new')).toBe(true);
  }));

test('a folder that goes while it is written to is refused', async () => {
  const folder = join(tempFolder(), 'stick');
  await mkdir(folder);
  async function* years(): AsyncGenerator<string> {
    yield 'half';
    await rm(folder, { recursive: true });
    yield 'whole';
  }
  expect(await writeOwnFile(join(folder, 'all.json'), years())).toBe(false);
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
});
