import { isDeepStrictEqual } from 'node:util';
import { readStoredShift } from '../../src/core/storage/stored-shift';
import type { Chance } from '../../src/web/demo/chance';
import { pick, seeded } from '../../src/web/demo/chance';
import { createFiles } from '../fakes/disk-files';
import { entryOf } from './day';
import type { Fault, Found } from './fault';
import { tally } from './fault';
import { inFastFolder } from './places';
import { openStores } from './stores';

const shiftId = '2026-12-01-000001';
const entriesADay = 50;
const hourMs = 3_600_000;
const latest = Date.UTC(2038, 0, 20);

const jump = (chance: Chance, at: number): number =>
  pick(chance, [at, at + 1000, at - hourMs, at + hourMs, at - 24 * hourMs, at + 24 * hourMs, 0, latest]);

/** A clock that somebody or something sets at any time: entries stay in the order in which they came. */
async function oneShift(folder: string, chance: Chance): Promise<Found> {
  let at = entryOf(shiftId, 1).at;
  const entries = Array.from({ length: entriesADay }, (_, index) => {
    at = Math.max(0, jump(chance, at));
    return { ...entryOf(shiftId, index + 1), at };
  });
  for (let from = 0; from < entriesADay;) {
    const { store } = openStores(createFiles(folder));
    const count = 1 + Math.floor(chance() * 20);
    if (!(await store.append(shiftId, entries.slice(from, from + count))).ok) return { lost: count };
    from += count;
    if (chance() < 0.4) await store.compact();
  }
  const kept = await readStoredShift(createFiles(folder), shiftId);
  const found = kept.is === 'log' ? kept.entries : [];
  const good = entries.filter((entry, index) => isDeepStrictEqual(entry, found[index])).length;
  return { lost: entriesADay - good, worst: found.length - good };
}

export const clocks: Fault = {
  name: 'wrong clocks',
  worst: 'most entries out of order',
  async play(isFull) {
    const { add, counts } = tally();
    const chance = seeded(3);
    for (let left = isFull ? 1000 : 40; left > 0; left -= 1)
      add(await inFastFolder((folder) => oneShift(folder, chance)));
    return counts();
  },
};
