import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { programIn } from '../../src/core/call-state/programs';
import type { SessionInput } from '../../src/core/session/session-types';
import { soundTroubles } from '../../src/core/ports';
import { startDay } from '../fakes/day';

/** What is only heard: late, early, flickering, in trouble, or held all day. */

const seconds = (min: number, max: number) =>
  fc.integer({ min: min * 20, max: max * 20 }).map((twentieths) => twentieths / 20);

type Moment = readonly [at: number, event: SessionInput];
const mic = (at: number, ...programs: readonly string[]): Moment => [
  at,
  { type: 'sound', reading: { ok: true, value: { microphone: programs, playing: [] } } },
];
const hook = (at: number, verb: 'ringing' | 'started' | 'ended' | 'available'): Moment => [
  at,
  { type: 'call-signal', source: 'phone', verb },
];

/** One true call with the delays that were measured between phones and sound systems (docs/calls.md). */
const callOf = (seenBy: fc.Arbitrary<'phone' | 'microphone' | 'both'>, longest: number) =>
  fc.record({
    seenBy,
    talk: seconds(3, longest),
    gap: seconds(8, 300),
    ring: fc.boolean(),
    twice: fc.boolean(),
    flickers: fc.boolean(),
    hookStart: seconds(0, 0.2),
    micOpen: seconds(0, 0.4),
    hookEnd: seconds(0, 0.2),
    micClose: seconds(-1.3, 0.5),
  });
const anyone = fc.constantFrom('phone' as const, 'microphone' as const, 'both' as const);
type TrueCall = ReturnType<typeof callOf> extends fc.Arbitrary<infer T> ? T : never;

const aDayOf = (each: fc.Arbitrary<TrueCall>) => fc.array(each, { minLength: 1, maxLength: 12 });
/** All calls seen alike; or anyhow, and then short: a source that misses long ones is left out after three. */
const calls = fc.oneof(
  anyone.chain((seenBy) => aDayOf(callOf(fc.constant(seenBy), 600))),
  aDayOf(callOf(anyone, 55)),
);

function momentsOf(each: TrueCall, from: number): readonly Moment[] {
  const to = from + each.talk;
  const opened = from + each.micOpen;
  const moments: Moment[] = [];
  if (each.seenBy !== 'microphone') {
    if (each.ring) moments.push(hook(from - 3, 'ringing'));
    moments.push(hook(from + each.hookStart, 'started'), hook(to + each.hookEnd, 'ended'));
    if (each.twice) moments.push(hook(from + each.hookStart, 'started'), hook(to + each.hookEnd, 'ended'));
  }
  if (each.seenBy !== 'phone') {
    moments.push(mic(opened, 'baresip'), mic(to + each.micClose));
    if (each.flickers) moments.push(mic(opened + 0.05), mic(opened + 0.1, 'baresip'));
  }
  return [...moments].sort(([a], [b]) => a - b);
}

/** Late to open, a flicker and its confirmation, early to close: the most that a heard length can be off, in seconds. */
const delays = 0.4 + 0.1 + 0.25 + 1.3 + 0.001;

test('one call in, one call out, whoever sees it and in whatever order', () => {
  fc.assert(
    fc.property(calls, (trueCalls) => {
      const day = startDay();
      day.sound([]);
      day.send({ type: 'start-shift' });
      const startedAt = day.at();
      let clock = 20;
      for (const each of trueCalls) {
        for (const [at, event] of momentsOf(each, clock)) {
          day.pass(Math.max(0, startedAt / 1000 + at - day.at() / 1000));
          day.send(event);
        }
        clock += each.talk + each.gap;
      }
      day.pass(60);
      const found = day.session().shift?.calls ?? [];
      expect(found).toHaveLength(trueCalls.length);
      for (const [index, { source, endedAt, startedAt: from, wrapUpEndedAt }] of found.entries()) {
        const seenBy = trueCalls[index]?.seenBy;
        expect(source).toBe(seenBy === 'both' ? 'phone' : seenBy);
        expect(endedAt).not.toBeNull();
        expect(wrapUpEndedAt).not.toBeNull();
        const talk = ((endedAt ?? 0) - from) / 1000;
        expect(Math.abs(talk - (trueCalls[index]?.talk ?? 0))).toBeLessThanOrEqual(delays);
      }
      const wrapUps = day.log().filter(({ type }) => type === 'wrap-up-ended');
      expect(wrapUps).toHaveLength(trueCalls.length);
    }),
    { numRuns: 150 },
  );
});

const constant = { ...programIn([], 'wavelink'), class: 'constant' as const, setBy: 'you' as const };
const onlyMicrophone: fc.Arbitrary<SessionInput> = fc.oneof(
  fc.constant(mic(0)[1]),
  { weight: 4, arbitrary: fc.constant(mic(0, 'wavelink')[1]) },
  fc
    .constantFrom(...soundTroubles)
    .map((reason) => ({ type: 'sound', reading: { ok: false, error: reason } }) as const),
  fc.constantFrom('locked' as const, 'unlocked' as const).map((what) => ({ type: 'power', what }) as const),
);
const pauses = fc.array(fc.tuple(seconds(0, 600), onlyMicrophone), { minLength: 1, maxLength: 40 });

describe('nothing to go by', () => {
  test('a holder that the agent calls constant claims no gap, ever', () => {
    fc.assert(
      fc.property(pauses, (steps) => {
        const day = startDay({
          onStep({ calls }) {
            expect(calls.name).not.toBe('gap');
          },
        });
        day.send({ type: 'programs-known', programs: [constant] });
        day.send({ type: 'start-shift' });
        for (const [wait, event] of steps) {
          day.pass(wait);
          day.send(event);
        }
        day.pass(600);
      }),
      { numRuns: 150 },
    );
  });

  test('with every source dead no card comes by itself, whatever was seen before', () => {
    fc.assert(
      fc.property(
        callOf(anyone, 600),
        fc.constantFrom(...soundTroubles),
        seconds(0, 20),
        (before, reason, after) => {
          const day = startDay();
          day.sound([]);
          day.send({ type: 'start-shift' });
          for (const [at, event] of momentsOf(before, 10)) {
            day.pass(Math.max(0, at - (day.at() - (day.session().shift?.startedAt ?? 0)) / 1000));
            day.send(event);
          }
          day.pass(after);
          const cards = day.log().filter(({ type }) => type === 'card-shown').length;
          day.soundFails(reason);
          day.send({ type: 'source-health', source: 'phone', health: 'failed' });
          day.pass(7200);
          expect(day.log().filter(({ type }) => type === 'card-shown')).toHaveLength(cards);
          expect(day.session().calls.name).not.toBe('gap');
        },
      ),
      { numRuns: 200 },
    );
  });
});
