import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTeamsToken } from '../../electron/main/adapters/connectors/teams-token';
import { readHooksToken, unreadableHooksFile } from '../../electron/main/adapters/hooks-file';
import { createDocuments } from '../../electron/main/adapters/store/documents';
import { createShiftStore } from '../../electron/main/adapters/store/shift-store';
import type { ShiftEntry } from '../../src/core/shift/fact';
import { encodings } from '../fakes/encodings';
import { silentLog } from '../fakes/ports';
import { tempFolder } from '../fakes/temp-folder';
import { deckDocument } from './documents.contract';

/** Every file of Lull's that a person, a script or a backup may have written, in the ways their tools write. */

const id = '2026-11-21-085803';
const opened: ShiftEntry = {
  type: 'shift-opened',
  shiftId: id,
  by: 'you',
  zone: 'Etc/UTC',
  offsetMinutes: 0,
  seq: 1,
  at: 1_000,
};
const liked: ShiftEntry = { type: 'liked', text: 'mañana 🌊', seq: 2, at: 2_000 };
const notSetAside = (file: string): never => {
  throw new Error(`set aside as ${file}`);
};

function folderWith(name: string, content: Uint8Array): string {
  const folder = tempFolder();
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  return folder;
}

describe.each(Object.entries(encodings))('in %s', (_name, encode) => {
  const asFile = (value: unknown): Buffer => encode(JSON.stringify(value, null, 2).replaceAll('\n', '\r\n'));

  test('a shift is read, and goes on', async () => {
    const name = `shifts/2026/shift-${id}.json`;
    const folder = folderWith(name, asFile({ v: 1, entries: [opened, liked] }));
    const store = createShiftStore(folder, silentLog(), notSetAside);
    expect(await store.load(id)).toMatchObject({ liked: 'mañana 🌊' });
    const more: ShiftEntry = { ...liked, seq: 3, text: 'the window' };
    expect(await store.append(id, [more])).toEqual({ ok: true });
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toEqual({
      v: 1,
      entries: [opened, liked, more],
    });
  });

  test('a document is read, and written over', async () => {
    const folder = folderWith('deck.json', asFile(deckDocument));
    const documents = createDocuments(folder, silentLog(), notSetAside);
    expect(await documents.read('deck')).toEqual(deckDocument);
    const more = { ...deckDocument, favourites: [] };
    expect(await documents.write('deck', more)).toEqual({ ok: true });
    expect(await documents.read('deck')).toEqual(more);
  });

  test('the tokens of hooks and of Teams stay the same', () => {
    const token = 'x'.repeat(43);
    const folder = folderWith('hooks.json', asFile({ port: 47_600, token }));
    expect(readHooksToken(folder)).toBe(token);
    expect(unreadableHooksFile(folder)).toBeNull();
    writeFileSync(join(folder, 'teams.json'), asFile({ token: 'abc-1' }));
    expect(openTeamsToken(folder).read()).toBe('abc-1');
  });
});

test('a hooks.json that cannot be read is set aside, and the token is a new one', () => {
  const folder = folderWith('hooks.json', Buffer.from('{"port": 47600,'));
  const aside = unreadableHooksFile(folder);
  expect(readFileSync(aside ?? '', 'utf8')).toBe('{"port": 47600,');
  expect(readHooksToken(folder)).toMatch(/^[\w-]{43}$/);
  expect(unreadableHooksFile(folder)).toBeNull();
});

test('a file that is nested without end is set aside like any that cannot be read', async () => {
  const deep = `{"v":1,"entries":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const folder = folderWith(`shifts/2026/shift-${id}.json`, Buffer.from(deep));
  writeFileSync(join(folder, 'deck.json'), deep);
  const aside: string[] = [];
  const put = (file: string): void => void aside.push(file);
  expect(await createShiftStore(folder, silentLog(), put).load(id)).toBeNull();
  expect(await createDocuments(folder, silentLog(), put).read('deck')).toBeNull();
  expect(aside.map((file) => readFileSync(file, 'utf8'))).toEqual([deep, deep]);
});
