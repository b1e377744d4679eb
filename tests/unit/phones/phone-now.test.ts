import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepCallState } from '../../../src/core/call-state/call-state';
import { initialCallState } from '../../../src/core/call-state/state';
import type { PhoneNow } from '../../../src/core/phones/phone-now';
import { together, verbsBetween } from '../../../src/core/phones/phone-now';

const pictures: readonly PhoneNow[] = ['quiet', 'ringing', 'talking', 'held'];

test.each([
  [null, 'quiet', ['ended']],
  [null, 'ringing', ['ended', 'ringing']],
  [null, 'talking', ['started']],
  [null, 'held', ['started', 'held']],
  ['quiet', 'ringing', ['ringing']],
  ['quiet', 'talking', ['started']],
  ['ringing', 'talking', ['started']],
  ['ringing', 'quiet', ['ended']],
  ['talking', 'held', ['held']],
  ['held', 'talking', ['resumed']],
  ['talking', 'quiet', ['ended']],
  ['held', 'quiet', ['ended']],
  ['talking', 'ringing', ['ended', 'ringing']],
  ['held', 'ringing', ['ended', 'ringing']],
] as const)('from %s to %s: %j', (before, now, verbs) => {
  expect(verbsBetween(before, now)).toEqual(verbs);
});

test('several calls count as one', () => {
  expect(together([])).toBe('quiet');
  expect(together(['quiet', 'ringing'])).toBe('ringing');
  expect(together(['held', 'ringing'])).toBe('held');
  expect(together(['held', 'talking', 'ringing'])).toBe('talking');
});

test('whatever a phone shows and however often its line is lost, Lull ends up where the phone is', () => {
  const settings = { wrapUpSeconds: 10, quietSeconds: 6, microphone: false, programs: false };
  const step = fc.record({
    now: fc.constantFrom(...pictures),
    lost: fc.boolean(),
    ms: fc.integer({ min: 1, max: 60_000 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      let at = 0;
      let state = initialCallState(at);
      let before: PhoneNow | null = null;
      for (const { now, lost, ms } of steps) {
        at += ms;
        for (const verb of verbsBetween(lost ? null : before, now)) {
          const signal = { type: 'call-signal', source: 'phone', verb, line: 'connector' } as const;
          ({ state } = stepCallState(state, signal, at, 'c1', settings));
        }
        before = now;
        const expected = { quiet: 'clear', ringing: 'ringing', talking: 'call', held: 'call' }[now];
        expect(state.sources.phone.says).toBe(expected);
      }
    }),
  );
});
