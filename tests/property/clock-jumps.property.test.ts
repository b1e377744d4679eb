import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockSetMs } from '../../src/core/app/session-clock';
import { dayMs, hourMs } from '../../src/core/durations';
import { moveMoments } from '../../src/core/move-moments';
import type { Session } from '../../src/core/session/session-types';
import { replay } from '../../src/core/shift/replay';
import type { Shift } from '../../src/core/shift/shift';
import { readShiftLog, writeShiftLog } from '../../src/core/shift/shift-log';
import { summarize } from '../../src/core/summary/summary';
import { answersOn } from '../fakes/card';
import { nine } from '../fakes/day';
import { fakeClock, settled } from '../fakes/ports';
import type { Running } from '../fakes/running';
import { startRunning } from '../fakes/running';
import { runs } from './runs';

/** A clock that is set as often and as far as chance likes changes nothing but what the clock shows. */

const second = 1000;
const year = 365 * dayMs;

type Turn = (running: Running) => void;
const seconds = (max: number) => fc.integer({ min: 1, max }).map((each) => each * second);
const pause = seconds(900).map(
  (ms): Turn =>
    ({ clock }) =>
      clock.pass(ms),
);
const verb = fc
  .constantFrom('ringing', 'started', 'held', 'resumed', 'ended', 'wrapup', 'available', 'break')
  .map(
    (each): Turn =>
      ({ phone }) =>
        phone(each),
  );
const call = fc.tuple(seconds(400), seconds(90)).map(([talk, gap]): Turn => ({ phone, clock }) => {
  phone('ringing');
  clock.pass(3 * second);
  phone('started');
  clock.pass(talk);
  phone('ended', 'available');
  clock.pass(gap);
});
const microphone = fc
  .tuple(fc.subarray(['microsip', 'zoom', 'startedAt']), fc.subarray(['microsip']))
  .map(([held, playing]): Turn => ({ runner }) => {
    void runner.send({ type: 'sound', reading: { ok: true, value: { microphone: held, playing } } });
  });
const sleep = seconds(300).map((ms): Turn => ({ runner, clock }) => {
  void runner.send({ type: 'power', what: 'suspended' });
  clock.sleep(ms);
  void runner.send({ type: 'power', what: 'resumed' });
});
const other = fc.constantFrom<Turn>(
  ({ runner }) => void runner.send({ type: 'hard-call' }),
  ({ runner }) => void runner.send(answersOn(runner.session()).kind('angry')),
  ({ runner }) => void runner.send({ type: 'ask-card' }),
  ({ runner }) => void runner.send({ type: 'card', action: { do: 'more' } }),
  ({ runner }) => void runner.send({ type: 'call-toggle' }),
  ({ runner }) => void runner.send({ type: 'close-shift', of: null }),
);
const turn = fc.oneof({ weight: 4, arbitrary: call }, verb, verb, microphone, sleep, pause, other);
/** Far and near, but a difference that two clocks may have. */
const jump = fc
  .oneof(
    fc.constantFrom(hourMs, -hourMs, dayMs, -dayMs, 9 * year, -9 * year),
    fc.integer({ min: -10 * year, max: 10 * year }),
    fc.integer({ min: -10 * second, max: 10 * second }),
  )
  .filter((byMs) => Math.abs(byMs) > clockSetMs);
const plan = fc.array(fc.tuple(turn, fc.option(jump)), { minLength: 5, maxLength: 40 });

const start = (): Running => {
  const running = startRunning({ clock: fakeClock(nine) });
  running.clock.pass(6 * second);
  return running;
};

/** The whole session but for what counts entries, and names that tell of the time of a beginning. */
function seen({ at, calls, card, hardCallWaits, hardKeyAt, pacing, shift, remembered }: Session): unknown {
  const bare = (each: Shift | null): unknown => each && { ...each, id: '', lastSeq: 0 };
  const shifts = remembered.shifts.map((each) => ({ ...each, shiftId: '' }));
  const { cards, gapsMs } = remembered;
  return { at, calls, card, hardCallWaits, hardKeyAt, pacing, shift: bare(shift), cards, gapsMs, shifts };
}

test('a session by a clock that is set is the session by one that is not, moved', () => {
  // Two sessions each, and every moment of both compared: a fifth of the usual times.
  const all = runs();
  fc.assert(
    fc.property(plan, (turns) => {
      const steady = start();
      const set = start();
      let byMs = 0;
      for (const [act, jumpMs] of turns) {
        act(steady);
        act(set);
        const to = nine + byMs + (jumpMs ?? 0);
        if (jumpMs !== null && Math.abs(to - nine) < 20 * year) {
          set.clock.set(jumpMs);
          byMs += jumpMs;
        }
        for (const { runner } of [steady, set]) void runner.send({ type: 'settings-changed' });
        expect(seen(set.runner.session())).toEqual(moveMoments(seen(steady.runner.session()), byMs));
        expect(set.cardWindow.calls).toEqual(steady.cardWindow.calls);
      }
    }),
    { ...all, numRuns: Math.ceil((all.numRuns ?? 1) / 5) },
  );
});

const lengthsOf = ({ calls }: Shift): readonly number[] =>
  calls.map(({ startedAt, endedAt }) => (endedAt ?? Infinity) - startedAt);

test('a day of calls by a clock that is set has its calls, its lengths and its order', async () => {
  const days = fc.array(fc.tuple(seconds(600), seconds(90), fc.integer({ min: -9 * year, max: 9 * year })), {
    minLength: 20,
    maxLength: 20,
  });
  const near = fc.integer({ min: -3 * second, max: 3 * second });
  await fc.assert(
    fc.asyncProperty(days, near, async (calls, nearMs) => {
      const { clock, phone, runner, store } = start();
      let wrongBy = 0;
      const set = (toMs: number): void => {
        clock.set(toMs - wrongBy);
        wrongBy = toMs;
      };
      for (const [index, [talkMs, gapMs, farMs]] of calls.entries()) {
        phone('started');
        clock.pass(talkMs / 2);
        set(index % 3 === 0 ? nearMs : farMs);
        clock.pass(talkMs / 2);
        phone('ended', 'available');
        clock.pass(gapMs);
      }
      set(0);
      clock.pass(60 * second);
      phone('started');
      clock.pass(second);
      phone('ended');
      await settled();
      const { shift } = runner.session();
      if (!shift) throw new Error('no shift is open');
      const kept = store.kept(shift.id);
      expect(await store.list()).toEqual([shift.id]);
      expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
      expect(replay(kept)).toEqual(shift);
      expect(readShiftLog(writeShiftLog(kept), shift.id)).toEqual({ is: 'log', entries: kept });
      const lengths = [...calls.map(([talkMs]) => talkMs), second];
      expect(lengthsOf(shift)).toEqual(lengths);
      expect(summarize(shift, clock.now()).talkMs).toBe(lengths.reduce((sum, each) => sum + each, 0));
      const froms = [...shift.stretches.map(({ from }) => from), shift.lastAt];
      for (const [index, from] of froms.entries()) {
        const lengthMs = from - (froms[index - 1] ?? from);
        expect(lengthMs).toBeGreaterThanOrEqual(0);
        expect(lengthMs).toBeLessThan(12 * hourMs);
      }
      expect(Math.abs((kept.at(-1)?.at ?? 0) - clock.now())).toBeLessThanOrEqual(clockSetMs);
      expect(Math.abs(shift.startedAt - nine - 6 * second)).toBeLessThanOrEqual(2 * clockSetMs);
    }),
    runs(),
  );
});
