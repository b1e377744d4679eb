import { expect, test } from 'vitest';
import { wasSetAside } from '../../src/web/adapters/set-aside';
import { createMemoryStore } from '../../src/web/adapters/memory-store';
import { createShiftStore } from '../../src/web/adapters/shift-store';
import { mapStorage } from '../web/map-storage';
import { storeContract } from './store.contract';

storeContract('browser storage', async () => {
  const storage = mapStorage();
  const keys = (): readonly string[] =>
    Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  let now = 0;
  const open = () => createShiftStore({ place: () => storage, now: () => (now += 1), onSetAside: () => {} });
  return {
    store: open(),
    reopen: async () => open(),
    damage: async (id) => {
      storage.setItem(`lull.shift.${id}`, '{"v":1,"entr');
    },
    countSetAside: async () => keys().filter(wasSetAside).length,
    cleanUp: async () => {
      storage.clear();
    },
  };
});

storeContract(
  'memory of the demo',
  async () => {
    const store = createMemoryStore();
    return { store, reopen: async () => store, cleanUp: async () => {} };
  },
  { canBeDamaged: false },
);

const entry = { type: 'shift-left-open', seq: 1, at: 0 } as const;
const failing = (name: string, storage = mapStorage()): Storage =>
  Object.assign(storage, {
    setItem() {
      throw new DOMException('no', name);
    },
  });

for (const [name, because] of [
  ['QuotaExceededError', 'disk-full'],
  ['SecurityError', 'no-access'],
  ['DataError', 'unknown'],
] as const) {
  test(`a ${name} is said to be ${because}`, async () => {
    const storage = failing(name);
    const store = createShiftStore({ place: () => storage, now: () => 0, onSetAside: () => {} });
    expect(await store.append('2026-11-21-090000', [entry])).toEqual({ ok: false, because });
  });
}

test('a storage that the browser forbids holds nothing and says so', async () => {
  const forbidden = (): Storage => {
    throw new DOMException('no', 'SecurityError');
  };
  const store = createShiftStore({ place: forbidden, now: () => 0, onSetAside: () => {} });
  expect(await store.list()).toEqual([]);
  expect(await store.load('2026-11-21-090000')).toBeNull();
  expect(await store.append('2026-11-21-090000', [entry])).toEqual({ ok: false, because: 'no-access' });
});

test('where there is no room to set it aside, what cannot be read stays where it is', async () => {
  const kept = mapStorage();
  kept.setItem('lull.shift.2026-11-21-090000', 'not a shift');
  const full = failing('QuotaExceededError', kept);
  const said: string[] = [];
  const store = createShiftStore({ place: () => full, now: () => 0, onSetAside: (key) => said.push(key) });
  expect(await store.load('2026-11-21-090000')).toBeNull();
  expect(kept.getItem('lull.shift.2026-11-21-090000')).toBe('not a shift');
  expect(said).toEqual([]);
});

test('what a newer Lull has kept is neither written over nor set aside', async () => {
  const storage = mapStorage();
  const text = JSON.stringify({ v: 2, entries: [], more: true });
  storage.setItem('lull.shift.2026-11-21-090000', text);
  const said: string[] = [];
  const store = createShiftStore({ place: () => storage, now: () => 0, onSetAside: (key) => said.push(key) });
  expect(await store.load('2026-11-21-090000')).toBeNull();
  expect(await store.append('2026-11-21-090000', [entry])).toEqual({ ok: false, because: 'unknown' });
  expect(storage.getItem('lull.shift.2026-11-21-090000')).toBe(text);
  expect(said).toEqual([]);
});

test('an append does not write over what cannot be read', async () => {
  const storage = mapStorage();
  storage.setItem('lull.shift.2026-11-21-090000', '{"v":1,"entr');
  const store = createShiftStore({ place: () => storage, now: () => 0, onSetAside: () => {} });
  expect(await store.append('2026-11-21-090000', [entry])).toEqual({ ok: false, because: 'unknown' });
  expect(storage.getItem('lull.shift.2026-11-21-090000')).toBe('{"v":1,"entr');
});
