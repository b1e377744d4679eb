import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale } from '../../../tools/build.mjs';

let folder: string;

/** Puts a file or folder there, changed so many seconds into 2026. */
function put(name: string, second: number): void {
  const place = path.join(folder, name);
  if (name.endsWith('/')) mkdirSync(place, { recursive: true });
  else writeFileSync(place, '');
  age(name, second);
}

function age(name: string, second: number): void {
  const at = Date.UTC(2026, 0, 1) / 1000 + second;
  utimesSync(path.join(folder, name), at, at);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lull-test-'));
  put('src/deep/', 1);
  put('src/deep/a.ts', 1);
  put('out/', 1);
  put('out/a.js', 5);
  put('out/b.js', 6);
  age('src/deep', 1);
  age('src', 1);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const stale = () => isStale(folder, ['src', 'absent.json'], ['out/a.js', 'out/b.js']);

test('what is newer than all its sources is fresh', async () => {
  expect(await stale()).toBe(false);
});

test('a changed source makes it stale, however deep', async () => {
  age('src/deep/a.ts', 5.5);
  expect(await stale()).toBe(true);
});

test('a removed source makes it stale', async () => {
  rmSync(path.join(folder, 'src/deep/a.ts'));
  expect(await stale()).toBe(true);
});

test('a missing result makes it stale', async () => {
  rmSync(path.join(folder, 'out/b.js'));
  expect(await stale()).toBe(true);
});
