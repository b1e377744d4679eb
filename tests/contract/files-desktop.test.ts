import { spawnSync } from 'node:child_process';
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
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createFiles } from '../fakes/disk-files';
import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import { writeShiftLog } from '../../src/core/shift/shift-log';
import { createDocuments } from '../../src/core/storage/documents';
import { createShiftStore } from '../../src/core/storage/shift-store';
import { contentOf } from '../fakes/content-of';
import { deckDocument } from '../fakes/documents';
import { silentLog } from '../fakes/ports';
import { onSmallDisk } from '../fakes/small-disk';
import { tempFolder } from '../fakes/temp-folder';
import { opened, openedId } from '../fakes/opened-shift';
import { filesContract } from './files.contract';

const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];

/** electron-store makes sure of its folder at each write; that fails with this code. */
function failingDisk(code: string) {
  const fail = () => {
    throw Object.assign(new Error(code), { code });
  };
  vi.spyOn(fs, 'mkdirSync').mockImplementation(fail);
}

filesContract('the user data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lull-files-'));
  const open = () => createFiles(folder);
  return {
    files: open(),
    reopen: open,
    textAt: (file) => readFileSync(file, 'utf8'),
    refuse: (reason) => {
      failingDisk(reason === 'disk-full' ? 'ENOSPC' : 'EROFS');
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

const id = openedId;
const fileOf = (folder: string): string => join(folder, 'shifts', '2026', `shift-${id}.json`);
const journalOf = (folder: string): string => join(folder, 'shifts', '2026', `shift-${id}.journal`);
const win: LoggedShiftEvent = {
  type: 'win-added',
  winId: 'w1',
  callId: null,
  text: 'canary',
  because: '',
  seq: 2,
  at: 2000,
};

/** The stores as the desktop has them, opened anew. */
function open(folder: string) {
  const aside: string[] = [];
  const log = silentLog();
  const storage = { files: createFiles(folder), log, onSetAside: (file: string) => aside.push(file) };
  return { store: createShiftStore(storage), documents: createDocuments(storage), aside, log };
}

describe('files of before and of today', () => {
  test('one private journal a shift, by year; when there is time one private file, and nothing else', async () => {
    const folder = tempFolder();
    const { store } = open(folder);
    const filesThere = () => namesIn(folder).filter((name) => name.includes('.'));
    await store.append(id, [opened]);
    await store.append(id, [win]);
    expect(filesThere()).toEqual([join('shifts', '2026', `shift-${id}.journal`)]);
    expect(statSync(journalOf(folder)).mode & 0o777).toBe(0o600);
    expect(readFileSync(journalOf(folder), 'utf8')).toMatch(/^[0-9a-f]{8} 2 \{.*\}\n[0-9a-f]{8} 2 \{.*\}\n$/);
    await store.compact();
    expect(filesThere()).toEqual([join('shifts', '2026', `shift-${id}.json`)]);
    expect(statSync(fileOf(folder)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'shifts')).mode & 0o777).toBe(0o700);
    expect(readFileSync(fileOf(folder), 'utf8')).toBe(writeShiftLog([opened, win]));
  });

  test('one private file a document with its last good copy, and nothing else', async () => {
    const folder = tempFolder();
    const { documents } = open(folder);
    await documents.write('deck', deckDocument);
    await documents.write('deck', deckDocument);
    expect(readdirSync(folder)).toEqual(['deck.json', 'deck.json.bak']);
    expect(statSync(join(folder, 'deck.json.bak')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'deck.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'deck.json'), 'utf8')).toBe(JSON.stringify(deckDocument));
  });

  test('beside a file lies what it was before its last change, to go back to', async () => {
    const files = createFiles(tempFolder());
    expect(await files.readCopy('deck')).toEqual({ is: 'absent' });
    for (const text of ['one', 'two', 'three']) await files.write('deck', text);
    expect(await files.readCopy('deck')).toEqual({ is: 'text', text: 'two' });
    await files.remove('deck');
    expect(await files.readCopy('deck')).toEqual({ is: 'absent' });
  });

  test('drafts that a killed run has left are swept at the start, and nothing else is', async () => {
    const folder = tempFolder();
    const files = createFiles(folder);
    await files.write('deck', 'a deck');
    await files.write(`shift.${id}`, 'a shift');
    const left = [
      join(folder, 'deck.draft.json'),
      join(folder, 'settings.json.tmp-1234567890abcdef'),
      `${fileOf(folder).slice(0, -5)}.draft.json.tmp-1234567890abcdef`,
      `${fileOf(folder)}.tmp-1234567890abcdef`,
    ];
    for (const file of left) writeFileSync(file, 'canary');
    writeFileSync(join(folder, 'notes.tmp'), 'of somebody else');
    await createFiles(folder).list('');
    expect(left.filter((file) => existsSync(file))).toEqual([]);
    expect(
      namesIn(folder)
        .filter((name) => name.includes('.'))
        .sort(),
    ).toEqual(['deck.json', 'notes.tmp', join('shifts', '2026', `shift-${id}.json`)]);
  });

  test('a journal that an append has left empty is none', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'shifts', '2026'), { recursive: true });
    writeFileSync(journalOf(folder), '');
    const { store, aside } = open(folder);
    expect(await store.load(id)).toBeNull();
    expect(aside).toEqual([]);
    expect(await store.append(id, [opened])).toEqual({ ok: true, value: null });
    expect((await open(folder).store.load(id))?.lastSeq).toBe(1);
  });

  test.each([false, true])(
    'a folder that is removed while Lull runs has the whole shift again with the next entry (in its file: %j)',
    async (isCompacted) => {
      const folder = tempFolder();
      const { store } = open(folder);
      await store.append(id, [opened, win]);
      if (isCompacted) await store.compact();
      rmSync(join(folder, 'shifts'), { recursive: true });
      const more: LoggedShiftEvent = { ...win, winId: 'w2', seq: 3 };
      expect(await store.append(id, [more])).toEqual({ ok: true, value: null });
      expect((await open(folder).store.load(id))?.wins).toHaveLength(2);
    },
  );

  test('looking for a shift that is not there leaves no trace', async () => {
    const folder = tempFolder();
    expect(await open(folder).store.load(id)).toBeNull();
    expect(namesIn(folder)).toEqual([]);
  });

  test('a file is set aside beside itself, and not named in the log', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'shifts', '2026'), { recursive: true });
    writeFileSync(fileOf(folder), '\0\0\0');
    const { store, aside, log } = open(folder);
    expect(await store.load(id)).toBeNull();
    expect(aside).toEqual([expect.stringMatching(/shift-2026-11-21-085803\.json\.unreadable-\d+$/)]);
    expect(readFileSync(aside[0] ?? '', 'utf8')).toBe('\0\0\0');
    expect(log.lines).toHaveLength(1);
    expect(log.lines.join()).not.toContain(id);
  });

  test('a folder in its place is set aside too', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'deck.json'));
    const { documents, aside } = open(folder);
    expect(await documents.write('deck', deckDocument)).toEqual({ ok: true, value: null });
    expect(aside).toHaveLength(1);
    expect(await contentOf(documents.read('deck'))).toEqual(deckDocument);
  });

  test('cut off at any byte, a file is set aside as it was and never written over', async () => {
    const folder = tempFolder();
    const { store: before } = open(folder);
    await before.append(id, [opened, win]);
    await before.compact();
    const whole = readFileSync(fileOf(folder));
    for (let cut = 0; cut < whole.length; cut += 7) {
      writeFileSync(fileOf(folder), whole.subarray(0, cut));
      expect(await open(folder).store.append(id, [win])).toMatchObject({ ok: false });
      expect(readFileSync(fileOf(folder))).toEqual(whole.subarray(0, cut));
      const { store, aside } = open(folder);
      expect(await store.load(id)).toBeNull();
      expect(readFileSync(aside[0] ?? '')).toEqual(whole.subarray(0, cut));
    }
  });

  test('cut off at any byte, a journal gives back every whole line and goes on', async () => {
    const folder = tempFolder();
    await open(folder).store.append(id, [opened, win]);
    const whole = readFileSync(journalOf(folder));
    const firstEnds = whole.indexOf('\n') + 1;
    const more: LoggedShiftEvent = { ...win, winId: 'w2', seq: 3 };
    for (let cut = firstEnds; cut <= whole.length; cut += 3) {
      writeFileSync(journalOf(folder), whole.subarray(0, cut));
      const { store, aside } = open(folder);
      expect((await store.load(id))?.lastSeq).toBe(cut === whole.length ? 2 : 1);
      expect(await store.append(id, [more])).toEqual({ ok: true, value: null });
      expect((await open(folder).store.load(id))?.lastSeq).toBe(3);
      expect(aside).toEqual([]);
    }
  });
});

