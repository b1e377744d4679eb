import { expect, test } from 'vitest';
import { createStored } from '../../../src/web/adapters/stored';
import { mapStorage } from '../../web/map-storage';

/** What a browser keeps of Lull, and the end of it. */

const kept = {
  'lull.settings': '{}',
  'lull.shift.2026-11-21-090000': 'a shift',
  'lull.journal.2026-11-21-090000': 'its journal',
  'lull.deck': '{}',
  'lull.deck.unreadable.1': 'what was a deck',
  'another.program': 'stays',
};

function world() {
  const storage = mapStorage();
  for (const [key, text] of Object.entries(kept)) storage.setItem(key, text);
  const told: string[] = [];
  const stored = createStored(
    () => storage,
    () => void told.push('closed'),
    () => void told.push('again'),
  );
  return { storage, stored, told };
}

test('each key is of one kind, two bytes a letter', async () => {
  const kinds = (await world().stored.list()) ?? [];
  expect(kinds.map(({ kind, files }) => [kind, files])).toEqual([
    ['shifts', 2],
    ['cards', 1],
    ['settings', 1],
    ['set-aside', 1],
  ]);
  expect(kinds.find(({ kind }) => kind === 'settings')?.bytes).toBe(2 * 'lull.settings{}'.length);
});

test('nothing of Lull is left, and nothing is written between the end and the new beginning', async () => {
  const { storage, stored, told } = world();
  expect(await stored.eraseAll()).toBe(true);
  expect(Array.from({ length: storage.length }, (_, index) => storage.key(index))).toEqual([
    'another.program',
  ]);
  expect(told).toEqual(['closed', 'again']);
});

test('a browser that forbids its storage lists nothing and erases nothing', async () => {
  const forbidden = (): Storage => {
    throw new DOMException('', 'SecurityError');
  };
  const stored = createStored(
    forbidden,
    () => undefined,
    () => undefined,
  );
  expect(await stored.list()).toBeNull();
  expect(await stored.eraseAll()).toBe(false);
});
