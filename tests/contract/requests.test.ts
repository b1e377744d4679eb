import fc from 'fast-check';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { RequestName, WindowRole } from '../../src/core/contract';
import { requests } from '../../src/core/contract';
import { answerRequest, parseRequest } from '../../src/core/services/requests';
import { replay } from '../../src/core/shift/shift';
import { settled } from '../fakes/ports';
import { requestDeps, startRunning } from '../fakes/running';
import { bad, good } from './payloads';

/** Each request of the contract: what fits is carried out, what does not is refused, and nothing ever throws. */

const names = Object.keys(requests) as readonly RequestName[];
const roles: readonly WindowRole[] = ['main', 'card'];
const sender = (name: RequestName): WindowRole => requests[name].from[0] ?? 'main';
const notUnderstood = { ok: false, because: 'not-understood' };

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
  test('takes what fits, from its own window only', () => {
    for (const payload of good[name]) {
      expect(parseRequest(name, payload, sender(name))).toEqual({ ok: true, value: { name, payload } });
      for (const role of roles.filter((each) => !requests[name].from.includes(each))) {
        expect(parseRequest(name, payload, role)).toEqual({ ok: false, because: 'not-allowed' });
      }
    }
  });

  test('refuses what does not', () => {
    for (const payload of [...good[name].flatMap((each) => broken(name, each)), ...(bad[name] ?? [])]) {
      expect(parseRequest(name, payload, sender(name)), inspect(payload, { maxStringLength: 80 })).toEqual(
        notUnderstood,
      );
    }
  });

  test('answers', async () => {
    const running = startRunning();
    running.phone('ringing', 'started', 'ended');
    for (const payload of good[name]) {
      const parsed = parseRequest(name, payload, sender(name));
      if (!parsed.ok) throw new Error('refused');
      const answer = await answerRequest(parsed.value, requestDeps(running));
      expect(Object.keys(answer).sort()).toEqual(answer.ok ? ['ok', 'value'] : ['because', 'ok']);
      expect(() => structuredClone(answer)).not.toThrow();
    }
    running.runner.stop();
  });
});

test.each(['', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'Look', 'look ', 'lооk', 'card\0'])(
  'the name %j is refused',
  (name) => {
    for (const role of roles) expect(parseRequest(name, null, role)).toEqual(notUnderstood);
  },
);

test('anything at all is refused or is what the schema says; nothing throws', () => {
  const payload = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSet: true }),
    fc.jsonValue(),
    fc.constantFrom(...names.flatMap((name) => [...good[name]])),
  );
  const name = fc.oneof(fc.constantFrom(...names), fc.string());
  fc.assert(
    fc.property(name, payload, fc.constantFrom(...roles), (asked, sent, role) => {
      const parsed = parseRequest(asked, sent, role);
      if (!parsed.ok) return;
      expect(names).toContain(parsed.value.name);
      expect(requests[parsed.value.name].from).toContain(role);
      expect(parsed.value.payload).toEqual(sent);
    }),
    { numRuns: 10_000 },
  );
});

test.each([500, 5000, 12_000])('a value nested %i deep is refused, not stumbled over', async (depth) => {
  const value: unknown = JSON.parse('['.repeat(depth) + ']'.repeat(depth));
  const parsed = parseRequest('change-setting', { key: 'look.theme', value }, 'main');
  expect(parsed.ok ? await answerRequest(parsed.value, requestDeps(startRunning())) : parsed).toEqual(
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
        else {
          const parsed = parseRequest(step.name, step.payload, sender(step.name));
          if (!parsed.ok) throw new Error('refused');
          await answerRequest(parsed.value, requestDeps(running));
        }
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
    const rate = { name: 'say', payload: { of: null, said } } as const;
    expect(await answerRequest(rate, requestDeps(running))).toEqual({ ok: true, value: null });
    running.store.fail(() => 'disk-full');
    expect(await answerRequest(rate, requestDeps(running))).toEqual({ ok: false, because: 'not-saved' });
    expect(running.runner.notSaved()).toEqual({ entries: 1, because: 'disk-full' });
    running.store.fail(() => 'kept');
    const again = { name: 'save-again', payload: null } as const;
    expect(await answerRequest(again, requestDeps(running))).toEqual({ ok: true, value: null });
    expect(running.runner.notSaved()).toBeNull();
    running.runner.stop();
  });

  test('what cannot be done is refused with its reason', async () => {
    const running = startRunning();
    const ask = (name: 'say' | 'shift' | 'close-shift' | 'ask-rating' | 'ask-card' | 'start-shift') => {
      const parsed = parseRequest(name, good[name][0], 'main');
      if (!parsed.ok) throw new Error('refused');
      return answerRequest(parsed.value, requestDeps(running));
    };
    expect(await ask('say')).toEqual({ ok: false, because: 'no-shift' });
    expect(await ask('close-shift')).toEqual({ ok: false, because: 'no-shift' });
    expect(await ask('ask-rating')).toEqual({ ok: false, because: 'not-found' });
    expect(await ask('shift')).toEqual({ ok: false, because: 'not-found' });
    running.phone('started');
    expect(await ask('ask-card')).toEqual({ ok: false, because: 'not-now' });
    expect(await ask('start-shift')).toEqual({ ok: false, because: 'not-now' });
    running.runner.stop();
  });
});
