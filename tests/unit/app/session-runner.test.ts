import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/core/settings/settings';
import { replay } from '../../../src/core/shift/replay';
import type { Shift } from '../../../src/core/shift/shift';
import { fakeClock, memoryStore, settled } from '../../fakes/ports';
import type { Running } from '../../fakes/running';
import { startRunning } from '../../fakes/running';

const seconds = 1000;
const hour = 3600 * seconds;

/** A minute's call, and then the gap after it. */
function inAGap(running = startRunning()): Running {
  running.clock.pass(6 * seconds);
  running.phone('started');
  running.clock.pass(60 * seconds);
  running.phone('ended');
  running.clock.pass(12 * seconds);
  return running;
}
/** From the start of a shift to the last thing in it. */
const momentsOf = (shift: Shift | null): readonly number[] => [
  ...(shift?.stretches.map(({ from }) => from) ?? []),
  shift?.lastAt ?? 0,
];
const stateOf = ({ runner }: Running) => runner.session().calls.name;

describe('time', () => {
  test('one timer at a time, whatever comes', () => {
    const running = inAGap();
    for (const verb of ['ringing', 'started', 'held', 'resumed', 'ended', 'wrapup', 'available'] as const) {
      running.phone(verb);
      expect(running.clock.timers()).toBe(1);
    }
    running.runner.useSettings({ ...defaultSettings, 'pacing.automatic': false });
    expect(running.clock.timers()).toBe(1);
  });

  test('passes by itself: wrap-up becomes a gap, the card comes and goes', () => {
    const running = inAGap();
    expect(stateOf(running)).toBe('gap');
    running.clock.pass(10 * seconds);
    expect(running.cardWindow.calls).toEqual(['show deck-card']);
    running.clock.pass(20 * seconds);
    expect(running.cardWindow.calls).toEqual(['show deck-card', 'hide finished']);
  });

  test('a wake-up that comes late is a sleep that nobody reported', () => {
    const running = inAGap();
    running.clock.sleep(600 * seconds);
    expect(running.runner.session().calls).toMatchObject({ name: 'unknown', reason: 'just-resumed' });
    expect(running.cardWindow.calls).toEqual([]);
  });

  test('set back, it is followed: the log is in order, and what it tells of too', async () => {
    const running = inAGap();
    running.clock.set(-hour);
    running.phone('ringing', 'started');
    running.clock.pass(30 * seconds);
    running.phone('ended');
    running.clock.pass(60 * seconds);
    await settled();
    const { shift } = running.runner.session();
    expect(running.runner.now()).toBe(running.clock.now());
    const kept = running.store.kept(shift?.id ?? '');
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
    expect(replay(kept)).toEqual(shift);
    expect(momentsOf(shift)).toEqual(momentsOf(shift).toSorted((a, b) => a - b));
    expect(shift?.calls.every((call) => call.endedAt !== null && call.endedAt >= call.startedAt)).toBe(true);
  });

  test('set back, it goes on: a call has its length and the gap after it comes', () => {
    const running = inAGap();
    running.clock.set(-hour);
    running.phone('started');
    running.clock.pass(30 * seconds);
    running.phone('ended');
    expect(running.clock.nextIn()).toBeLessThanOrEqual(30 * seconds);
    running.clock.pass(12 * seconds);
    expect(stateOf(running)).toBe('gap');
    const call = running.runner.session().shift?.calls.at(-1);
    expect((call?.endedAt ?? 0) - (call?.startedAt ?? 0)).toBe(30 * seconds);
  });
});

describe('stop', () => {
  test('ends the timer and the watching', () => {
    const running = inAGap();
    let changes = 0;
    running.runner.onChange(() => (changes += 1));
    running.runner.stop();
    expect(running.clock.timers()).toBe(0);
    running.clock.pass(hour);
    expect(changes).toBe(0);
    expect(running.cardWindow.calls).toEqual([]);
  });

  test('is for good: what still comes in sets no timer', () => {
    const running = inAGap();
    running.runner.stop();
    running.phone('ringing');
    expect(running.clock.timers()).toBe(0);
  });
});

describe('watchers', () => {
  test('hear of each change until they stop', () => {
    const running = startRunning();
    let changes = 0;
    const stop = running.runner.onChange(() => (changes += 1));
    running.phone('ringing');
    expect(changes).toBe(1);
    stop();
    running.phone('started');
    expect(changes).toBe(1);
  });
});

