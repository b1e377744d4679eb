import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rate } from '../../src/core/card/answers';
import { staysOverCall } from '../../src/core/card/screens';
import { comesWithCare } from '../../src/core/deck/card';
import { deck } from '../../src/core/deck/deck';
import type { Session, SessionInput } from '../../src/core/session/session-types';
import { isCandidate } from '../../src/core/call-state/sound';
import { soundTroubles } from '../../src/core/ports';
import { visibleState } from '../../src/core/session/session';
import { replay } from '../../src/core/shift/replay';
import { readShiftLog, writeShiftLog } from '../../src/core/shift/shift-log';
import { timeByState } from '../../src/core/summary/summary';
import {
  hookVerbs,
  deposits,
  kinds,
  outcomes,
  programClasses,
  sourceIds,
  verbSources,
} from '../../src/core/vocabulary';
import { startDay } from '../fakes/day';
import { answersOn } from '../fakes/card';

/** Anything that can happen, in any order, at any pace: the promises hold all the same. */

const rating = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const);
const callId = fc.integer({ min: 1, max: 6 }).map((n) => `c${String(n)}`);

/** A phone of the catalogue, and two that nobody knows. */
const programNames = ['baresip', 'chrome', 'wavelink'] as const;
const someOf = fc.subarray([...programNames]);

/** What the agent does on the card that is up, whatever it asks. */
type OnCard = (session: Session) => SessionInput;
const onCard: fc.Arbitrary<OnCard> = fc.oneof(
  fc
    .constantFrom('more', 'done', 'not-now', 'take-keyboard', 'next', 'skip', 'own-words')
    .map((what) => () => ({ type: 'card', action: { do: what } }) as const),
  fc.constantFrom(...kinds).map(
    (kind): OnCard =>
      (session) =>
        answersOn(session).kind(kind),
  ),
  rating.map(
    (value): OnCard =>
      (session) =>
        answersOn(session).rate(value),
  ),
  fc.constantFrom(...outcomes).map(
    (outcome): OnCard =>
      (session) =>
        answersOn(session).outcome(outcome),
  ),
  fc.constantFrom(...deposits).map(
    (made): OnCard =>
      (session) =>
        answersOn(session).deposit(made),
  ),
  fc.constant<OnCard>((session) => answersOn(session).win()),
  // An answer to a card that is up no more.
  fc
    .tuple(callId, rating)
    .map(([call, value]): OnCard => () => ({ type: 'card', action: rate(call, value) })),
);

const event: fc.Arbitrary<SessionInput | OnCard> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('call-signal' as const),
      source: fc.constantFrom(...verbSources),
      verb: fc.constantFrom(...hookVerbs),
      line: fc.constantFrom('hooks' as const, 'connector' as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc
      .record({ microphone: someOf, playing: fc.option(someOf) })
      .map((value) => ({ type: 'sound', reading: { ok: true, value } }) as const),
  },
  fc
    .constantFrom(...soundTroubles)
    .map((reason) => ({ type: 'sound', reading: { ok: false, error: reason } }) as const),
  fc.constant({ type: 'sound-off' } as const),
  someOf.map((programs) => ({ type: 'programs-running', programs }) as const),
  fc.record({
    type: fc.constant('set-program' as const),
    program: fc.constantFrom(...programNames),
    class: fc.constantFrom(...programClasses),
  }),
  fc.record({
    type: fc.constant('source-health' as const),
    source: fc.constantFrom(...verbSources),
    health: fc.constantFrom('ok' as const, 'failed' as const),
  }),
  fc.record({
    type: fc.constant('power' as const),
    what: fc.constantFrom('locked' as const, 'unlocked' as const, 'suspended' as const, 'resumed' as const),
  }),
  fc.record({ type: fc.constant('agent-break' as const), on: fc.boolean() }),
  fc
    .constantFrom(
      'hard-call',
      'ask-card',
      'hide-tried',
      'ask-rating',
      'open-care',
      'call-toggle',
      'quick-hide',
      'start-shift',
    )
    .map((type) => ({ type })),
  fc.record({
    type: fc.constant('try-card' as const),
    deckCard: fc.constantFrom(...deck.filter(({ id }) => !comesWithCare(id))),
    keyboard: fc.boolean(),
  }),
  fc.record({ type: fc.constant('set-aside' as const), what: fc.constantFrom('settings', 'hooks') }),
  onCard,
  fc.constant({ type: 'close-shift', of: null } as const),
  fc
    .record({ type: fc.constant('rated' as const), callId, rating })
    .map((said) => ({ type: 'say', of: null, said }) as const),
  fc.record({
    type: fc.constant('wake' as const),
    lateMs: fc.constantFrom(0, 90_000),
    idleSeconds: fc.constantFrom(0, 400, null),
  }),
);

/** Seconds between two events: a blink, as devices and hooks go, or a while. */
const pause = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10),
  fc.integer({ min: 0, max: 1200 }),
);
const script = fc.array(fc.tuple(pause, event), { minLength: 1, maxLength: 60 });
const idle = fc.infiniteStream(fc.constantFrom(0, 1, 3, 7, 60, 400, null));

