import { expect, test, vi } from 'vitest';
import type { PackedDigest } from '../../../src/core/look-back/digest';
import type { Documents, Store } from '../../../src/core/ports';
import type { History } from '../../../src/core/app/history';
import { createHistory } from '../../../src/core/app/history';
import { fakeDocuments } from '../../fakes/documents';
import { nine, startDay } from '../../fakes/day';
import type { FakeClock } from '../../fakes/ports';
import { fakeClock, memoryStore, settled, silentLog } from '../../fakes/ports';

async function storeOfShifts(): Promise<{ readonly store: Store; readonly loads: string[] }> {
  const memory = memoryStore();
  const loads: string[] = [];
  for (const days of [0, 1, 2]) {
    const day = startDay({ startsAt: nine + days * 86_400_000 });
    day.call(60);
    day.pass(100);
    day.send({ type: 'close-shift', of: null });
    await memory.append(day.session().closedShiftId ?? '', day.log());
  }
  const load = async (id: string) => {
    loads.push(id);
    return memory.load(id);
  };
  return { store: { ...memory, load }, loads };
}
const at = nine + 10 * 86_400_000;

interface Looking {
  readonly lookBack: History;
  readonly clock: FakeClock;
  /** Looks, and lets the time go by in which what was found is kept. */
  readonly look: () => Promise<readonly PackedDigest[]>;
}

function looking(store: Store, documents: Documents = fakeDocuments(), log = silentLog()): Looking {
  const clock = fakeClock(at);
  const lookBack = createHistory(store, documents, clock, log);
  const look = async () => {
    const digests = await lookBack.digests(at);
    clock.pass(2000);
    await settled();
    return digests;
  };
  return { lookBack, clock, look };
}

test('all shifts come in little, oldest first, and are read only once', async () => {
  const { store, loads } = await storeOfShifts();
  const documents = fakeDocuments();
  const digests = await looking(store, documents).look();
  expect(digests.map(({ id }) => id)).toEqual(await store.list());
  expect(loads).toHaveLength(3);
  expect(await looking(store, documents).look()).toEqual(digests);
  expect(loads).toHaveLength(3);
});

test('a shift that something was said of since is read again, and only that one', async () => {
  const { store, loads } = await storeOfShifts();
  const { look } = looking(store);
  await look();
  const [id = ''] = await store.list();
  const shift = await store.load(id);
  loads.length = 0;
  await store.append(id, [{ type: 'rated', callId: 'c1', rating: 5, seq: (shift?.lastSeq ?? 0) + 1, at }]);
  const digests = await look();
  expect(digests[0]?.calls).toMatch(/^\d+,\d+,\d,5;/);
  expect(loads).toEqual([id]);
});

test('without a document it is made anew, and where it cannot be kept it is still told', async () => {
  const { store } = await storeOfShifts();
  const documents = fakeDocuments();
  const log = silentLog();
  documents.put('look-back', { v: 1, digests: 'none' });
  documents.writesEnd({ ok: false, error: 'disk-full' });
  expect(await looking(store, documents, log).look()).toHaveLength(3);
  expect(log.lines.join()).toContain('disk-full');
});

test('while many are read others get their turn, and two who look at once share the reading', async () => {
  const { store, loads } = await storeOfShifts();
  const { lookBack, clock } = looking({
    ...store,
    load: async (id) => {
      clock.set(20);
      return store.load(id);
    },
  });
  let done = false;
  const both = Promise.all([lookBack.digests(at), lookBack.digests(at)]).finally(() => (done = true));
  for (const turn of [1, 2, 3]) {
    await vi.waitFor(() => expect(clock.timers()).toBe(1));
    expect([done, loads.length]).toEqual([false, turn]);
    clock.pass(0);
  }
  const [one, other] = await both;
  expect(one).toBe(other);
});

test('a shift that still runs is told, and is no reason to write years anew', async () => {
  const store = memoryStore();
  const day = startDay({ startsAt: nine });
  day.call(60);
  await store.append(day.session().shift?.id ?? '', day.log());
  const documents = fakeDocuments();
  expect(await looking(store, documents).look()).toHaveLength(1);
  expect(documents.kept('look-back')).toBeUndefined();
});
