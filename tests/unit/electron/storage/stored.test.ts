import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { eraseIfMarked, markForErasing } from '../../../../electron/main/storage/erase';
import { listStored } from '../../../../electron/main/storage/stored-files';
import { storedKindOf } from '../../../../electron/main/storage/stored-names';
import { tempFolder } from '../../../fakes/temp-folder';

const files = {
  'settings.json': 'settings',
  'forget.json': 'settings',
  'hooks.json': 'phones',
  'teams.json': 'phones',
  'deck.json': 'cards',
  'contacts.json': 'people',
  'programs.json': 'programs',
  'look-back.json': 'look-back',
  'deck.json.bak': 'copies',
  'deck.draft.json': 'copies',
  'deck.draft.json.tmp-176400000012345': 'copies',
  'settings.json.tmp-176400000012345': 'copies',
  'settings.json.unreadable-1764000000000': 'set-aside',
  'shifts/2026/shift-2026-11-21-090000.json': 'shifts',
  'shifts/2026/shift-2026-11-21-090000.journal': 'shifts',
  'shifts/2026/shift-2026-11-21-090000.json.bak': 'copies',
  'shifts/2026/shift-2026-11-21-090000.json.unreadable-1764000000000': 'set-aside',
  'logs/lull.log': 'logs',
  'logs/lull.old.log': 'logs',
  'Cache/Cache_Data/data_0': 'browser',
  'Local Storage/leveldb/LOG': 'browser',
  'Crashpad/client_id': 'browser',
  Preferences: 'browser',
  'taxes.json': 'other',
  'Photos/cat.json': 'other',
  'deck.txt': 'other',
} as const;
const locks = ['SingletonLock', 'lockfile', 'folder.lock', 'running'];

function folderOfAll(): string {
  const folder = tempFolder();
  for (const file of [...Object.keys(files), ...locks]) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), '12345');
  }
  return folder;
}

test('each file is of one kind, by its name', () => {
  for (const [file, kind] of Object.entries(files))
    expect([file, storedKindOf(file.split('/'))]).toEqual([file, kind]);
  for (const file of locks) expect(storedKindOf([file])).toBeNull();
});

test('the list has every file but the locks', async () => {
  const found = (await listStored(folderOfAll())) ?? [];
  expect(found.reduce((sum, { files: count }) => sum + count, 0)).toBe(Object.keys(files).length);
  expect(found.find(({ kind }) => kind === 'phones')).toMatchObject({ files: 2, bytes: 10 });
  for (const { changedAt } of found) expect(Math.abs((changedAt ?? 0) - Date.now())).toBeLessThan(60_000);
  expect(await listStored('/nowhere/at/all')).toBeNull();
});

test('nothing is erased without the mark; with it all goes but the locks and what is not of Lull', () => {
  const folder = folderOfAll();
  const before = readdirSync(folder, { recursive: true });
  eraseIfMarked(folder, 'start');
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
  markForErasing(folder);
  eraseIfMarked(folder, 'end');
  // A thread of the run that ends has written once more.
  writeFileSync(join(folder, 'deck.json'), '{}');
  eraseIfMarked(folder, 'start');
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(
    ['Photos', join('Photos', 'cat.json'), 'deck.txt', 'taxes.json', ...locks].sort(),
  );
  rmSync(folder, { recursive: true });
});

test('what is in use is named, the rest goes, and the mark stays until all of it can', () => {
  const folder = folderOfAll();
  markForErasing(folder);
  const held = [join(folder, 'shifts', '2026', 'shift-2026-11-21-090000.journal'), join(folder, 'deck.json')];
  const inUse = (path: string): void => {
    if (held.some((each) => each === path || each.startsWith(`${path}${sep}`)))
      throw Object.assign(new Error('in use'), { code: 'EBUSY' });
    rmSync(path, { recursive: true });
  };
  for (const at of ['end', 'start'] as const)
    expect([...eraseIfMarked(folder, at, inUse)].sort()).toEqual([...held].sort());
  const left = readdirSync(folder);
  expect(left).not.toContain('settings.json');
  expect(left).toContain('erase-everything');
  expect(eraseIfMarked(folder, 'start')).toEqual([]);
  expect(readdirSync(folder)).not.toContain('erase-everything');
});

test('what Chromium holds and says nothing of the agent keeps no start from going on', () => {
  const folder = folderOfAll();
  markForErasing(folder);
  const inUse = (path: string): void => {
    if (path.includes('Cache')) throw Object.assign(new Error('in use'), { code: 'EBUSY' });
    rmSync(path, { recursive: true });
  };
  expect(eraseIfMarked(folder, 'start', inUse)).toEqual([]);
  expect(readdirSync(folder)).not.toContain('erase-everything');
});
