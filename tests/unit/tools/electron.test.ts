import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findElectron } from '../../../tools/electron.mjs';

const program = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[
  process.platform as string
];
const programName = program ?? 'electron';
const address = 'https://mirror.example/v9.9.9/electron-v9.9.9.zip';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lull-test-'));
  put('package.json', '{ "version": "9.9.9" }');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

/** Looks into a stand-in for the electron package; install.js is what its download does. */
const find = (env: Record<string, string> = {}) =>
  findElectron({ log: () => undefined, env: { PATH: process.env['PATH'], ...env }, packageFolder: folder });

const installs = `
  const fs = require('node:fs');
  fs.mkdirSync(__dirname + '/dist/' + require('node:path').dirname('${programName}'), { recursive: true });
  fs.writeFileSync(__dirname + '/dist/version', 'v9.9.9');
  fs.writeFileSync(__dirname + '/dist/${programName}', '');
  fs.writeFileSync(__dirname + '/path.txt', '${programName}');`;

test('ELECTRON_OVERRIDE_DIST_PATH is used before anything else', async () => {
  put(`own/${programName}`, '');
  const own = path.join(folder, 'own');
  const found = await find({ ELECTRON_OVERRIDE_DIST_PATH: own, LULL_ELECTRON: 'registry' });
  expect(found).toMatchObject({ path: path.join(own, programName) });
});

test('an override without a program in it is refused, as it was asked for', async () => {
  const found = await find({ ELECTRON_OVERRIDE_DIST_PATH: folder });
  expect(found).toEqual({ asked: true, failed: [expect.stringContaining(folder) as string] });
});

test('LULL_ELECTRON knows one word', async () => {
  const found = await find({ LULL_ELECTRON: 'nightly' });
  expect(found).toEqual({ asked: true, failed: [expect.stringContaining('"nightly"') as string] });
});

test("the package's own download is used, and its result found again without it", async () => {
  put('install.js', installs);
  const found = await find();
  expect(found).toEqual({ path: path.join(folder, 'dist', programName), what: 'Electron 9.9.9' });
  put('install.js', 'process.exit(1)');
  expect(await find()).toEqual(found);
});

test('a failed download is four lines: the address, the reason and three ways out', async () => {
  put(
    'install.js',
    `console.error('Downloading ${address} to somewhere'); console.error('TypeError: fetch failed\\n    at x.js:1:1'); process.exit(1)`,
  );
  const found = await find();
  expect(found).toMatchObject({ asked: false, failed: { length: 4 } });
  const lines = 'failed' in found ? found.failed : [];
  expect(lines[0]).toBe(`Electron could not be downloaded from ${address} (fetch failed). Ways out:`);
  expect(lines.slice(1).map((line) => line.trim().split('=')[0])).toEqual([
    'ELECTRON_MIRROR',
    'ELECTRON_OVERRIDE_DIST_PATH',
    'LULL_ELECTRON',
  ]);
});

test('a download that brings nothing is ended', async () => {
  put('install.js', `console.error('Downloading ${address} to somewhere'); setInterval(() => {}, 1000)`);
  const found = await find({ LULL_ELECTRON_WAIT: '0.5' });
  expect(found).toMatchObject({ asked: false });
  expect('failed' in found && found.failed[0]).toContain(`${address} (nothing came for 0.5 s)`);
});

test('a download that goes on growing is left to finish', async () => {
  const grow = `const fs = require('node:fs'), file = require('node:os').tmpdir() + '/part';
    let left = 20;
    const timer = setInterval(() => {
      fs.appendFileSync(file, 'more');
      if (--left === 0) { clearInterval(timer); ${installs} }
    }, 100);`;
  put('install.js', grow);
  expect(await find({ LULL_ELECTRON_WAIT: '1.5' })).toMatchObject({ what: 'Electron 9.9.9' });
});
