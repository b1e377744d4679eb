import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createDocuments } from '../../electron/main/adapters/store/documents';
import { silentLog } from '../fakes/ports';
import { onSmallDisk } from '../fakes/small-disk';
import { tempFolder } from '../fakes/temp-folder';
import { deckDocument, documentsContract } from './documents.contract';

const asideIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('.unreadable-'));

/** electron-store makes sure of its folder at each write; that fails with this code. */
function failingDisk(code: string) {
  const fail = () => {
    throw Object.assign(new Error(code), { code });
  };
  vi.spyOn(fs, 'mkdirSync').mockImplementation(fail);
}

documentsContract('electron-store files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lull-documents-'));
  const open = () => createDocuments(folder, silentLog(), () => {});
  return {
    documents: open(),
    reopen: open,
    put: (name, text) => {
      writeFileSync(join(folder, `${name}.json`), text);
    },
    setAside: () => asideIn(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
    refuse: (because) => {
      failingDisk(because === 'disk-full' ? 'ENOSPC' : 'EROFS');
    },
    allow: () => {
      vi.restoreAllMocks();
    },
    cleanUp: () => {
      vi.restoreAllMocks();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

test('one private file a document, and nothing else', async () => {
  const folder = tempFolder();
  const documents = createDocuments(folder, silentLog(), () => {});
  await documents.write('deck', deckDocument);
  await documents.write('deck', deckDocument);
  expect(readdirSync(folder)).toEqual(['deck.json']);
  expect(statSync(join(folder, 'deck.json')).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(join(folder, 'deck.json'), 'utf8'))).toEqual(deckDocument);
});

test('a file that was set aside is told of by its new name; the log holds nothing of it', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'deck.json'), '{"canary"');
  const said: string[] = [];
  const log = silentLog();
  expect(await createDocuments(folder, log, (file) => said.push(file)).read('deck')).toBeNull();
  expect(said).toEqual(asideIn(folder).map((name) => join(folder, name)));
  expect(log.lines).toEqual(['a document could not be read and is set aside {"name":"deck"}']);
});

test('a folder in its place is moved aside too', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'deck.json'));
  const documents = createDocuments(folder, silentLog(), () => {});
  expect(await documents.write('deck', deckDocument)).toEqual({ ok: true });
  expect(asideIn(folder)).toHaveLength(1);
  expect(await documents.read('deck')).toEqual(deckDocument);
});

test('on a full disk the former document stays whole, and the next goes in when there is room', (context) =>
  onSmallDisk(context, async (folder) => {
    const documents = createDocuments(folder, silentLog(), () => {});
    expect(await documents.write('deck', deckDocument)).toEqual({ ok: true });
    const filler = join(folder, 'filler');
    expect(() => {
      writeFileSync(filler, Buffer.alloc(2 * 1024 * 1024));
    }).toThrow('ENOSPC');
    const before = readFileSync(join(folder, 'deck.json'), 'utf8');
    const favourites = Array.from({ length: 5000 }, (_, at) => `card-${String(at)}`);
    const more = { ...deckDocument, favourites };
    expect(await documents.write('deck', more)).toEqual({ ok: false, because: 'disk-full' });
    expect(readFileSync(join(folder, 'deck.json'), 'utf8')).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['deck.json', 'filler']);
    rmSync(filler);
    expect(await documents.write('deck', more)).toEqual({ ok: true });
    expect((await documents.read('deck'))?.favourites).toHaveLength(5000);
  }));

test('on a disk that may only be read, what cannot be read stays where it is, and a write says no', (context) =>
  onSmallDisk(context, async (folder) => {
    writeFileSync(join(folder, 'deck.json'), 'not a deck');
    spawnSync('mount', ['-o', 'remount,ro', folder]);
    const said: string[] = [];
    const documents = createDocuments(folder, silentLog(), (file) => said.push(file));
    expect(await documents.read('deck')).toBeNull();
    expect(await documents.write('deck', deckDocument)).toEqual({ ok: false, because: 'no-access' });
    expect(readFileSync(join(folder, 'deck.json'), 'utf8')).toBe('not a deck');
    expect(said).toEqual([]);
  }));
