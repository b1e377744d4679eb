import { expect, test } from 'vitest';
import { createLookBack } from '../../../src/core/services/look-back';
import type { Store } from '../../../src/core/ports';
import { fakeDocuments } from '../../fakes/documents';
import { nine, startDay } from '../../fakes/day';
import { memoryStore, silentLog } from '../../fakes/ports';

async function storeOfShifts(): Promise<{ readonly store: Store; readonly loads: string[] }> {
  const memory = memoryStore();
  const loads: string[] = [];
  for (const days of [0, 1, 2]) {
    const day = startDay({ startsAt: nine + days * 86_400_000 });
    day.call(60);
    day.pass(100);
    await memory.append(day.session().shift?.id ?? '', day.log());
  }
  const load = async (id: string) => {
    loads.push(id);
    return memory.load(id);
  };
  return { store: { ...memory, load }, loads };
}
const at = nine + 10 * 86_400_000;

test('all shifts come in little, oldest first, and are read only once', async () => {
  const { store, loads } = await storeOfShifts();
  const documents = fakeDocuments();
  const lookBack = createLookBack(store, documents, silentLog());
  const digests = await lookBack.digests(at);
  expect(digests.map(({ id }) => id)).toEqual(await store.list());
  expect(loads).toHaveLength(3);
  expect(await lookBack.digests(at)).toEqual(digests);
  expect(await createLookBack(store, documents, silentLog()).digests(at)).toEqual(digests);
  expect(loads).toHaveLength(3);
});

test('a shift that something was said of since is read again, and only that one', async () => {
  const { store, loads } = await storeOfShifts();
  const lookBack = createLookBack(store, fakeDocuments(), silentLog());
  await lookBack.digests(at);
  const [id = ''] = await store.list();
  const shift = await store.load(id);
  loads.length = 0;
  await store.append(id, [{ type: 'rated', callId: 'c1', rating: 5, seq: (shift?.lastSeq ?? 0) + 1, at }]);
  const digests = await lookBack.digests(at);
  expect(digests[0]?.calls[0]?.[3]).toBe(5);
  expect(loads).toEqual([id]);
});

test('without a document it is made anew, and where it cannot be kept it is still told', async () => {
  const { store } = await storeOfShifts();
  const documents = fakeDocuments();
  const log = silentLog();
  documents.put('look-back', { v: 1, digests: 'none' });
  documents.writesEnd({ ok: false, because: 'disk-full' });
  expect(await createLookBack(store, documents, log).digests(at)).toHaveLength(3);
  expect(log.lines.join()).toContain('disk-full');
});
