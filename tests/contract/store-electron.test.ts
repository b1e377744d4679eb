import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createShiftStore } from '../../electron/main/adapters/store/shift-store';
import type { ShiftEntry } from '../../src/core/shift/fact';
import { memoryStore, silentLog } from '../fakes/ports';
import { tempFolder } from '../fakes/temp-folder';
import type { StoreUnderTest } from './store.contract';
import { storeContract } from './store.contract';

const fileOf = (folder: string, id: string): string =>
  join(folder, 'shifts', id.slice(0, 4), `shift-${id}.json`);
const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];

async function make(): Promise<StoreUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'lull-store-'));
  const open = () => createShiftStore(folder, silentLog(), () => {});
  return {
    store: open(),
    reopen: async () => open(),
    damage: async (id) => {
      writeFileSync(fileOf(folder, id), readFileSync(fileOf(folder, id), 'utf8').slice(0, -20));
    },
    countSetAside: async () => namesIn(folder).filter((name) => name.includes('.unreadable-')).length,
    cleanUp: async () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
storeContract('electron-store files', make);

// What the other tests take for a disk keeps its word like one.
storeContract(
  'the memory of the tests',
  async () => {
    const store = memoryStore();
    return { store, reopen: async () => store, cleanUp: async () => {} };
  },
  { canBeDamaged: false },
);

const id = '2026-11-21-085803';
const opened: ShiftEntry = {
  type: 'shift-opened',
  shiftId: id,
  by: 'you',
  zone: 'Etc/UTC',
  offsetMinutes: 0,
  seq: 1,
  at: 1000,
};
const win: ShiftEntry = {
  type: 'win-added',
  winId: 'w1',
  callId: null,
  text: 'canary',
  because: '',
  seq: 2,
  at: 2000,
};

function open(folder: string) {
  const aside: string[] = [];
  const log = silentLog();
  return { store: createShiftStore(folder, log, (file) => aside.push(file)), aside, log };
}

test('one private file per shift, by year, and nothing else', async () => {
  const folder = tempFolder();
  await open(folder).store.append(id, [opened, win]);
  expect([...namesIn(folder)].sort()).toEqual([
    'shifts',
    join('shifts', '2026'),
    join('shifts', '2026', `shift-${id}.json`),
  ]);
  expect(statSync(fileOf(folder, id)).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'shifts')).mode & 0o777).toBe(0o700);
  expect(JSON.parse(readFileSync(fileOf(folder, id), 'utf8'))).toEqual({ v: 1, entries: [opened, win] });
});

test('looking for a shift that is not there leaves no trace', async () => {
  const folder = tempFolder();
  expect(await open(folder).store.load(id)).toBeNull();
  expect(namesIn(folder)).toEqual([]);
});

describe('a file that is no shift', () => {
  test.each([
    '',
    'null',
    '[]',
    '[1,2]',
    '"x"',
    '{}',
    '{"v":1}',
    '{"v":1,"entries":{}}',
    '{"v":1,"entries":[]}',
    '{"v":1,"entries":[null]}',
    '\0\0\0',
  ])('is set aside whole, told of, and not named in the log: %j', async (text) => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'shifts', '2026'), { recursive: true });
    writeFileSync(fileOf(folder, id), text);
    const { store, aside, log } = open(folder);
    expect(await store.load(id)).toBeNull();
    expect(aside).toHaveLength(1);
    expect(readFileSync(aside[0] ?? '', 'utf8')).toBe(text);
    expect(existsSync(fileOf(folder, id))).toBe(false);
    expect(log.lines).toHaveLength(1);
    expect(log.lines.join()).not.toContain(id);
  });

  test('cut off at any byte, it is set aside as it was and never written over', async () => {
    const folder = tempFolder();
    await open(folder).store.append(id, [opened, win]);
    const whole = readFileSync(fileOf(folder, id));
    for (let cut = 0; cut < whole.length; cut += 7) {
      writeFileSync(fileOf(folder, id), whole.subarray(0, cut));
      expect(await open(folder).store.append(id, [win])).toMatchObject({ ok: false });
      expect(readFileSync(fileOf(folder, id))).toEqual(whole.subarray(0, cut));
      const { store, aside } = open(folder);
      expect(await store.load(id)).toBeNull();
      expect(readFileSync(aside[0] ?? '')).toEqual(whole.subarray(0, cut));
    }
  });
});

test('a file of a newer Lull is neither rewritten nor set aside', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'shifts', '2026'), { recursive: true });
  const text = JSON.stringify({ v: 2, entries: [opened], more: { kept: true } });
  writeFileSync(fileOf(folder, id), text);
  const { store, aside } = open(folder);
  expect(await store.append(id, [win])).toMatchObject({ ok: false });
  await store.load(id);
  expect(aside).toEqual([]);
  expect(readFileSync(fileOf(folder, id), 'utf8')).toBe(text);
});

test('what cannot be written is said, and kept once when it can', async () => {
  const folder = tempFolder();
  const { store } = open(folder);
  writeFileSync(join(folder, 'shifts'), 'a file where a folder should be');
  expect(await store.append(id, [opened])).toMatchObject({ ok: false });
  rmSync(join(folder, 'shifts'));
  expect(await store.append(id, [opened])).toEqual({ ok: true });
  // A folder in its place: not even root can write over that.
  rmSync(fileOf(folder, id));
  mkdirSync(fileOf(folder, id));
  expect(await store.append(id, [win])).toMatchObject({ ok: false });
  rmSync(fileOf(folder, id), { recursive: true });
  expect(await store.append(id, [opened, win])).toEqual({ ok: true });
  expect(JSON.parse(readFileSync(fileOf(folder, id), 'utf8'))).toEqual({ v: 1, entries: [opened, win] });
});
