import { expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations';
import { replay } from '../../../src/core/shift/replay';
import type { Shift } from '../../../src/core/shift/shift';
import { nine } from '../../fakes/day';
import { fakeClock, settled } from '../../fakes/ports';
import type { Running } from '../../fakes/running';
import { startRunning } from '../../fakes/running';

/** Clocks that are wrong for a while: when they are right again nothing is left of it. */

const second = 1000;
const to2035 = Date.UTC(2035, 10, 21) - Date.UTC(2026, 10, 21);

function call({ clock, phone }: Running, ms: number): void {
  phone('started');
  clock.pass(ms);
  phone('ended', 'available');
}

const shiftOf = ({ runner }: Running): Shift => {
  const { shift } = runner.session();
  if (!shift) throw new Error('no shift is open');
  return shift;
};
const lengths = ({ calls }: Shift): readonly number[] =>
  calls.map(({ startedAt, endedAt }) => (endedAt ?? Infinity) - startedAt);

async function restart(before: Running, afterMs: number): Promise<Running> {
  await before.runner.send({ type: 'quit' });
  await settled();
  before.runner.stop();
  const after = startRunning({ store: before.store, clock: fakeClock(before.clock.now() + afterMs) });
  await after.runner.resume();
  return after;
}

test('2 h fast at sign-in and then corrected: the whole shift is at its real time, after a restart too', async () => {
  const running = startRunning({ clock: fakeClock(nine + 2 * hourMs) });
  call(running, minuteMs);
  running.clock.pass(10 * minuteMs);
  running.clock.set(-2 * hourMs);
  running.clock.pass(minuteMs);
  call(running, 2 * minuteMs);
  const shift = shiftOf(running);
  expect(shift.calls.map(({ startedAt }) => startedAt - nine)).toEqual([0, 12 * minuteMs]);
  expect(lengths(shift)).toEqual([minuteMs, 2 * minuteMs]);
  const again = await restart(running, minuteMs);
  expect(shiftOf(again).id).toBe(shift.id);
  expect(shiftOf(again).calls).toEqual(shift.calls);
  expect(again.runner.session().at).toBe(again.clock.now());
});

test('one call in 2035, then right again: the same shift goes on, over three restarts', async () => {
  let running = startRunning();
  call(running, minuteMs);
  running.clock.pass(minuteMs);
  running.clock.set(to2035);
  call(running, 2 * minuteMs);
  running.clock.pass(minuteMs);
  running.clock.set(-to2035);
  running.clock.pass(minuteMs);
  const { id } = shiftOf(running);
  for (let restarts = 0; restarts < 3; restarts += 1) {
    running = await restart(running, 5 * minuteMs);
    expect(shiftOf(running).id).toBe(id);
    call(running, 3 * minuteMs);
  }
  const shift = shiftOf(running);
  expect(lengths(shift)).toEqual([1, 2, 3, 3, 3].map((minutes) => minutes * minuteMs));
  expect(shift.startedAt).toBe(nine);
  expect(shift.lastAt).toBeLessThanOrEqual(running.clock.now());
  await settled();
  expect(await running.store.list()).toEqual([id]);
  expect(replay(running.store.kept(id))).toEqual(shift);
});

test('a shift that was begun and left in 2035 is left alone, and the one of the day goes on', async () => {
  const future = startRunning({ clock: fakeClock(nine + to2035) });
  call(future, minuteMs);
  await settled();
  future.runner.stop();
  let running = startRunning({ store: future.store, clock: fakeClock() });
  await running.runner.resume();
  expect(running.runner.session().shift).toBeNull();
  call(running, minuteMs);
  const { id } = shiftOf(running);
  for (let restarts = 0; restarts < 3; restarts += 1) {
    running = await restart(running, 10 * minuteMs);
    expect(shiftOf(running).id).toBe(id);
  }
  const ofFuture = shiftOf(future);
  expect(await running.store.list()).toEqual([id, ofFuture.id]);
  expect(await running.store.load(ofFuture.id)).toEqual(ofFuture);
  // No rule waits for 2035.
  call(running, minuteMs);
  running.clock.pass(30 * second);
  expect(running.cardWindow.calls).toContain('show deck-card');
});

test.each([
  [-2 * hourMs, 'two hours back'],
  [hourMs, 'an hour ahead'],
  [dayMs, 'a day ahead'],
  [to2035, 'to 2035'],
])('a clock that is set by %i ms in a call (%s): the call is as long as it was', (byMs) => {
  const running = startRunning();
  running.clock.pass(6 * second);
  running.phone('started');
  running.clock.pass(40 * second);
  running.clock.set(byMs);
  running.clock.pass(20 * second);
  running.phone('ended', 'available');
  const shift = shiftOf(running);
  expect(lengths(shift)).toEqual([minuteMs]);
  expect(running.runner.session().at).toBe(running.clock.now());
  // What was planned comes when it was planned.
  running.clock.pass(11 * second);
  expect(running.cardWindow.calls).toEqual(['show deck-card']);
});

test('a clock of a dead battery is not followed', () => {
  const running = startRunning();
  call(running, minuteMs);
  running.clock.set(-nine);
  call(running, minuteMs);
  expect(lengths(shiftOf(running))).toEqual([minuteMs, minuteMs]);
  expect(shiftOf(running).lastAt).toBe(nine + 2 * minuteMs);
});

test('each entry has the clocks of its moment', async () => {
  const running = startRunning();
  running.clock.pass(5 * second);
  call(running, minuteMs);
  await settled();
  const ended = running.store.kept(shiftOf(running).id).find(({ type }) => type === 'call-ended');
  expect(ended).toMatchObject({
    at: nine + 65 * second,
    clock: { run: nine, elapsedMs: 65 * second, zone: 'Etc/UTC', offsetMinutes: 0 },
  });
});

test('in another time zone the shift goes on, and the entries say where', async () => {
  let zone = { name: 'America/New_York', offsetMinutes: -300 };
  const running = startRunning({ clock: { ...fakeClock(), zone: () => zone } });
  call(running, minuteMs);
  const before = shiftOf(running);
  zone = { name: 'America/Los_Angeles', offsetMinutes: -480 };
  call(running, minuteMs);
  await settled();
  const shift = shiftOf(running);
  expect(shift).toMatchObject({ id: before.id, zone: 'America/New_York', offsetMinutes: -300 });
  expect(lengths(shift)).toEqual([minuteMs, minuteMs]);
  const last = running.store.kept(shift.id).at(-1);
  expect(last?.clock).toMatchObject({ zone: 'America/Los_Angeles', offsetMinutes: -480 });
});

test('two shifts that begin in the same second by the clock are two, also after a restart', async () => {
  const first = startRunning();
  await first.runner.send({ type: 'start-shift' });
  await first.runner.send({ type: 'close-shift', of: null });
  const { closedShiftId } = first.runner.session();
  const second = await restart(first, 0);
  await second.runner.send({ type: 'start-shift' });
  expect(shiftOf(second).id).toBe(`${closedShiftId ?? ''}-2`);
});

test.each([1, 5])('%i h asleep in a call is no talk, and nothing is known right after it', (hours) => {
  const running = startRunning();
  running.clock.pass(6 * second);
  running.phone('started');
  running.clock.pass(minuteMs);
  void running.runner.send({ type: 'power', what: 'suspended' });
  running.clock.sleep(hours * hourMs);
  void running.runner.send({ type: 'power', what: 'resumed' });
  expect(running.runner.session().calls).toMatchObject({ name: 'unknown', reason: 'just-resumed' });
  running.clock.pass(minuteMs);
  running.phone('ended');
  expect(lengths(shiftOf(running))).toEqual([minuteMs]);
});

test('a sleep that nobody reported is no talk either, but for the time until Lull would have looked', () => {
  const running = startRunning();
  running.clock.pass(6 * second);
  running.phone('started');
  running.clock.pass(minuteMs);
  running.clock.sleep(hourMs);
  running.clock.pass(minuteMs);
  running.phone('ended');
  const [length = 0] = lengths(shiftOf(running));
  expect(length).toBeGreaterThanOrEqual(minuteMs);
  expect(length).toBeLessThanOrEqual(5 * minuteMs);
});

test('a clock that is set while the computer sleeps in a call adds nothing to it', () => {
  const running = startRunning();
  running.clock.pass(6 * second);
  running.phone('started');
  running.clock.pass(minuteMs);
  void running.runner.send({ type: 'power', what: 'suspended' });
  running.clock.set(-3 * hourMs);
  running.clock.sleep(hourMs);
  void running.runner.send({ type: 'power', what: 'resumed' });
  running.clock.pass(minuteMs);
  running.phone('ended');
  expect(lengths(shiftOf(running))).toEqual([minuteMs]);
  expect(running.runner.now()).toBe(running.clock.now());
});
