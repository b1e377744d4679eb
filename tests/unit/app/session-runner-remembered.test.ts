import { expect, test } from 'vitest';
import { shiftsRemembered } from '../../../src/core/pacing/remembered';
import { replay } from '../../../src/core/shift/replay';
import { fakeClock, memoryStore, settled } from '../../fakes/ports';
import type { Running } from '../../fakes/running';
import { startRunning } from '../../fakes/running';

const second = 1000;

/** One call, its gap with a card, and the close. */
async function shortShift({ clock, runner, phone }: Running): Promise<void> {
  clock.pass(6 * second);
  phone('started');
  clock.pass(60 * second);
  phone('ended', 'available');
  clock.pass(40 * second);
  await runner.send({ type: 'close-shift', of: null });
  clock.pass(16 * 60 * second);
}

test('a start reads what pacing needs from the last shifts, and it is what was in memory', async () => {
  const before = startRunning();
  for (let shift = 0; shift < 3; shift += 1) await shortShift(before);
  await settled();
  const { remembered } = before.runner.session();
  expect(remembered.cards).toHaveLength(3);
  before.runner.stop();
  const after = startRunning({ store: before.store, clock: fakeClock(before.clock.now()) });
  await after.runner.resume();
  expect(after.runner.session().remembered).toEqual(remembered);
});

test('an open shift goes on and is not among the remembered', async () => {
  const before = startRunning();
  await shortShift(before);
  before.phone('started');
  before.clock.pass(30 * second);
  await settled();
  before.runner.stop();
  const after = startRunning({ store: before.store, clock: fakeClock(before.clock.now()) });
  await after.runner.resume();
  const { shift, remembered } = after.runner.session();
  expect(shift?.endedAt).toBeNull();
  expect(remembered.shifts).toHaveLength(1);
  expect(remembered.shifts[0]?.shiftId).not.toBe(shift?.id);
});

test('of very many shifts only the last are read, and one that cannot be read is passed over', async () => {
  const running = startRunning();
  for (let shift = 0; shift < 3; shift += 1) await shortShift(running);
  await settled();
  const [id = ''] = await running.store.list();
  const known = replay(running.store.kept(id));
  const asked: string[] = [];
  const many = Array.from({ length: 200 }, (_, n) => `2020-01-01-${String(n).padStart(6, '0')}`);
  const store = {
    ...memoryStore(),
    list: async () => many,
    load: async (shiftId: string) => {
      asked.push(shiftId);
      return asked.length === 5 || !known ? null : { ...known, id: shiftId };
    },
  };
  const after = startRunning({ store, clock: fakeClock(running.clock.now()) });
  await after.runner.resume();
  expect(new Set(asked).size).toBe(shiftsRemembered + 1);
  expect(asked).not.toContain(many[0]);
  expect(after.runner.session().remembered.shifts).toHaveLength(shiftsRemembered);
});
