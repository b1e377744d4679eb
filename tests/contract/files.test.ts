import { expect, test } from 'vitest';
import { memoryFiles } from '../../src/core/storage/memory-files';
import { createShiftStore } from '../../src/core/storage/shift-store';
import { createSettingsFile } from '../../src/core/storage/settings-file';
import { createFiles } from '../../src/web/adapters/files';
import { silentLog } from '../fakes/ports';
import { mapStorage } from '../web/map-storage';
import { filesContract } from './files.contract';

filesContract(
  'memory',
  () => {
    const files = memoryFiles();
    const textAt = async (file: string): Promise<string> => {
      const found = await files.read(file);
      return found.is === 'text' ? found.text : '';
    };
    const nothing = (): void => undefined;
    return { files, reopen: () => files, textAt, refuse: nothing, allow: nothing, cleanUp: nothing };
  },
  { refusals: [] },
);

const errorNames = {
  'disk-full': 'QuotaExceededError',
  'no-access': 'SecurityError',
  'no-answer': 'TimeoutError',
  unknown: 'DataError',
} as const;

/** A browser's storage that may refuse what is put into it. */
function refusingStorage() {
  const storage = mapStorage();
  const put = storage.setItem;
  let refusal: string | null = null;
  return Object.assign(storage, {
    refuse(name: string | null) {
      refusal = name;
    },
    setItem(key: string, value: string) {
      if (refusal !== null) throw new DOMException('no', refusal);
      put(key, value);
    },
  });
}

filesContract(
  'browser storage',
  () => {
    const storage = refusingStorage();
    let now = 0;
    const open = () =>
      createFiles(
        () => storage,
        () => (now += 1),
      );
    return {
      files: open(),
      reopen: open,
      textAt: (file) => storage.getItem(file) ?? '',
      refuse: (reason) => {
        storage.refuse(errorNames[reason]);
      },
      allow: () => {
        storage.refuse(null);
      },
      cleanUp: () => {
        storage.clear();
      },
    };
  },
  { refusals: ['disk-full', 'no-access', 'unknown'] },
);

test('the keys in the browser are those of every edition before', async () => {
  const storage = mapStorage();
  const files = createFiles(
    () => storage,
    () => 5,
  );
  await files.write('shift.2026-11-21-090000', 'a shift');
  await files.write('deck', 'a deck');
  await files.setAside('deck');
  expect(storage.getItem('lull.shift.2026-11-21-090000')).toBe('a shift');
  expect(storage.getItem('lull.deck.unreadable.5')).toBe('a deck');
});

test('a storage that the browser forbids holds nothing and says so', async () => {
  const files = createFiles(
    () => {
      throw new DOMException('no', 'SecurityError');
    },
    () => 0,
  );
  const told: string[] = [];
  const log = silentLog();
  const store = createShiftStore({ files, log, onSetAside: (file) => told.push(file) });
  expect(await store.list()).toEqual([]);
  expect(await store.stamps()).toEqual(new Map());
  expect(await store.load('2026-11-21-090000')).toBeNull();
  const entry = { type: 'shift-left-open', seq: 1, at: 0 } as const;
  expect(await store.append('2026-11-21-090000', [entry])).toEqual({ ok: false, error: 'no-access' });
  expect(told).toEqual([]);
  expect(log.lines).toHaveLength(3);
  const settings = createSettingsFile(files);
  expect(await settings.read()).toEqual({ ok: false, error: 'no-access' });
  expect(await settings.change('look.theme', 'dark')).toEqual({ ok: false, error: 'no-access' });
});

test('where there is no room to set it aside, what cannot be read stays where it is', async () => {
  const storage = refusingStorage();
  storage.setItem('lull.shift.2026-11-21-090000', 'not a shift');
  storage.refuse('QuotaExceededError');
  const files = createFiles(
    () => storage,
    () => 0,
  );
  const told: string[] = [];
  const store = createShiftStore({ files, log: silentLog(), onSetAside: (file) => told.push(file) });
  expect(await store.load('2026-11-21-090000')).toBeNull();
  expect(storage.getItem('lull.shift.2026-11-21-090000')).toBe('not a shift');
  expect(told).toEqual([]);
});