describe('resume', () => {
  test('goes on with the shift that was open, and writes no call twice', async () => {
    const before = inAGap();
    before.phone('started');
    await settled();
    before.runner.stop();
    const after = startRunning({ store: before.store, clock: fakeClock(before.clock.now() + 5 * seconds) });
    await after.runner.resume();
    const { shift } = after.runner.session();
    expect(shift?.id).toBe(before.runner.session().shift?.id);
    expect(stateOf(after)).toBe('on-call');
    after.clock.pass(20 * seconds);
    after.phone('ended');
    await settled();
    const kept = after.store.kept(shift?.id ?? '');
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
    expect(replay(kept)).toEqual(after.runner.session().shift);
    expect(after.runner.session().shift?.calls).toHaveLength(2);
  });

  test('after the clock was set back meanwhile, the shift goes on by the clock as it is now', async () => {
    const before = inAGap();
    await settled();
    const id = before.runner.session().shift?.id ?? '';
    before.runner.stop();
    const after = startRunning({ store: before.store, clock: fakeClock(before.clock.now() - hour) });
    await after.runner.resume();
    after.phone('started');
    after.clock.pass(20 * seconds);
    after.phone('ended');
    await settled();
    const kept = after.store.kept(id);
    const { shift, at } = after.runner.session();
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
    expect(replay(kept)).toEqual(shift);
    expect(at).toBe(after.clock.now());
    expect(shift?.calls.map(({ startedAt, endedAt }) => (endedAt ?? 0) - startedAt)).toEqual([
      60 * seconds,
      20 * seconds,
    ]);
    expect(momentsOf(shift)).toEqual(momentsOf(shift).toSorted((a, b) => a - b));
  });

  test('of nothing is nothing', async () => {
    const running = startRunning();
    await running.runner.resume();
    expect(running.runner.session().shift).toBeNull();
  });

  test('leaves a closed shift closed, and offers its page for six hours', async () => {
    const before = inAGap();
    const id = before.runner.session().shift?.id;
    await before.runner.send({ type: 'close-shift', of: null });
    before.runner.stop();
    const restart = async (hoursLater: number) => {
      const clock = fakeClock(before.clock.now() + hoursLater * hour);
      const { runner } = startRunning({ store: before.store, clock });
      await runner.resume();
      return runner.session();
    };
    expect(await restart(5)).toMatchObject({ shift: null, closedShiftId: id });
    expect(await restart(7)).toMatchObject({ shift: null, closedShiftId: null });
  });

  test('leaves a shift of yesterday where it was last seen', async () => {
    const before = inAGap();
    await settled();
    const { id, lastAt } = before.runner.session().shift ?? { id: '', lastAt: 0 };
    before.runner.stop();
    const after = startRunning({ store: before.store, clock: fakeClock(before.clock.now() + 12 * hour) });
    await after.runner.resume();
    expect(after.runner.session().shift).toBeNull();
    await settled();
    expect(await after.store.load(id)).toMatchObject({ endedAt: lastAt, closed: false });
  });
});

describe('what is not saved', () => {
  test('is held, and goes in by time alone', async () => {
    const running = inAGap();
    await settled();
    running.store.fail(() => 'disk-full');
    expect(
      await running.runner.send({ type: 'say', of: null, said: { type: 'rated', callId: 'c1', rating: 2 } }),
    ).toEqual({
      ok: false,
      error: 'not-saved',
    });
    expect(running.runner.notSaved()).toEqual({ entries: 1, reason: 'disk-full' });
    running.store.fail(() => 'kept');
    running.clock.pass(31 * seconds);
    await settled();
    expect(running.runner.notSaved()).toBeNull();
    const { shift } = running.runner.session();
    expect(replay(running.store.kept(shift?.id ?? ''))).toEqual(shift);
  });

  test('of a shift that is closed goes in by time alone, too', async () => {
    const running = inAGap();
    await settled();
    const id = running.runner.session().shift?.id ?? '';
    running.store.fail(() => 'disk-full');
    expect(await running.runner.send({ type: 'close-shift', of: null })).toEqual({
      ok: false,
      error: 'not-saved',
    });
    running.store.fail(() => 'kept');
    running.clock.pass(60 * seconds);
    await settled();
    expect(running.runner.notSaved()).toBeNull();
    expect(await running.store.load(id)).toMatchObject({ closed: true });
  });
});

test('a refused event changes nothing and writes nothing', async () => {
  const running = inAGap();
  await settled();
  const { shift } = running.runner.session();
  const kept = running.store.kept(shift?.id ?? '').length;
  expect(
    await running.runner.send({ type: 'say', of: null, said: { type: 'rated', callId: 'c9', rating: 3 } }),
  ).toEqual({
    ok: false,
    error: 'not-found',
  });
  expect(running.runner.session().shift).toEqual(shift);
  expect(running.store.kept(shift?.id ?? '')).toHaveLength(kept);
});

test('a day of 40 calls never shows a card from ring to hang-up', async () => {
  const store = memoryStore();
  const running = startRunning({ store });
  for (let call = 0; call < 40; call += 1) {
    running.phone('ringing');
    running.clock.pass(4 * seconds);
    running.phone('started');
    const shown = running.cardWindow.calls.length;
    running.clock.pass(240 * seconds);
    expect(running.cardWindow.calls).toHaveLength(shown);
    running.phone('ended');
    running.clock.pass(90 * seconds);
  }
  await settled();
  expect(running.cardWindow.calls.filter((each) => each === 'show deck-card').length).toBeGreaterThan(2);
  expect(running.runner.session().shift?.calls).toHaveLength(40);
});
