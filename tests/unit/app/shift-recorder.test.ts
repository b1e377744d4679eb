import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createShiftRecorder } from '../../../src/core/app/shift-recorder';
import type { LoggedShiftEvent } from '../../../src/core/shift/shift-event';
import type { Fate } from '../../fakes/ports';
import { memoryStore, settled, silentLog } from '../../fakes/ports';

const entry = (seq: number): LoggedShiftEvent => ({ type: 'rated', callId: 'c1', rating: 3, seq, at: seq });
const seqs = (entries: readonly LoggedShiftEvent[]): readonly number[] => entries.map(({ seq }) => seq);

function startRecorder(decide: (append: number, shiftId: string) => Fate = () => 'kept') {
  const store = memoryStore();
  store.fail(decide);
  const log = silentLog();
  let changes = 0;
  const recorder = createShiftRecorder(store, log, () => {
    changes += 1;
  });
  return { store, log, recorder, changes: () => changes };
}

test('entries are kept in order, each once, and then acknowledged', async () => {
  const { store, recorder } = startRecorder();
  const first = recorder.record('a', [entry(1), entry(2)]);
  const second = recorder.record('a', [entry(3)]);
  expect(await first).toEqual({ ok: true, value: null });
  expect(await second).toEqual({ ok: true, value: null });
  expect(seqs(store.kept('a'))).toEqual([1, 2, 3]);
  expect(recorder.notSaved()).toBeNull();
});

test('an entry that comes while another is being written is written too', async () => {
  const { store, recorder } = startRecorder();
  const first = recorder.record('a', [entry(1)]);
  await Promise.resolve();
  const second = recorder.record('a', [entry(2)]);
  expect(await Promise.all([first, second])).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect(seqs(store.kept('a'))).toEqual([1, 2]);
});

describe('what could not be saved', () => {
  test.each(['disk-full', 'no-access', 'unknown'] as const)('is held and said: %s', async (reason) => {
    const { store, recorder, log } = startRecorder((append) => (append <= 2 ? reason : 'kept'));
    expect(await recorder.record('a', [entry(1), entry(2)])).toEqual({ ok: false, error: reason });
    expect(recorder.notSaved()).toEqual({ entries: 2, reason });
    expect(await recorder.record('a', [entry(3)])).toEqual({ ok: false, error: reason });
    expect(recorder.notSaved()).toEqual({ entries: 3, reason });
    expect(await recorder.saveAgain()).toEqual({ ok: true, value: null });
    expect(recorder.notSaved()).toBeNull();
    expect(seqs(store.kept('a'))).toEqual([1, 2, 3]);
    expect(log.lines).toHaveLength(2);
  });

  test('a store that breaks its word counts as a failure', async () => {
    const { store, recorder } = startRecorder((append) => (append === 1 ? 'breaks' : 'kept'));
    expect(await recorder.record('a', [entry(1)])).toEqual({ ok: false, error: 'unknown' });
    expect(await recorder.record('a', [entry(2)])).toEqual({ ok: true, value: null });
    expect(seqs(store.kept('a'))).toEqual([1, 2]);
  });

  test('watchers hear of the failure and of its end', async () => {
    const { recorder, changes } = startRecorder((append) => (append === 1 ? 'disk-full' : 'kept'));
    await recorder.record('a', [entry(1)]);
    expect(changes()).toBe(1);
    await recorder.saveAgain();
    expect(changes()).toBe(2);
    await recorder.saveAgain();
    expect(changes()).toBe(2);
  });

  test('of one shift does not hold up another', async () => {
    const { store, recorder } = startRecorder((_append, shiftId) => (shiftId === 'a' ? 'no-access' : 'kept'));
    await recorder.record('a', [entry(1)]);
    expect(await recorder.record('b', [entry(1)])).toEqual({ ok: true, value: null });
    expect(seqs(store.kept('b'))).toEqual([1]);
    expect(recorder.notSaved()).toEqual({ entries: 1, reason: 'no-access' });
  });
});

test('nothing to save again is no work for the store', async () => {
  const { store, recorder } = startRecorder();
  expect(await recorder.saveAgain()).toEqual({ ok: true, value: null });
  expect(store.appends()).toBe(0);
});

test('whatever fails and whenever, nothing is dropped, doubled or out of order, and no ok is a lie', async () => {
  const fate = fc.constantFrom<Fate>('kept', 'kept', 'disk-full', 'no-access', 'unknown', 'breaks');
  const step = fc.record({
    shift: fc.constantFrom('a', 'b'),
    count: fc.integer({ min: 1, max: 3 }),
    then: fc.constantFrom('go on', 'a moment', 'wait', 'save again'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 30 }),
      fc.array(step, { maxLength: 25 }),
      async (fates, steps) => {
        const { store, recorder } = startRecorder((append) => fates[append - 1] ?? 'kept');
        const written = { a: 0, b: 0 };
        const promises: Promise<void>[] = [];
        let lies = 0;
        for (const { shift, count, then } of steps) {
          const entries = Array.from({ length: count }, (_, index) => entry(written[shift] + index + 1));
          const last = (written[shift] += count);
          const acknowledged = recorder.record(shift, entries).then(({ ok }) => {
            if (ok && !seqs(store.kept(shift)).includes(last)) lies += 1;
          });
          promises.push(acknowledged);
          if (then === 'a moment') await Promise.resolve();
          if (then === 'wait') await settled();
          if (then === 'save again') await recorder.saveAgain();
        }
        await Promise.all(promises);
        expect(lies).toBe(0);
        store.fail(() => 'kept');
        await recorder.saveAgain();
        for (const shift of ['a', 'b'] as const) {
          expect(seqs(store.kept(shift))).toEqual(
            Array.from({ length: written[shift] }, (_, index) => index + 1),
          );
        }
        expect(recorder.notSaved()).toBeNull();
      },
    ),
    { numRuns: 400 },
  );
});
