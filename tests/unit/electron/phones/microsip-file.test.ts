import { mkdirSync, readFileSync, readdirSync, chmodSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MicrosipDeps } from '../../../../electron/main/phones/microsip/microsip-file';
import { createMicrosipFile } from '../../../../electron/main/phones/microsip/microsip-file';
import { tempFolder } from '../../../fakes/temp-folder';

const before = Buffer.from(
  '\uFEFF[Settings]\r\ncmdCallEnd=old.exe\r\n[Account1]\r\npassword=secret\r\n',
  'utf16le',
);

function setUp(change: Partial<MicrosipDeps> = {}) {
  const appData = tempFolder();
  const folder = join(appData, 'MicroSIP');
  mkdirSync(folder);
  const file = join(folder, 'MicroSIP.ini');
  writeFileSync(file, before, { mode: 0o640 });
  let second = 0;
  const ask = createMicrosipFile({
    appData,
    callCommand: 'lull --call',
    running: async () => false,
    choose: async () => null,
    stamp: () => `2026-11-21-09413${String((second += 1))}`,
    ...change,
  });
  return { ask, file, folder, text: () => readFileSync(file, 'utf16le') };
}

test('looked at, written with a copy beside it, and put back', async () => {
  const { ask, file, folder, text } = setUp();
  const look = await ask({ do: 'read' });
  expect(look).toMatchObject({ file, copy: null, did: 'looked', refused: null });
  expect(look.own).toEqual([{ key: 'cmdCallEnd', from: 'old.exe', to: 'lull --call ended --' }]);
  expect(look.changes.map(({ from }) => from)).toEqual([null, null, null, null, null]);
  expect(JSON.stringify(look)).not.toContain('secret');

  const written = await ask({ do: 'write', seen: look.seen, replaceOwn: true });
  const copy = 'MicroSIP.ini.before-lull-2026-11-21-094131';
  expect(written).toMatchObject({ did: 'written', changes: [], own: [], copy, refused: null });
  expect(readFileSync(join(folder, copy)).equals(before)).toBe(true);
  expect(text()).toContain('cmdCallEnd=lull --call ended --\r\n');
  expect(text()).toContain('password=secret\r\n');
  expect(statSync(file).mode & 0o777).toBe(0o640);

  const ours = readFileSync(file);
  expect(await ask({ do: 'put-back' })).toMatchObject({ did: 'put-back', copy: null, refused: null });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readFileSync(join(folder, 'MicroSIP.ini.with-lull-2026-11-21-094132')).equals(ours)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('lull-new'))).toEqual([]);
});

test('a command of the agent stays until it is to be replaced, and each step can be taken back', async () => {
  const { ask, file, text } = setUp();
  const written = await ask({ do: 'write', seen: (await ask({ do: 'read' })).seen, replaceOwn: false });
  expect(written).toMatchObject({ did: 'written', changes: [], own: [{ from: 'old.exe' }], refused: null });
  expect(text()).toContain('cmdCallEnd=old.exe\r\n');
  expect(text()).toContain('cmdCallStart=lull --call started --\r\n');
  const replaced = await ask({ do: 'write', seen: written.seen, replaceOwn: true });
  expect(replaced).toMatchObject({ did: 'written', own: [], refused: null });
  expect(text()).toContain('cmdCallEnd=lull --call ended --\r\n');
  expect(await ask({ do: 'put-back' })).toMatchObject({ did: 'put-back', own: [{ from: 'old.exe' }] });
  expect(text()).toContain('cmdCallEnd=old.exe\r\n');
  await ask({ do: 'put-back' });
  expect(readFileSync(file).equals(before)).toBe(true);
});

describe('left alone', () => {
  test.each([
    [true, 'running'],
    [null, 'cannot-tell'],
  ] as const)('while MicroSIP runs: %s', async (running, refused) => {
    let now: boolean | null = false;
    const { ask, file } = setUp({ running: async () => now });
    const { seen } = await ask({ do: 'read' });
    now = running;
    expect(await ask({ do: 'write', seen, replaceOwn: false })).toMatchObject({ refused, did: 'looked' });
    expect(readFileSync(file).equals(before)).toBe(true);
    now = false;
    await ask({ do: 'write', seen, replaceOwn: false });
    const ours = readFileSync(file);
    now = running;
    expect(await ask({ do: 'put-back' })).toMatchObject({ refused, did: 'looked' });
    expect(readFileSync(file).equals(ours)).toBe(true);
  });

  test('when it changed since it was looked at; the new content is shown', async () => {
    const { ask, file } = setUp();
    const { seen } = await ask({ do: 'read' });
    const changed = Buffer.from('\uFEFF[Settings]\r\ncmdCallEnd=other.exe\r\n', 'utf16le');
    writeFileSync(file, changed);
    const answer = await ask({ do: 'write', seen, replaceOwn: false });
    expect(answer).toMatchObject({ refused: 'changed', did: 'looked' });
    expect(answer.own.map(({ from }) => from)).toEqual(['other.exe']);
    expect(readFileSync(file).equals(changed)).toBe(true);
  });

  test('when it is none of MicroSIP', async () => {
    const { ask, file } = setUp();
    const binary = Buffer.from([0, 1, 2, 3]);
    writeFileSync(file, binary);
    expect(await ask({ do: 'read' })).toMatchObject({ refused: 'not-understood', seen: '', changes: [] });
    expect(await ask({ do: 'write', seen: '', replaceOwn: false })).toMatchObject({ refused: 'changed' });
    expect(readFileSync(file).equals(binary)).toBe(true);
  });

  test('when no copy can be kept beside it', async () => {
    const { ask, file, folder } = setUp({ stamp: () => 'now' });
    mkdirSync(join(folder, 'MicroSIP.ini.before-lull-now'));
    const { seen } = await ask({ do: 'read' });
    expect(await ask({ do: 'write', seen, replaceOwn: false })).toMatchObject({ refused: 'no-copy' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('when it cannot be written: it is as it was, and nothing half is left', async () => {
    const { ask, file, folder } = setUp();
    const { seen } = await ask({ do: 'read' });
    mkdirSync(`${file}.lull-new`);
    chmodSync(`${file}.lull-new`, 0o500);
    expect(await ask({ do: 'write', seen, replaceOwn: false })).toMatchObject({ refused: 'not-written' });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toContain('MicroSIP.ini');
  });
});

test('not where it usually is: the agent shows it', async () => {
  const portable = join(tempFolder(), 'microsip.ini');
  writeFileSync(portable, before);
  const picks: (string | null)[] = [null, portable, null];
  const { ask } = setUp({ appData: null, choose: async () => picks.shift() ?? null });
  expect(await ask({ do: 'read' })).toMatchObject({ file: null, refused: 'no-file' });
  expect(await ask({ do: 'choose' })).toMatchObject({ file: null, refused: 'no-file' });
  expect(await ask({ do: 'choose' })).toMatchObject({ file: portable, refused: null });
  expect(await ask({ do: 'choose' })).toMatchObject({ file: portable, refused: null });
  expect(await ask({ do: 'put-back' })).toMatchObject({ refused: 'no-file' });
});
