import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callOffer } from '../../src/core/session/signals';
import type { CallOffer, HookVerb } from '../../src/core/vocabulary';
import { callOfferTo } from '../../src/core/vocabulary';
import type { Day } from '../fakes/day';
import { startDay } from '../fakes/day';
import { runs } from './runs';

/** The agent's own marks among the words of the phone, in any order: "On a call" is never a trap. */

/** `offered`: the button, which says what it would do. */
type Act = 'key' | 'on' | 'over' | 'offered' | 'restart' | HookVerb;
interface Step {
  readonly after: number;
  readonly act: Act;
}

/** At the same moment, within it, and well apart; a phone's own words are never closer than two calls can be. */
const soon = fc.constantFrom(0, 1, 2);
const apart = fc.constantFrom(4, 7, 25, 70);
const presses = (most: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      after: fc.oneof(soon, apart),
      act: fc.oneof(
        { weight: 5, arbitrary: fc.constant('key' as const) },
        { weight: 2, arbitrary: fc.constantFrom('on' as const, 'over' as const) },
        { weight: 3, arbitrary: fc.constant('offered' as const) },
        { weight: 1, arbitrary: fc.constant('restart' as const) },
      ),
    }),
    { maxLength: most },
  );
const verb = (act: HookVerb): fc.Arbitrary<readonly Step[]> =>
  apart.map((after) => [{ after, act }] as const);
const none: fc.Arbitrary<readonly Step[]> = fc.constant([]);
const maybe = (step: fc.Arbitrary<readonly Step[]>): fc.Arbitrary<readonly Step[]> => fc.oneof(none, step);
const inOrder = (...parts: readonly fc.Arbitrary<readonly Step[]>[]): fc.Arbitrary<readonly Step[]> =>
  fc.tuple(...parts).map((each) => each.flat());

const ring = inOrder(verb('ringing'), presses(1));
/** Later than a start that its own end has overtaken. */
const freshStart = fc.constantFrom(7, 25, 70).map((after) => [{ after, act: 'started' }] as const);
const answered = inOrder(fc.oneof(inOrder(ring, verb('started')), freshStart), presses(3));
const hold = inOrder(verb('held'), presses(1), verb('resumed'), presses(1));
const call = (last: fc.Arbitrary<readonly Step[]>): fc.Arbitrary<readonly Step[]> =>
  inOrder(presses(1), answered, maybe(hold), last, presses(2));
const closed = inOrder(verb('ended'), maybe(verb('wrapup')), maybe(verb('available')));
const missed = inOrder(ring, verb('ended'), presses(1));
const lost = fc.oneof(verb('wrapup'), verb('available'));

/** What is true, told from the events alone. */
interface Truth {
  readonly phone: 'idle' | 'rings' | 'talks';
  /** The agent has said that the phone's call is over. */
  readonly denied: boolean;
  /** When the agent's mark was made, in a ring of the phone or not; null without one. */
  readonly mark: { readonly inRing: boolean } | null;
  readonly onCallSince: number | null;
  readonly wrapUpSince: number | null;
}
const calm: Truth = { phone: 'idle', denied: false, mark: null, onCallSince: null, wrapUpSince: null };
const isOn = ({ phone, denied, mark }: Truth): boolean => mark !== null || (phone === 'talks' && !denied);

function offered({ phone, denied, mark }: Truth): CallOffer {
  if (mark) return 'over';
  if (phone !== 'talks') return 'on';
  return denied ? 'still-on' : 'not-on';
}

function pressed(truth: Truth, act: 'key' | 'on' | 'over', at: number): Truth {
  const marked: Truth = { ...truth, mark: truth.mark ?? { inRing: truth.phone === 'rings' } };
  const over: Truth = { ...truth, mark: null, denied: truth.phone === 'talks' };
  if (act !== 'key') return act === 'on' ? marked : over;
  const justNow = (since: number | null): boolean => since !== null && at - since < 3000;
  if (isOn(truth)) return justNow(truth.onCallSince) && !truth.mark ? marked : over;
  return justNow(truth.wrapUpSince) ? truth : marked;
}

function heard(truth: Truth, said: HookVerb): Truth {
  switch (said) {
    case 'ringing':
      return { ...truth, phone: 'rings' };
    case 'started':
    case 'held':
    case 'resumed':
      return { ...truth, phone: 'talks', denied: false };
    case 'ended': {
      const sameCall = truth.phone === 'talks' || truth.mark?.inRing === true;
      return { ...truth, phone: 'idle', denied: false, mark: sameCall ? null : truth.mark };
    }
    default:
      // Between calls it is no news; in a call it is the end, whose own word was lost.
      return truth.phone === 'talks' ? { ...truth, phone: 'idle', denied: false, mark: null } : truth;
  }
}

