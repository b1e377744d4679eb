import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFaults } from '../../tools/simulate/faults';
import { callInDoubt } from '../../src/core/call-state/verbs';
import { noRepeatWithin } from '../../src/core/deck/choose';
import { deck } from '../../src/core/deck/deck';
import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import type { SeenStep } from '../../tools/simulate/running-session';
import { isOfDeck } from '../../tools/simulate/play';
import { phoneProgram } from '../../tools/simulate/signals';
import { runs } from './runs';
import type { Hours } from './simulated-hours';
import { hourMs, minuteMs } from '../../src/core/durations';
import { anyFaults, anyHours, cardOverCall, playHours, saysBusy } from './simulated-hours';

/** The promises that time can break, on simulated hours with everything going wrong that can. */

const hasOpenCall = ({ session }: SeenStep): boolean => session.shift?.calls.at(-1)?.endedAt === null;

/** The last call before this entry was marked hard by then. */
function followsHardCall(log: readonly LoggedShiftEvent[], entry: LoggedShiftEvent): boolean {
  const before = log.slice(0, log.indexOf(entry));
  const call = before.findLast(({ type }) => type === 'call-started');
  return before.slice(before.indexOf(call ?? entry)).some(({ type }) => type === 'marked-hard');
}

/** A ring or a call that nobody ended is given up by then, and the state is unknown. */
const givenUpMs = { ringing: 3 * minuteMs, call: 2 * hourMs } as const;

/**
 * Which sources are busy by what they said themselves. After a restart Lull knows of a call that went on, and of nothing
 * else.
 */
function busyOnes(): (step: SeenStep) => readonly string[] {
  const busy = new Map<string, { readonly says: 'ringing' | 'call'; readonly since: number }>();
  return (step) => {
    const { source, says } = saysBusy(step.event);
    if (says === 'clear') busy.delete(source);
    else if (says && busy.get(source)?.says !== says) busy.set(source, { says, since: step.session.at });
    if (step.isRestart && !hasOpenCall(step)) busy.clear();
    // The sound system is asked anew, and answers a moment later.
    if (step.isRestart) busy.delete('microphone');
    return [...busy.entries()]
      .filter(([, { says, since }]) => step.session.at < since + givenUpMs[says])
      .map(([source]) => source);
  };
}

/** Asked for, a card comes over a phone that is taken for a program that never lets go; by itself it never does. */
const isAskedOverAHolder = ({ session }: SeenStep, source: string): boolean =>
  source === 'microphone' &&
  session.card?.keyboard === true &&
  session.calls.sound.programs.some((each) => each.program === phoneProgram && each.class === 'constant');

/** Where words and the microphone leave it open whether a call goes on, a card comes for the agent's own key alone. */
const isAskedInDoubt = ({ session }: SeenStep): boolean =>
  callInDoubt(session.calls) && session.card !== null && session.card.why !== 'pacing';

/** The microphone may be closed for so short a time between two calls that they look like one. */
const toldApartMs = 4000;
/** Calls that fill most of an hour look like a program that never lets go of the microphone. */
const ordinaryMs = 12 * minuteMs;

const holds = (property: fc.IProperty<[Hours]>): void => {
  fc.assert(property, runs());
};

/** The log with every moment by the clock as it was set last. */
function byOneClock(log: readonly LoggedShiftEvent[]): readonly LoggedShiftEvent[] {
  let laterMs = 0;
  const fromTheEnd = log.toReversed().map((entry) => {
    const moved = { ...entry, at: entry.at + laterMs };
    if (entry.type === 'clock-set') laterMs += entry.byMs;
    return moved;
  });
  return fromTheEnd.toReversed();
}

describe('on simulated hours with faults', () => {
  test('no card comes, or stays for one step, while any source says ringing or call', () => {
    holds(
      fc.property(anyHours(), (hours) => {
        const busyAfter = busyOnes();
        playHours(hours, (step) => {
          const busy = busyAfter(step).filter(
            (source) => !isAskedOverAHolder(step, source) && !isAskedInDoubt(step),
          );
          if (busy.length > 0) expect(cardOverCall(step), `at ${String(step.now)} ms`).toBeNull();
        });
      }),
    );
  });

  test('cards come by themselves three times an hour at most, far apart, not twice, and not into typing', () => {
    holds(
      fc.property(anyHours(), (hours) => {
        const { log: entries, cards } = playHours(hours);
        const log = byOneClock(entries);
        const shown = log.filter((entry) => entry.type === 'card-shown');
        const paced = shown.filter(({ why }) => why === 'pacing');
        paced.forEach((card, index) => {
          const fourth = paced[index + 3];
          if (fourth) expect(fourth.at - card.at, 'four in an hour').toBeGreaterThanOrEqual(hourMs);
          const next = paced[index + 1];
          const least = (next && followsHardCall(log, next) ? 5 : 15) * minuteMs;
          if (next) expect(next.at - card.at, 'too close').toBeGreaterThanOrEqual(least);
          const place = shown.indexOf(card);
          const before = shown.slice(Math.max(0, place - noRepeatWithin), place);
          if (!isOfDeck(deck, card.cardId)) return;
          expect(before.map(({ cardId }) => cardId)).not.toContain(card.cardId);
        });
        expect(cards.filter(({ byItself, idleMs }) => byItself && idleMs < 2000)).toEqual([]);
      }),
    );
  });

  test('once every source is dead no card comes by itself any more', () => {
    const dies = fc.tuple(anyHours(['full', 'microphone']), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(dies, ([hours, minutes]) => {
        const from = minutes * minuteMs;
        const troubles = [{ what: 'hang' as const, from, to: Infinity }];
        const knownAt = from + 2000;
        const { cards } = playHours({ ...hours, faults: { ...hours.faults, troubles } });
        expect(cards.filter(({ byItself, shownAt }) => byItself && shownAt >= knownAt)).toEqual([]);
      }),
      runs(),
    );
  });

  test('a program that never lets go of the microphone is no reason for a gap', () => {
    holds(
      fc.property(anyHours(['microphone']), (hours) => {
        const faults = { ...hours.faults, holder: true, phoneUnseen: true };
        const { cards } = playHours({ ...hours, faults }, (step) => {
          expect(step.session.calls.name, `at ${String(step.now)} ms`).not.toBe('gap');
        });
        expect(cards.filter(({ byItself }) => byItself)).toEqual([]);
      }),
    );
  });

  test('each call that is seen whole is recorded, and once, however late or often it is told', () => {
    const seen = anyHours(
      ['full', 'microphone'],
      anyFaults.map(({ repeated }) => ({ ...noFaults, repeated })),
    );
    holds(
      fc.property(seen, (hours) => {
        const { stretches, log } = playHours(hours);
        const calls = stretches.filter(({ name }) => name === 'on-call');
        fc.pre(hours.sources === 'full' || calls.every(({ from, to }) => to - from < ordinaryMs));
        const apart = calls.filter(
          ({ from }, index) => from - (calls[index - 1]?.to ?? -Infinity) >= toldApartMs,
        );
        const recorded = log.filter(({ type }) => type === 'call-started').length;
        expect(recorded).toBeLessThanOrEqual(calls.length);
        expect(recorded).toBeGreaterThanOrEqual(hours.sources === 'full' ? calls.length : apart.length);
      }),
    );
  });
});
