import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breathAt, breathPatternIds, breathPatterns, cycleMs } from '../../../src/core/breathing/patterns';

const pattern = fc.constantFrom(...breathPatternIds);

test('the lengths of docs/behaviour.md', () => {
  expect(Object.fromEntries(breathPatternIds.map((id) => [id, cycleMs(id)]))).toEqual({
    even: 10_000,
    sigh: 10_000,
    box: 16_000,
    'long-out': 11_000,
  });
  expect(60_000 / cycleMs('even')).toBe(6);
  expect(breathPatterns.box.map(({ ms }) => ms)).toEqual([4000, 4000, 4000, 4000]);
});

test.each(breathPatternIds)(
  '%s: each phase begins and ends to the millisecond, one after the other',
  (id) => {
    let start = 0;
    for (const [index, phase] of breathPatterns[id].entries()) {
      expect(breathAt(id, start)).toEqual({ phase: phase.name, index, count: 1 });
      expect(breathAt(id, start + 999)).toMatchObject({ index, count: 1 });
      expect(breathAt(id, start + 1000)).toMatchObject({ index, count: 2 });
      expect(breathAt(id, start + phase.ms - 1)).toEqual({
        phase: phase.name,
        index,
        count: Math.ceil(phase.ms / 1000),
      });
      start += phase.ms;
    }
    expect(start).toBe(cycleMs(id));
    expect(breathAt(id, start)).toEqual(breathAt(id, 0));
  },
);

test.each(breathPatternIds)(
  '%s: the shape opens on the way in, settles on the way out, and keeps still while held',
  (id) => {
    let open = breathPatterns[id].at(-1)?.open ?? 0;
    expect(open).toBe(0);
    for (const phase of breathPatterns[id]) {
      if (phase.name === 'hold') expect(phase.open).toBe(open);
      else if (phase.name === 'out') expect(phase.open).toBeLessThan(open);
      else expect(phase.open).toBeGreaterThan(open);
      ({ open } = phase);
    }
  },
);

test('every moment is in one phase, and breaths repeat without end', () => {
  fc.assert(
    fc.property(
      pattern,
      fc.integer({ min: 0, max: 16_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (id, ms, breaths) => {
        const moment = breathAt(id, ms);
        const phase = breathPatterns[id][moment.index];
        expect(phase?.name).toBe(moment.phase);
        expect(moment.count).toBeGreaterThanOrEqual(1);
        expect((moment.count - 1) * 1000).toBeLessThan(phase?.ms ?? 0);
        expect(breathAt(id, ms + breaths * cycleMs(id))).toEqual(moment);
      },
    ),
  );
});

test('a clock that has not begun counts as the beginning', () => {
  expect(breathAt('even', -5000)).toEqual({ phase: 'in', index: 0, count: 1 });
});
