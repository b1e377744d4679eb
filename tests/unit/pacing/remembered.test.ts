import { expect, test } from 'vitest';
import { nothingRemembered, remember, shiftsRemembered } from '../../../src/core/pacing/remembered';
import { nine } from '../../fakes/day';
import { logged } from '../../fakes/logged';

const hour = 3_600_000;
const shift = (n: number, cards = 1) => {
  const from = nine + n * 24 * hour;
  return logged(
    from,
    [
      [from, { type: 'state-changed', name: 'gap', reason: 'phone-available' }] as const,
      ...Array.from({ length: cards }, (_, card) => {
        const cardId = `s${String(n)}-${String(card)}`;
        return [
          from + 1000,
          { type: 'card-shown', cardId, family: 'lift', why: 'pacing', breath: false },
        ] as const;
      }),
      [from + 60_000, { type: 'state-changed', name: 'ringing', reason: 'phone-ringing' }] as const,
    ],
    `s${String(n)}`,
  );
};
const ids = (of: typeof nothingRemembered) => of.shifts.map(({ shiftId }) => shiftId);

test('shifts in any order, at once or one after the other, give the same', () => {
  const one = remember(nothingRemembered, [shift(3), shift(1), shift(2)]);
  const other = [shift(2), shift(3), shift(1)].reduce(
    (known, each) => remember(known, [each]),
    nothingRemembered,
  );
  expect(other).toEqual(one);
  expect(ids(one)).toEqual(['s1', 's2', 's3']);
  expect(one.cards.map(({ cardId }) => cardId)).toEqual(['s1-0', 's2-0', 's3-0']);
  expect(one.gapsMs).toEqual([60_000, 60_000, 60_000]);
});

test('a shift that is told again is taken as it is now', () => {
  const known = remember(nothingRemembered, [shift(1), shift(2)]);
  expect(remember(known, [shift(1, 3)]).cards.map(({ cardId }) => cardId)).toEqual([
    's1-0',
    's1-1',
    's1-2',
    's2-0',
  ]);
});

test('only the last shifts stay', () => {
  const all = Array.from({ length: shiftsRemembered + 5 }, (_, n) => shift(n));
  const known = remember(nothingRemembered, all);
  expect(known.shifts).toHaveLength(shiftsRemembered);
  expect(ids(known)[0]).toBe('s5');
  expect(known.gapsMs).toHaveLength(20);
  expect(remember(known, [shift(0)])).toEqual(known);
});
