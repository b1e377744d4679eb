import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTeamsToken } from '../../electron/main/phones/connectors/teams-token';
import { openHooksFile } from '../../electron/main/phones/hooks-file';
import { createFiles } from '../fakes/disk-files';
import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import { createDocuments } from '../../src/core/storage/documents';
import { createShiftStore } from '../../src/core/storage/shift-store';
import { contentOf } from '../fakes/content-of';
import { deckDocument } from '../fakes/documents';
import { encodings } from '../fakes/encodings';
import { silentLog } from '../fakes/ports';
import { opened, openedId } from '../fakes/opened-shift';
import { tempFolder } from '../fakes/temp-folder';

/** Every file of Lull's that a person, a script or a backup may have written, in the ways their tools write. */

const id = openedId;
const liked: LoggedShiftEvent = { type: 'liked', text: 'mañana 🌊', seq: 2, at: 2_000 };
const storageIn = (folder: string) => ({
  files: createFiles(folder),
  log: silentLog(),
  onSetAside(file: string) {
    throw new Error(`set aside as ${file}`);
  },
});

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
    const store = createShiftStore(storageIn(folder));
    expect(await store.load(id)).toMatchObject({ liked: 'mañana 🌊' });
    const more: LoggedShiftEvent = { ...liked, seq: 3, text: 'the window' };
    expect(await store.append(id, [more])).toEqual({ ok: true, value: null });
    await store.compact();
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toMatchObject({
      v: 2,
      entries: [opened, liked, more],
    });
  });

  test('a document is read, and written over', async () => {
    const folder = folderWith('deck.json', asFile(deckDocument));
    const documents = createDocuments(storageIn(folder));
    expect(await contentOf(documents.read('deck'))).toEqual(deckDocument);
    const more = { ...deckDocument, favourites: [] };
    expect(await documents.write('deck', more)).toEqual({ ok: true, value: null });
    expect(await contentOf(documents.read('deck'))).toEqual(more);
  });

  test('the tokens of hooks and of Teams stay the same', async () => {
    const token = 'x'.repeat(43);
    const folder = folderWith('hooks.json', asFile({ port: 47_600, token }));
    expect(await contentOf(openHooksFile(createFiles(folder)))).toMatchObject({ token, setAside: null });
    writeFileSync(join(folder, 'teams.json'), asFile({ token: 'abc-1' }));
    expect((await openTeamsToken(createFiles(folder))).current()).toBe('abc-1');
  });
});

test.each(['{"port": 47600,', '{"port": 47600}', '{"token": "short"}', '[]', '', '\0\0'])(
  'a hooks.json that holds %j is set aside, said, and the token is a new one',
  async (text) => {
    const folder = folderWith('hooks.json', Buffer.from(text));
    const { token, setAside } = await contentOf(openHooksFile(createFiles(folder)));
    expect(readFileSync(setAside?.file ?? '', 'utf8')).toBe(text);
    expect(setAside?.restored).toBe(false);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect((await contentOf(openHooksFile(createFiles(folder)))).setAside).toBeNull();
  },
);

test('a damaged hooks.json has its last good copy in its place: phones go on with their token', async () => {
  const folder = tempFolder();
  const first = await contentOf(openHooksFile(createFiles(folder)));
  await first.keep(47_600);
  await first.keep(47_601);
  writeFileSync(join(folder, 'hooks.json'), '{"port"');
  const again = await contentOf(openHooksFile(createFiles(folder)));
  expect(again).toMatchObject({ token: first.token, setAside: { restored: true } });
});

test('a file that is nested without end is set aside like any that cannot be read', async () => {
  const deep = `{"v":1,"entries":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const folder = folderWith(`shifts/2026/shift-${id}.json`, Buffer.from(deep));
  writeFileSync(join(folder, 'deck.json'), deep);
  const aside: string[] = [];
  const storage = { ...storageIn(folder), onSetAside: (file: string) => aside.push(file) };
  expect(await createShiftStore(storage).load(id)).toBeNull();
  expect(await contentOf(createDocuments(storage).read('deck'))).toBeNull();
  expect(aside.map((file) => readFileSync(file, 'utf8'))).toEqual([deep, deep]);
});