function follow(truth: Truth, act: Act, at: number): Truth {
  if (act === 'restart') return truth;
  const press = act === 'offered' ? callOfferTo[offered(truth)] : act;
  const next =
    press === 'key' || press === 'on' || press === 'over' ? pressed(truth, press, at) : heard(truth, press);
  const was = isOn(truth);
  const is = isOn(next);
  const quiet = act === 'available' || is || next.phone === 'rings';
  return {
    ...next,
    onCallSince: is ? (was ? truth.onCallSince : at) : null,
    wrapUpSince: was && !is ? at : quiet ? null : truth.wrapUpSince,
  };
}

const begin = (startsAt?: number): Day => {
  const day = startDay(startsAt === undefined ? {} : { startsAt });
  if (startsAt === undefined) {
    day.send({ type: 'start-shift' });
    day.pass(10);
  }
  return day;
};

function restarted(day: Day): Day {
  const { shift } = day.session();
  if (!shift) throw new Error('no shift to go on with');
  day.send({ type: 'quit' });
  const again = begin(day.at());
  again.send({ type: 'resume-shift', shift: day.session().shift ?? shift });
  return again;
}

/** Plays them; `onStep` sees what is true and what Lull says, after each. */
function play(steps: readonly Step[], onStep: (truth: Truth, day: Day, step: Step) => void): Day {
  let day = begin();
  let truth = calm;
  for (const step of steps) {
    day.pass(step.after);
    // That the agent took the phone's call for over is in no log: a start forgets it.
    if (step.act === 'restart' && truth.denied && !truth.mark) continue;
    if (step.act === 'restart') day = restarted(day);
    else if (step.act === 'key') day.send({ type: 'call-toggle' });
    else if (step.act === 'offered')
      day.send({ type: 'call-toggle', to: callOfferTo[callOffer(day.session())] });
    else if (step.act === 'on' || step.act === 'over') day.send({ type: 'call-toggle', to: step.act });
    else day.phone(step.act);
    truth = follow(truth, step.act, day.at());
    onStep(truth, day, step);
  }
  return day;
}

const withoutRestarts = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ act }) => act !== 'restart');

describe('hand marks and a phone that tells its calls', () => {
  const days = fc
    .array(fc.oneof({ weight: 4, arbitrary: call(closed) }, { weight: 1, arbitrary: missed }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => withoutRestarts(parts.flat()));

  test('state, log and talk time are what the events say, whoever marks what and when', () => {
    fc.assert(
      fc.property(days, (steps) => {
        const talks: { from: number; to: number | null }[] = [];
        const day = play(steps, (truth, { session, at }) => {
          const open = talks.at(-1);
          if (isOn(truth) && (!open || open.to !== null)) talks.push({ from: at(), to: null });
          if (!isOn(truth) && open?.to === null) open.to = at();
          expect(session().calls.name === 'on-call', JSON.stringify(truth)).toBe(isOn(truth));
          expect(callOffer(session()), JSON.stringify(truth)).toBe(offered(truth));
        });
        const logged = day.session().shift?.calls ?? [];
        expect(logged.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt }))).toEqual(talks);
      }),
      runs(),
    );
  });

  test('once the phone has said that its call is over, in whatever word and even after a restart, no mark holds it', () => {
    const ends = fc.oneof({ weight: 2, arbitrary: closed }, { weight: 3, arbitrary: lost });
    const untidy = fc.array(call(ends), { minLength: 1, maxLength: 4 }).map((parts) => parts.flat());
    fc.assert(
      fc.property(untidy, (steps) => {
        let before = calm;
        play(steps, (truth, day, { act }) => {
          const told = before.phone === 'talks' && truth.phone === 'idle';
          const { manual, phone } = day.session().calls.sources;
          if (told && phone.says !== 'call') expect(manual.says, act).not.toBe('call');
          before = truth;
        });
      }),
      runs(),
    );
  });

  test('the days above reach marks before, in and after the calls, corrections, and joined ends', () => {
    const reached = { joins: 0, corrected: 0, endsMark: 0, inRing: 0, alone: 0 };
    for (const steps of fc.sample(days, { numRuns: 300, seed: 4 })) {
      let before = calm;
      play(steps, (truth, _day, { act }) => {
        if (!before.mark && truth.mark && before.phone === 'talks' && !before.denied) reached.joins += 1;
        if (!before.mark && truth.mark && before.denied) reached.corrected += 1;
        if (before.mark && act === 'ended' && !truth.mark) reached.endsMark += 1;
        if (before.mark && act === 'ended' && before.mark.inRing && before.phone === 'rings')
          reached.inRing += 1;
        if (truth.mark && truth.phone === 'idle') reached.alone += 1;
        before = truth;
      });
    }
    for (const [name, times] of Object.entries(reached)) expect(times, name).toBeGreaterThan(15);
  });
});