function play(
  steps: readonly (readonly [number, SessionInput | OnCard])[],
  readings: Iterator<number | null>,
  options: Parameters<typeof startDay>[0] = {},
) {
  const day = startDay({ ...options, idle: () => readings.next().value as number | null });
  for (const [seconds, what] of steps) {
    day.pass(seconds);
    day.send(typeof what === 'function' ? what(day.session()) : what);
  }
  day.pass(600);
  return day;
}

describe('whatever happens', () => {
  test('no card is up while any source says ringing or call', () => {
    fc.assert(
      fc.property(script, idle, (steps, readings) => {
        play(steps, readings, {
          onStep({ card, calls }) {
            const busy = sourceIds.some((id) => ['ringing', 'call'].includes(calls.sources[id].says));
            if (busy && card && !staysOverCall(card)) throw new Error(`card ${card.screen} is up in a call`);
          },
        });
      }),
      { numRuns: 500 },
    );
  });

  test('a card comes by itself only in a gap that a working source vouches for, and leaves by itself', () => {
    fc.assert(
      fc.property(script, idle, (steps, readings) => {
        let before = 0;
        const day = play(steps, readings, {
          onStep({ card, calls, cardCount, shift }) {
            if (card && cardCount > before && card.why === 'pacing') {
              expect(calls.name).toBe('gap');
              expect(shift).not.toBeNull();
              expect(
                sourceIds.some((id) => calls.sources[id].health === 'ok' && calls.sources[id].seenCall),
              ).toBe(true);
              expect(card.keyboard).toBe(false);
            }
            before = cardCount;
          },
        });
        // Ten quiet minutes later only Care first may still be up: it waits for the agent.
        const { card } = day.session();
        if (card && day.at() - card.shownAt > 120_000) expect(card.screen).toBe('care');
      }),
      { numRuns: 500 },
    );
  });

  test('no gap is claimed while a program that may be the phone holds the microphone', () => {
    fc.assert(
      fc.property(script, idle, (steps, readings) => {
        play(steps, readings, {
          onStep({ calls: { name, sound } }) {
            if (name !== 'gap') return;
            const holders = sound.holds.filter(({ releasedAt }) => releasedAt === null);
            expect(holders.filter(({ program }) => isCandidate(sound, program))).toEqual([]);
          },
        });
      }),
      { numRuns: 500 },
    );
  });

  test('each call that began has ended once at most, and none is left open outside a call', () => {
    fc.assert(
      fc.property(script, idle, (steps, readings) => {
        const day = play(steps, readings, {
          onStep({ calls, shift }) {
            const open = shift?.calls.filter(({ endedAt }) => endedAt === null) ?? [];
            expect(open.length).toBeLessThanOrEqual(1);
            if (open.length === 1 && calls.name === 'gap') throw new Error('a gap in an open call');
          },
        });
        const ids = day.log().flatMap((entry) => (entry.type === 'call-ended' ? [entry.callId] : []));
        const starts = day.log().filter(({ type }) => type === 'call-started');
        expect(ids.length).toBeLessThanOrEqual(starts.length);
      }),
      { numRuns: 300 },
    );
  });

  test('never more than three cards by themselves in any hour', () => {
    fc.assert(
      fc.property(script, idle, (steps, readings) => {
        const day = play(steps, readings, {});
        const shown = day
          .log()
          .flatMap((entry) => (entry.type === 'card-shown' && entry.why === 'pacing' ? [entry.at] : []));
        for (const at of shown)
          expect(shown.filter((other) => other >= at && other < at + 3_600_000).length).toBeLessThanOrEqual(
            3,
          );
      }),
      { numRuns: 200 },
    );
  });

  test('the log alone gives the shift back, and the times in it add up to its length', () => {
    fc.assert(
      fc.property(script, idle, (steps, readings) => {
        const day = play(steps, readings, {});
        const shiftIds = new Map<string, ReturnType<typeof day.log>[number][]>();
        for (const effect of day.effects()) {
          if (effect.type !== 'record') continue;
          shiftIds.set(effect.shiftId, [...(shiftIds.get(effect.shiftId) ?? []), ...effect.entries]);
        }
        for (const [id, entries] of shiftIds) {
          const shift = replay(entries);
          if (!shift) throw new Error('a log without a beginning');
          expect(readShiftLog(writeShiftLog(entries), id)).toEqual({ is: 'log', entries });
          if (day.session().shift?.id === id) expect(shift).toEqual(day.session().shift);
          const end = shift.endedAt ?? day.at();
          const total = Object.values(timeByState(shift, day.at())).reduce((sum, ms) => sum + ms, 0);
          expect(total).toBe(end - shift.startedAt);
          for (const call of shift.calls) {
            if (call.endedAt !== null) expect(call.endedAt).toBeGreaterThanOrEqual(call.startedAt);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('without a shift the agent sees off shift, ringing or on a call, and nothing is recorded', () => {
    fc.assert(
      fc.property(script, idle, (steps, readings) => {
        play(steps, readings, {
          onStep(session) {
            if (session.shift === null)
              expect(['off-shift', 'ringing', 'on-call']).toContain(visibleState(session).name);
          },
        });
      }),
      { numRuns: 200 },
    );
  });
});
