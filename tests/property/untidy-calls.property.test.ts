import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFaults } from '../../tools/simulate/faults';
import type { SeenStep } from '../../tools/simulate/running-session';
import { newTally, count } from '../../tools/simulate/tally';
import type { TrueStretch } from '../../tools/simulate/center';
import { runs } from './runs';
import type { Hours, PlayedHours } from './simulated-hours';
import { anyHours, cardOverCall, hoursDay, playHours } from './simulated-hours';

/** Calls that nest, overlap and last, on two phones, told in part, late, twice, in another order or not at all. */

const words = fc.record({
  ...Object.fromEntries(Object.entries(noFaults).map(([key, value]) => [key, fc.constant(value)])),
  missed: fc.constantFrom(0, 0.02, 0.1, 0.3),
  repeated: fc.constantFrom(0, 0.05, 0.2),
  late: fc.constantFrom(0, 0.1, 0.3),
  lateMs: fc.constantFrom(300, 1000, 2000),
}) as fc.Arbitrary<typeof noFaults>;

/** A call's own start is told within this time, with the most that a word is late; what it has in it comes later. */
const startTellsMs = 5000;
/** News of the microphone, and the time until it is believed. */
const heardMs = 3000;

/**
 * Where words are lost, an end whose ring was lost cannot be told from the end of the call below it, unless the microphone
 * is heard: such calls are left out for phones that are known by their words alone.
 */
function withoutLostBeginnings(hours: Hours, calls: readonly TrueStretch[]): readonly TrueStretch[] {
  if (hours.faults.missed === 0) return calls;
  const ends = hoursDay({ ...hours, faults: noFaults }).script.filter(
    ({ event }) => event.type === 'call-signal' && event.verb === 'ended',
  );
  return calls.filter(({ from, to }) => !ends.some(({ at }) => at > from + startTellsMs && at < to));
}

const pressedInCall = ({ stretches, script }: PlayedHours): boolean => {
  const calls = stretches.filter(({ name }) => name === 'on-call');
  return script.some(
    ({ at, event }) =>
      event.type === 'call-signal' &&
      (event.verb === 'available' || event.verb === 'wrapup') &&
      calls.some(({ from, to }) => at > from && at < to),
  );
};

describe('untidy calls', () => {
  test('no card comes, or stays, over a true call that some source has told', () => {
    fc.assert(
      fc.property(anyHours(['untidy'], words), (hours) => {
        const steps: SeenStep[] = [];
        const { stretches, script } = playHours(hours, (step) => steps.push(step));
        const calls = withoutLostBeginnings(
          hours,
          stretches.filter(({ name }) => name === 'on-call'),
        );
        for (const step of steps) {
          const { now } = step;
          const card = cardOverCall(step);
          if (!card || card.keyboard) continue;
          const call = calls.find(({ from, to }) => now >= from + heardMs && now < to);
          if (!call) continue;
          const said = script.filter(({ at }) => at >= call.from && at <= now);
          const started = said.some(
            ({ at, event }) =>
              event.type === 'call-signal' && event.verb === 'started' && at < call.from + startTellsMs,
          );
          const reading = script.findLast(({ at, event }) => at <= now && event.type === 'sound')?.event;
          const heard =
            reading?.type === 'sound' && reading.reading.ok && reading.reading.value.microphone.length > 0;
          expect(started || heard, `a card at ${String(now)} ms, in the call from ${String(call.from)}`).toBe(
            false,
          );
        }
      }),
      runs(),
    );
  });

  test('where every word comes once and in time, each call stands in the log, and the talk time is right', () => {
    fc.assert(
      fc.property(anyHours(['untidy'], fc.constant(noFaults)), (hours) => {
        const played = playHours(hours);
        const tally = newTally();
        count(tally, played, { cards: [], log: played.log }, [], []);
        expect(tally.callsRecorded).toBeGreaterThanOrEqual(tally.callsTold);
        // A presence that is pressed in a call leaves it open whether the call is over; the log may then have it in two.
        if (pressedInCall(played)) return;
        expect(tally.callsRecorded).toBe(tally.callsTold);
        expect(tally.talkOff[0]).toBeLessThan(0.01);
      }),
      runs(),
    );
  });
});
