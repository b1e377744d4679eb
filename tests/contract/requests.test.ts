import fc from 'fast-check';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { RequestName } from '../../src/core/app/api/api';
import type { WindowRole } from '../../src/core/app/ports';
import { answerRequest, requests } from '../../src/core/app/api/api';
import { replay } from '../../src/core/shift/replay';
import { settled } from '../fakes/ports';
import { appOver, startRunning } from '../fakes/running';
import { bad, good } from './payloads';

/** Each request of the contract: what fits is carried out, what does not is refused, and nothing ever throws. */

const names = Object.keys(requests) as readonly RequestName[];
const roles: readonly WindowRole[] = ['main', 'card'];
const sender = (name: RequestName): WindowRole => requests[name].from[0] ?? 'main';
const notUnderstood = { ok: false, error: 'not-understood' };

const wrongTypes: readonly unknown[] = [
  undefined,
  true,
  Number.NaN,
  -Infinity,
  {},
  [],
  0n,
  Symbol('x'),
  () => null,
  new Date(0),
];
const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

/** One part of a good payload at a time is left out, added or replaced by something of no use. */
function broken(name: RequestName, payload: unknown): readonly unknown[] {
  if (payload === null) return [false, 0, '', 'null', ...wrongTypes];
  const whole = payload as Readonly<Record<string, unknown>>;
  const without = Object.keys(whole).map((key) =>
    Object.fromEntries(Object.entries(whole).filter(([each]) => each !== key)),
  );
  // A setting's value may be any JSON as far as the contract goes; what is none of it is among the bad payloads.
  const parts = Object.keys(whole).filter((key) => name !== 'change-setting' || key !== 'value');
  const replaced = parts.flatMap((key) =>
    wrongTypes
      .filter((wrong) => typeOf(wrong) !== typeOf(whole[key]))
      .map((wrong) => ({ ...whole, [key]: wrong })),
  );
  const prototype: unknown = JSON.parse(`{"__proto__": {"on": true}, ${JSON.stringify(whole).slice(1)}`);
  return [
    null,
    [whole],
    JSON.stringify(whole),
    { ...whole, extra: 1 },
    prototype,
    ...without,
    ...replaced,
    ...wrongTypes,
  ];
}

describe.each(names)('%s', (name) => {
  test('takes what fits, from its own window only', async () => {
    const app = await appOver(startRunning());
    for (const payload of good[name]) {
      expect(requests[name].payload.safeParse(payload)).toEqual({ success: true, data: payload });
      for (const role of roles.filter((each) => !requests[name].from.includes(each))) {
        expect(await answerRequest(app, role, name, payload)).toEqual({ ok: false, error: 'not-allowed' });
      }
    }
  });

  test('refuses what does not', async () => {
    const running = startRunning();
    const before = running.runner.session();
    const app = await appOver(running);
    for (const payload of [...good[name].flatMap((each) => broken(name, each)), ...(bad[name] ?? [])]) {
      expect(
        await answerRequest(app, sender(name), name, payload),
        inspect(payload, { maxStringLength: 80 }),
      ).toEqual(notUnderstood);
    }
    expect(running.runner.session()).toBe(before);
  });

  test('answers', async () => {
    const running = startRunning();
    running.phone('ringing', 'started', 'ended');
    for (const payload of good[name]) {
      const answer = await answerRequest(await appOver(running), sender(name), name, payload);
      expect(Object.keys(answer).sort()).toEqual(answer.ok ? ['ok', 'value'] : ['error', 'ok']);
      expect(() => structuredClone(answer)).not.toThrow();
    }
    running.runner.stop();
  });
});

test.each(['', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'Look', 'look ', 'lооk', 'card\0'])(
  'the name %j is refused',
  async (name) => {
    const app = await appOver(startRunning());
    for (const role of roles) expect(await answerRequest(app, role, name, null)).toEqual(notUnderstood);
  },
);

test('anything at all is refused or is what the schema says; nothing throws', async () => {
  const payload = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSet: true }),
    fc.jsonValue(),
    fc.constantFrom(...names.flatMap((name) => [...good[name]])),
  );
  const isName = (name: string): name is RequestName => names.some((each) => each === name);
  const app = await appOver(startRunning());
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constantFrom(...names), fc.string()),
      payload,
      fc.constantFrom(...roles),
      async (name, sent, role) => {
        const answer = await answerRequest(app, role, name, sent);
        const fits = isName(name) && requests[name].payload.safeParse(sent).success;
        if (answer.ok) expect(isName(name) && requests[name].from.includes(role) && fits).toBe(true);
        if (!fits) expect(answer).toMatchObject({ ok: false });
      },
    ),
    { numRuns: 10_000 },
  );
});

test.each([500, 5000, 12_000])('a value nested %i deep is refused, not stumbled over', async (depth) => {
  const value: unknown = JSON.parse('['.repeat(depth) + ']'.repeat(depth));
  const app = await appOver(startRunning());
  expect(await answerRequest(app, 'main', 'change-setting', { key: 'look.theme', value })).toEqual(
    notUnderstood,
  );
});

test('any order of good requests keeps the log and the session in step', async () => {
  const request = fc
    .constantFrom(...names)
    .chain((name) => fc.constantFrom(...good[name].map((payload) => ({ name, payload }))));
  const verb = fc.constantFrom(
    'ringing' as const,
    'started' as const,
    'ended' as const,
    'available' as const,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(request, verb), { maxLength: 40 }), async (steps) => {
      const running = startRunning();
      for (const step of steps) {
        running.clock.pass(1500);
        if (typeof step === 'string') running.phone(step);
        else await answerRequest(await appOver(running), sender(step.name), step.name, step.payload);
      }
      await settled();
      await running.runner.saveAgain();
      const { shift } = running.runner.session();
      running.runner.stop();
      if (shift) expect(replay(running.store.kept(shift.id))).toEqual(shift);
    }),
    { numRuns: 100 },
  );
});

describe('what is asked reaches the session', () => {
  test('a rating is acknowledged when it is kept, and held when it is not', async () => {
    const running = startRunning();
    running.phone('started', 'ended');
    const said = { type: 'rated', callId: 'c1', rating: 4 } as const;
    const app = await appOver(running);
    const rate = () => answerRequest(app, 'main', 'say', { of: null, said });
    expect(await rate()).toEqual({ ok: true, value: null });
    running.store.fail(() => 'disk-full');
    expect(await rate()).toEqual({ ok: false, error: 'not-saved' });
    expect(running.runner.notSaved()).toEqual({ entries: 1, reason: 'disk-full' });
    running.store.fail(() => 'kept');
    expect(await answerRequest(app, 'main', 'save-again', null)).toEqual({ ok: true, value: null });
    expect(running.runner.notSaved()).toBeNull();
    running.runner.stop();
  });

  test('what cannot be done is refused with its reason', async () => {
    const running = startRunning();
    const app = await appOver(running);
    const ask = (name: RequestName) => answerRequest(app, 'main', name, good[name][0]);
    expect(await ask('say')).toEqual({ ok: false, error: 'no-shift' });
    expect(await ask('close-shift')).toEqual({ ok: false, error: 'no-shift' });
    expect(await ask('ask-rating')).toEqual({ ok: false, error: 'not-found' });
    expect(await ask('open-care')).toEqual({ ok: false, error: 'not-found' });
    expect(await ask('shift')).toEqual({ ok: false, error: 'not-found' });
    running.phone('started');
    expect(await ask('ask-card')).toEqual({ ok: false, error: 'not-now' });
    expect(await ask('start-shift')).toEqual({ ok: false, error: 'not-now' });
    running.runner.stop();
  });
});
