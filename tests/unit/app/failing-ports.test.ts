import { describe, expect, test } from 'vitest';
import { deck } from '../../../src/core/deck/deck';
import type { RunnerPorts, SessionRunner } from '../../../src/core/app/session-runner';
import { createSessionRunner } from '../../../src/core/app/session-runner';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { LoggedShiftEvent } from '../../../src/core/shift/shift-event';
import { fakeDocuments } from '../../fakes/documents';
import type { FakeClock, MemoryStore } from '../../fakes/ports';
import { fakeClock, memoryStore, recordingCardWindow, settled } from '../../fakes/ports';
import { fakeSound } from '../../fakes/sound';

/** Every call of every port throws once, each in a day of its own: the loop lives, nothing accepted is lost, and it is told once. */

const seconds = 1000;
const taken = { ok: true, value: null };

interface World {
  readonly runner: SessionRunner;
  readonly clock: FakeClock;
  readonly store: MemoryStore;
  readonly shown: readonly string[];
  /** The calls of ports so far, as `port.method`. */
  readonly calls: readonly string[];
  readonly errors: readonly string[];
}

/** The ports, where call number `failing` throws instead. */
function failOnce<P extends object>(ports: P, failing: number, calls: string[]): P {
  const wrapped = Object.entries(ports).map(([name, port]: [string, object]) => {
    const methods = Object.entries(port).filter((entry) => typeof entry[1] === 'function');
    const failable = methods.map(([method, real]: [string, (...args: unknown[]) => unknown]) => [
      method,
      (...args: unknown[]): unknown => {
        calls.push(`${name}.${method}`);
        if (calls.length - 1 === failing) throw new TypeError('Object has been destroyed');
        return real(...args);
      },
    ]);
    return [name, { ...port, ...Object.fromEntries(failable) }] as const;
  });
  return Object.fromEntries(wrapped) as P;
}

function world(failing: number): World {
  const clock = fakeClock();
  const store = memoryStore();
  const cardWindow = recordingCardWindow();
  const calls: string[] = [];
  const errors: string[] = [];
  const ports: Omit<RunnerPorts, 'log' | 'findPhonePrograms'> = {
    clock,
    store,
    documents: fakeDocuments(),
    sound: fakeSound(),
    cardWindow,
    desk: { openHelp: () => undefined },
    random: { next: () => 0.5 },
    idle: { seconds: () => 60 },
  };
  // A Lull whose clock fails while it is put together does not start, and says so; that is another test's.
  const firstCalls = 2;
  const runner = createSessionRunner(
    {
      ...failOnce(ports, failing < 0 ? failing : failing + firstCalls, calls),
      findPhonePrograms: () => Promise.resolve([]),
      log: { info: () => undefined, warn: () => undefined, error: (what) => void errors.push(what) },
    },
    deck,
    { ...defaultSettings, 'shift.arrive': false, 'sources.microphone': true },
  );
  expect(calls).toEqual(['clock.now', 'clock.elapsed']);
  return { runner, clock, store, shown: cardWindow.calls, calls, errors };
}

/** A call, the gap after it with its card, a hard call, and a call that cuts a card off. */
async function live({ runner, clock }: World): Promise<void> {
  // What is not taken is said to be not taken, and is said again.
  const phone = async (verb: 'ringing' | 'started' | 'ended'): Promise<void> => {
    const event = { type: 'call-signal', source: 'phone', verb } as const;
    const answer = await runner.send(event);
    if (!answer.ok && answer.error === 'not-now') expect(await runner.send(event)).toEqual(taken);
  };
  await runner.resume();
  for (const then of [60, 20, 10]) {
    await phone('ringing');
    clock.pass(2 * seconds);
    await phone('started');
    clock.pass(then * seconds);
    await phone('ended');
    clock.pass(40 * seconds);
    await runner.send({ type: 'hard-call' });
    clock.pass(5 * seconds);
  }
  await phone('ringing');
  await phone('started');
  clock.pass(30 * seconds);
  await phone('ended');
  await settled();
}

/** A call later everything is as ever. */
async function liveOn({ runner, clock }: World): Promise<void> {
  clock.pass(400 * seconds);
  for (const verb of ['ringing', 'started'] as const)
    await runner.send({ type: 'call-signal', source: 'phone', verb });
  clock.pass(120 * seconds);
  await runner.send({ type: 'call-signal', source: 'phone', verb: 'ended' });
  clock.pass(11 * seconds);
  await runner.saveAgain();
  await settled();
}

const sequence = (entries: readonly LoggedShiftEvent[]): readonly number[] => entries.map(({ seq }) => seq);

async function callsOfADay(): Promise<readonly string[]> {
  const quiet = world(-1);
  await live(quiet);
  expect(quiet.errors).toEqual([]);
  return quiet.calls.slice(2);
}

const all = await callsOfADay();

test('the day asks every port', () => {
  expect(new Set(all.map((call) => call.split('.')[0]))).toEqual(
    new Set(['cardWindow', 'clock', 'documents', 'idle', 'random', 'sound', 'store']),
  );
  expect(all).toContain('cardWindow.show');
  expect(all).toContain('cardWindow.hide');
});

describe.each([...new Set(all)])('%s throws', (name) => {
  const places = all.flatMap((call, index) => (call === name ? [index] : []));

  test.each(places)('at call %i of the day', async (place) => {
    const lull = world(place);
    await live(lull);
    expect(lull.errors).toHaveLength(1);
    const { shift } = lull.runner.session();
    expect(shift).not.toBeNull();
    expect(lull.clock.timers()).toBeGreaterThan(0);
    await liveOn(lull);
    expect(lull.runner.session().calls.name).toBe('gap');
    expect(lull.errors).toHaveLength(1);
    const kept = lull.store.kept(lull.runner.session().shift?.id ?? '');
    expect(sequence(kept)).toEqual(kept.map((_, index) => (kept[0]?.seq ?? 0) + index));
    expect(kept.at(-1)?.seq).toBe(lull.runner.session().shift?.lastSeq);
    // What is on the screen is what the session takes to be there.
    const upNow = lull.shown.at(-1)?.startsWith('show') === true;
    expect(upNow).toBe(lull.runner.session().card !== null);
  });
});
