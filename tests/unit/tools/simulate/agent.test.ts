import { describe, expect, test } from 'vitest';
import { seeded } from '../../../../src/web/demo/chance';
import { centerDay } from '../../../../tools/simulate/center';
import { agentActionsOf } from '../../../../tools/simulate/agent-actions';
import { noFaults, withFaults } from '../../../../tools/simulate/faults';
import { burstsOf, idleReader } from '../../../../tools/simulate/input';
import type { Signal, TidySources } from '../../../../tools/simulate/signals';
import { stretch } from '../../../fakes/stretch';
import { holderProgram, phoneProgram, reading, signalsOf } from '../../../../tools/simulate/signals';

/** One agent's day: a lost ring, a call with wrap-up, a call without, a break. */
const stretches = [
  stretch('gap', 0, 60),
  stretch('ringing', 60, 66),
  stretch('gap', 66, 100),
  stretch('ringing', 100, 106),
  stretch('on-call', 106, 300),
  stretch('wrap-up', 300, 340),
  stretch('ringing', 340, 345),
  stretch('on-call', 345, 500),
  stretch('break', 500, 1400),
  stretch('gap', 1400, 1500),
];

const heard = (sources: TidySources): readonly Signal[] => signalsOf(stretches, sources, seeded(1));
const verbs = (signals: readonly Signal[]) =>
  signals.map(({ event }) => (event.type === 'call-signal' ? event.verb : event.type));

describe('signals', () => {
  test('of a phone tell each turn of the day in its words', () => {
    expect(verbs(heard('full'))).toEqual([
      'available',
      ...['ringing', 'ended', 'available'],
      ...['ringing', 'started', 'ended', 'wrapup'],
      ...['ringing', 'started', 'ended', 'break'],
      'available',
      'signed-out',
    ]);
  });

  test('of the microphone tell calls alone', () => {
    const open = reading([phoneProgram]);
    const closed = reading([]);
    expect(heard('microphone').map(({ event }) => event)).toEqual([closed, open, closed, open, closed]);
  });

  test('by hand tell calls alone, unless one is forgotten', () => {
    expect(verbs(heard('manual'))).toEqual(['started', 'ended', 'started', 'ended']);
    const many = Array.from(
      { length: 400 },
      (_, index) => signalsOf(stretches, 'manual', seeded(index)).length,
    );
    expect(Math.min(...many)).toBeLessThan(4);
    expect(many.filter((length) => length === 4).length).toBeGreaterThan(320);
  });

  test.each(['full', 'microphone', 'manual'] as const)('of %s come late, in order, and soon', (sources) => {
    const signals = heard(sources);
    signals.forEach(({ at }, index) => {
      expect(at).toBeGreaterThan(signals[index - 1]?.at ?? -1);
    });
    const first = signals.find(({ at }) => at >= 60_000);
    expect(first?.at).toBeLessThan(60_000 + (sources === 'full' ? 2000 : 60_000));
  });
});

describe('faults', () => {
  const sent = heard('full');
  const arrive = (change: Partial<typeof noFaults>, sources: TidySources = 'full') =>
    withFaults(heard(sources), sources, { ...noFaults, ...change }, seeded(2));

  test('none: all arrives as it was sent', () => {
    expect(arrive({})).toEqual(sent);
  });

  test('missed, repeated, late', () => {
    expect(arrive({ missed: 1 })).toEqual([]);
    expect(arrive({ repeated: 1 })).toHaveLength(2 * sent.length);
    const late = arrive({ late: 1, lateMs: 300_000 });
    expect(late).toHaveLength(sent.length);
    expect(verbs(late)).not.toEqual(verbs(sent));
    expect(late.map(({ at }) => at)).toEqual(late.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  test('a phone that hangs says nothing, and that is known two seconds later', () => {
    const hang = { what: 'hang', from: 90_000, to: 200_000 } as const;
    const arrived = arrive({ troubles: [hang] });
    const within = arrived.filter(({ at }) => at > hang.from && at < hang.to);
    expect(within).toEqual([
      { at: 92_000, event: { type: 'source-health', source: 'phone', health: 'failed' } },
    ]);
    expect(arrived).toContainEqual({
      at: 200_000,
      event: { type: 'source-health', source: 'phone', health: 'ok' },
    });
  });

  test('a sound system that hangs answers with its trouble, and then with what is so', () => {
    const arrived = arrive({ troubles: [{ what: 'hang', from: 90_000, to: 200_000 }] }, 'microphone');
    const failed = { type: 'sound', reading: { ok: false, error: 'no-answer' } } as const;
    expect(arrived).toContainEqual({ at: 92_000, event: failed });
    expect(arrived).toContainEqual({ at: 200_300, event: reading([phoneProgram]) });
  });

  test('a sleep swallows what happens in it, and says so only if it is told', () => {
    const sleep = { what: 'sleep', from: 90_000, to: 200_000 } as const;
    const power = (told: boolean) =>
      arrive({ troubles: [{ ...sleep, told }] }).filter(({ event }) => event.type === 'power');
    expect(power(true).map(({ at }) => at)).toEqual([90_000, 200_000]);
    expect(power(false)).toEqual([]);
  });

  test('a program that holds the microphone is in each reading; a phone of its own is in none', () => {
    const programs = arrive({ holder: true, phoneUnseen: true }, 'microphone').map(({ event }) =>
      event.type === 'sound' && event.reading.ok ? event.reading.value.microphone : null,
    );
    expect(programs).toEqual(programs.map(() => [holderProgram]));
  });
});

describe('input', () => {
  test('is there in wrap-up until its end, and not on a break', () => {
    const bursts = burstsOf(stretches, seeded(5));
    const idle = idleReader(bursts);
    expect(idle(340_000)).toBeLessThan(1);
    expect(idle(1_399_000)).toBeGreaterThan(890);
  });

  test('is told in whole seconds since the last of it', () => {
    const idle = idleReader({ from: [1000, 9000], to: [3000, 9500] });
    expect([500, 1000, 2500, 3000, 5999, 9000, 9500, 10_600].map(idle)).toEqual([0, 0, 0, 0, 2, 0, 0, 1]);
  });
});

describe('actions of an agent', () => {
  test('come in order, the last closes the shift, and none before the first call', () => {
    const days = Array.from({ length: 5 }, (_, day) =>
      centerDay({ seed: 9, agents: 8, hours: 8, day, arrivals: 9 }),
    ).flat();
    const types = new Set<string>();
    for (const day of days) {
      const deeds = agentActionsOf(day, seeded(4));
      expect(deeds.map(({ at }) => at)).toEqual(deeds.map(({ at }) => at).toSorted((a, b) => a - b));
      expect(deeds.at(-1)?.event.type).toBe('close-shift');
      expect(deeds[0]?.at).toBeGreaterThan(day[0]?.to ?? 0);
      for (const { event } of deeds) types.add(event.type);
    }
    expect([...types].sort()).toEqual(['ask-card', 'ask-rating', 'close-shift', 'hard-call', 'power']);
  });
});
