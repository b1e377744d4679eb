import { describe, expect, test } from 'vitest';
import { exportPieces } from '../../../src/core/export/export';
import type { Store } from '../../../src/core/ports';
import { allShifts } from '../../../src/core/app/all-shifts';
import { createHistory } from '../../../src/core/app/history';
import { dayMs } from '../../../src/core/durations';
import { initialSession } from '../../../src/core/session/session';
import type { LoggedShiftEvent } from '../../../src/core/shift/shift-event';
import { memoryFiles } from '../../../src/core/storage/memory-files';
import { createShiftStore } from '../../../src/core/storage/shift-store';
import { nine, startDay } from '../../fakes/day';
import { fakeDocuments } from '../../fakes/documents';
import { fakeClock, memoryStore, silentLog } from '../../fakes/ports';
import { startRunning } from '../../fakes/running';
import { nothingOwn } from '../../fakes/exported';

/** One shift that cannot be read costs no other anything, wherever shifts are read. */

const at = nine + 10 * dayMs;

function shiftOf(day: number): { readonly id: string; readonly log: readonly LoggedShiftEvent[] } {
  const lived = startDay({ startsAt: nine + day * dayMs });
  lived.call(60);
  lived.pass(100);
  lived.send({ type: 'close-shift', of: null });
  return { id: lived.session().closedShiftId ?? '', log: lived.log() };
}
const shifts = [0, 1, 2].map(shiftOf);

/** Three shifts, of which one, by its place, has `unfinished-set` with null in its log. */
function withBad(bad: number) {
  const told: string[] = [];
  const files = memoryFiles(
    Object.fromEntries(
      shifts.map(({ id, log }, index) => {
        const extra = { type: 'unfinished-set', items: null, seq: log.length + 1, at };
        const entries = index === bad ? [...log, extra] : log;
        return [`shift.${id}`, JSON.stringify({ v: 1, entries })];
      }),
    ),
  );
  const store = createShiftStore({ files, log: silentLog(), onSetAside: (file) => told.push(file) });
  const good = shifts.filter((_, index) => index !== bad).map(({ id }) => id);
  return { store, told, good, aside: [`shift.${shifts[bad]?.id ?? ''}.unreadable.1`] };
}

async function lookBackOn(store: Store, log = silentLog()): Promise<readonly string[]> {
  const digests = await createHistory(store, fakeDocuments(), fakeClock(at), log).digests(at);
  return digests.map(({ id }) => id);
}

describe.each([0, 1, 2])('with shift %i damaged', (bad) => {
  test('a look back tells of the others, and says which file was set aside', async () => {
    const { store, told, good, aside } = withBad(bad);
    expect(await lookBackOn(store)).toEqual(good);
    expect(told).toEqual(aside);
  });

  test.each(['json', 'csv', 'md'] as const)('an export as %s has the others', async (format) => {
    const { store, told, good, aside } = withBad(bad);
    const shiftsNow = allShifts({ session: () => initialSession(at), unsaved: () => [] }, store);
    let text = '';
    for await (const piece of exportPieces(format, shiftsNow, nothingOwn, ({ id }) => `# ${id}\n`))
      text += piece;
    expect(shifts.map(({ id }) => id).filter((id) => text.includes(id))).toEqual(good);
    expect(told).toEqual(aside);
  });

  test('a start goes on and remembers the others', async () => {
    const { store, told, good, aside } = withBad(bad);
    const { runner } = startRunning({ store: { ...memoryStore(), ...store }, clock: fakeClock(at) });
    await runner.resume();
    expect(runner.session().remembered.shifts.map(({ shiftId }) => shiftId)).toEqual(good);
    expect(told).toEqual(aside);
    expect(await runner.send({ type: 'start-shift' })).toEqual({ ok: true, value: null });
    runner.stop();
  });
});

test('a store that breaks its word over one shift costs a look back that one only', async () => {
  const { store, good } = withBad(1);
  const [bad] = good;
  const log = silentLog();
  const broken: Store = {
    ...store,
    load: (id) => (id === bad ? Promise.reject(new TypeError('canary')) : store.load(id)),
  };
  expect(await lookBackOn(broken, log)).toEqual(good.slice(1));
  expect(log.lines).toEqual(['a shift could not be looked back on {"error":"TypeError"}']);
});