describe('a disk that refuses', () => {
  test('what cannot be written is said, and kept once when it can', async () => {
    const folder = tempFolder();
    const { store } = open(folder);
    writeFileSync(join(folder, 'shifts'), 'a file where a folder should be');
    expect(await store.append(id, [opened])).toMatchObject({ ok: false });
    rmSync(join(folder, 'shifts'));
    expect(await store.append(id, [opened])).toEqual({ ok: true, value: null });
    // A folder in its place: not even root can write over that.
    rmSync(journalOf(folder));
    mkdirSync(journalOf(folder));
    expect(await store.append(id, [win])).toMatchObject({ ok: false });
    rmSync(journalOf(folder), { recursive: true });
    expect(await store.append(id, [opened, win])).toEqual({ ok: true, value: null });
    await store.compact();
    expect(readFileSync(fileOf(folder), 'utf8')).toBe(writeShiftLog([opened, win]));
  });

  test('a folder of shifts that cannot be listed is said and holds nothing up', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'shifts'), 'a file where a folder should be');
    const { store, log } = open(folder);
    expect(await store.list()).toEqual([]);
    expect(await store.stamps()).toEqual(new Map());
    expect(log.lines).toEqual(['the shifts could not be listed {}', 'the shifts could not be listed {}']);
  });

  test('on a full disk what was there stays whole, and the next goes in when there is room', (context) =>
    onSmallDisk(context, async (folder) => {
      const { documents } = open(folder);
      expect(await documents.write('deck', deckDocument)).toEqual({ ok: true, value: null });
      const filler = join(folder, 'filler');
      expect(() => {
        writeFileSync(filler, Buffer.alloc(2 * 1024 * 1024));
      }).toThrow('ENOSPC');
      const before = readFileSync(join(folder, 'deck.json'), 'utf8');
      const favourites = Array.from({ length: 5000 }, (_, at) => `card-${String(at)}`);
      const more = { ...deckDocument, favourites };
      expect(await documents.write('deck', more)).toEqual({ ok: false, error: 'disk-full' });
      expect(readFileSync(join(folder, 'deck.json'), 'utf8')).toBe(before);
      expect(readdirSync(folder).sort()).toEqual(['deck.json', 'filler']);
      rmSync(filler);
      expect(await documents.write('deck', more)).toEqual({ ok: true, value: null });
      expect((await contentOf(documents.read('deck')))?.favourites).toHaveLength(5000);
    }));

  test('where it may only be read, what cannot be read stays where it is, and a write says no', (context) =>
    onSmallDisk(context, async (folder) => {
      writeFileSync(join(folder, 'deck.json'), 'not a deck');
      mkdirSync(join(folder, 'shifts', '2026'), { recursive: true });
      writeFileSync(fileOf(folder), 'not a shift');
      spawnSync('mount', ['-o', 'remount,ro', folder]);
      const { documents, store, aside } = open(folder);
      expect(await documents.read('deck')).toEqual({ ok: false, error: 'no-access' });
      expect(await documents.write('deck', deckDocument)).toEqual({ ok: false, error: 'no-access' });
      expect(readFileSync(join(folder, 'deck.json'), 'utf8')).toBe('not a deck');
      expect(await store.load(id)).toBeNull();
      expect(readFileSync(fileOf(folder), 'utf8')).toBe('not a shift');
      expect(aside).toEqual([]);
    }));
});
