import { describe, expect, test } from 'vitest';
import { arrivalsFor } from '../../../../tools/simulate/calibrate';
import type { TrueName } from '../../../../src/web/demo/day';
import type { TrueStretch } from '../../../../tools/simulate/center';
import { centerDay, occupancyOf } from '../../../../tools/simulate/center';

const center = { seed: 3, agents: 12, hours: 8 } as const;
const day = { ...center, day: 0, arrivals: 8 } as const;

const after: Readonly<Record<TrueName, readonly TrueName[]>> = {
  ringing: ['on-call', 'gap', 'ringing', 'break'],
  'on-call': ['wrap-up', 'gap', 'ringing', 'break'],
  'wrap-up': ['gap', 'ringing', 'break'],
  gap: ['ringing', 'break'],
  break: ['gap', 'ringing'],
};

describe('a day of a center', () => {
  test('is the same for the same figures and another for another day', () => {
    expect(centerDay(day)).toEqual(centerDay(day));
    expect(centerDay(day)).not.toEqual(centerDay({ ...day, day: 1 }));
    expect(centerDay(day)).not.toEqual(centerDay({ ...day, seed: 4 }));
  });

  test('has no holes, in an order that calls have', () => {
    for (const stretches of centerDay(day)) {
      expect(stretches[0]?.from).toBe(0);
      expect(stretches.at(-1)?.to).toBeGreaterThanOrEqual(8 * 3_600_000);
      const wrong = stretches.filter((stretch, index) => {
        const next = stretches[index + 1];
        const follows = !next || (next.from === stretch.to && after[stretch.name].includes(next.name));
        return stretch.to <= stretch.from || !follows;
      });
      expect(wrong).toEqual([]);
    }
  });

  test('has two breaks and a lunch for each agent, and a short day has none', () => {
    const breaks = (stretches: readonly TrueStretch[]) =>
      stretches.filter(({ name }) => name === 'break').map(({ from, to }) => (to - from) / 60_000);
    for (const stretches of centerDay(day)) expect(breaks(stretches)).toEqual([15, 30, 15]);
    for (const stretches of centerDay({ ...day, hours: 2 })) expect(breaks(stretches)).toEqual([]);
  });

  test('has the lengths that its figures say: means of some thousand calls', () => {
    const all = Array.from({ length: 10 }, (_, index) => centerDay({ ...day, day: index })).flat(2);
    const mean = (name: TrueName): number => {
      const lengths = all.filter((each) => each.name === name).map(({ from, to }) => (to - from) / 1000);
      return lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
    };
    expect(mean('on-call')).toBeGreaterThan(285);
    expect(mean('on-call')).toBeLessThan(315);
    expect(mean('wrap-up')).toBeGreaterThan(42);
    expect(mean('wrap-up')).toBeLessThan(48);
    expect(mean('ringing')).toBeGreaterThan(5.5);
    expect(mean('ringing')).toBeLessThan(6.6);
    const calls = all.filter(({ name }) => name === 'on-call');
    const rings = all.filter(({ name }) => name === 'ringing').length;
    expect(1 - calls.length / rings).toBeCloseTo(0.05, 1);
    expect(calls.filter(({ hard }) => hard).length / calls.length).toBeCloseTo(0.12, 1);
    expect(all.filter(({ name }) => name === 'wrap-up').length / calls.length).toBeCloseTo(0.85, 1);
  });

  test('is busiest before noon and busy again after lunch', () => {
    const rings = Array.from({ length: 10 }, (_, index) => centerDay({ ...day, arrivals: 5, day: index }))
      .flat(2)
      .filter(({ name }) => name === 'ringing');
    const inHour = (hour: number): number =>
      rings.filter(({ from }) => Math.floor(from / 3_600_000) === hour).length;
    expect(inHour(2)).toBeGreaterThan(inHour(0));
    expect(inHour(2)).toBeGreaterThan(inHour(3));
    expect(inHour(5)).toBeGreaterThan(inHour(7));
  });
});

describe('occupancy', () => {
  test('is handle time by handle and gap time, without breaks and ringing', () => {
    const stretch = (name: TrueName, from: number, to: number) => ({ name, from, to, hard: false });
    const agent = [
      stretch('gap', 0, 20),
      stretch('ringing', 20, 29),
      stretch('on-call', 29, 79),
      stretch('wrap-up', 79, 89),
      stretch('break', 89, 189),
    ];
    expect(occupancyOf([agent])).toBeCloseTo(60 / 80);
    expect(occupancyOf([])).toBe(0);
  });

  test.each([0.55, 0.71, 0.87])('of %d comes out where it is asked for', (wanted) => {
    const days = 14;
    const found = arrivalsFor(center, days, wanted);
    const played = Array.from({ length: days }, (_, index) =>
      centerDay({ ...center, day: index, arrivals: found ?? NaN }),
    ).flat();
    expect(Math.abs(occupancyOf(played) - wanted)).toBeLessThan(0.01);
  });

  test('that cannot be reached is no number of callers', () => {
    expect(arrivalsFor({ seed: 1, agents: 1, hours: 0.01 }, 1, 0.9)).toBeNull();
  });
});
