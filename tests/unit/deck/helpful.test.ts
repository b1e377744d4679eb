import { describe, expect, test } from 'vitest';
import type { HelpfulCase } from '../../../src/core/deck/helpful';
import { countHelpful, helpfulCases, helpfulWeight } from '../../../src/core/deck/helpful';
import type { CardLeft, Rating } from '../../../src/core/vocabulary';
import { nine } from '../../fakes/day';
import type { Told } from '../../fakes/logged';
import { logged, someCard } from '../../fakes/logged';

const minute = 60_000;
const at = (minutes: number): number => nine + minutes * minute;

const call = (n: number, from: number, to: number, rating: Rating | null): readonly Told[] => {
  const callId = `c${String(n)}`;
  return [
    [at(from), { type: 'call-started', callId, ringingAt: null, source: 'phone' }],
    [at(to), { type: 'call-ended', callId }],
    ...(rating === null ? [] : ([[at(to), { type: 'rated', callId, rating }]] as const)),
  ];
};
const card = (cardId: string, family: string, from: number, how: CardLeft | null): readonly Told[] => [
  [at(from), { type: 'card-shown', cardId, family, why: 'pacing', breath: false }],
  ...(how === null ? [] : ([[at(from + 0.3), { type: 'card-left', cardId, how }]] as const)),
];
const cases = (cardId: string, family: string, ...given: readonly (Rating | null)[]): HelpfulCase[] =>
  given.map((rating) => ({ cardId, family, rating }));
const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value);

describe('what counts', () => {
  test('a card goes with the very next call, rated or not', () => {
    const shift = logged(nine, [
      ...call(1, 0, 5, 1),
      ...card('a', 'lift', 6, 'finished'),
      ...call(2, 10, 15, 4),
      ...card('b', 'win', 16, 'done'),
      ...call(3, 20, 25, null),
      ...call(4, 30, 35, 5),
      ...card('c', 'win', 36, 'finished'),
    ]);
    expect(helpfulCases(shift)).toEqual([
      ...cases('a', 'lift', 4),
      ...cases('b', 'win', null),
      ...cases('c', 'win', null),
    ]);
  });

  test.each<CardLeft | null>(['cut-by-call', 'sent-away', 'hidden', null])(
    'a card that left so does not: %s',
    (how) => {
      const shift = logged(nine, [...card('a', 'lift', 6, how), ...call(1, 10, 15, 5)]);
      expect(helpfulCases(shift)).toEqual([]);
    },
  );

  test('Care first does not', () => {
    const shift = logged(nine, [...card('a', 'care-first', 6, 'done'), ...call(1, 10, 15, 5)]);
    expect(helpfulCases(shift)).toEqual([]);
  });

  test('a rating that was taken back does not', () => {
    const shift = logged(nine, [
      ...card('a', 'lift', 6, 'done'),
      ...call(1, 10, 15, 5),
      [at(16), { type: 'rated', callId: 'c1', rating: null }],
    ]);
    expect(helpfulCases(shift)).toEqual(cases('a', 'lift', null));
  });
});

describe('the counts', () => {
  test('by card, by family and over all; under eight is too few to tell', () => {
    const counts = countHelpful([
      ...cases('a', 'lift', 5, 4, 3, 2, 1, null),
      ...cases('b', 'lift', 5, 5, 5),
      ...cases('c', 'win', null),
    ]);
    const a = { shown: 6, rated: 5, better: 2, same: 1, worse: 2, enough: false };
    expect(counts.cards.get('a')).toEqual(a);
    expect(counts.families.get('lift')).toEqual({ ...a, shown: 9, rated: 8, better: 5, enough: true });
    expect(counts.families.get('win')).toEqual({
      shown: 1,
      rated: 0,
      better: 0,
      same: 0,
      worse: 0,
      enough: false,
    });
    expect(counts.overall).toMatchObject({ shown: 10, rated: 8 });
    expect(counts.cards.get('never')).toBeUndefined();
  });

  test('over many shifts, each card with the calls of its own shift', () => {
    const evening = logged(nine, [...call(1, 0, 5, 3), ...card('a', 'lift', 6, 'done')], 's1');
    const morning = logged(at(900), [...call(1, 900, 905, 5)], 's2');
    expect(countHelpful([evening, morning].flatMap(helpfulCases)).overall).toMatchObject({
      shown: 1,
      rated: 0,
    });
  });
});

describe('the weight of a card', () => {
  const lift = someCard('a', { family: 'lift' });
  const weigh = (given: readonly HelpfulCase[], one = lift): number =>
    helpfulWeight(countHelpful(given), one);

  test('is 1 while nothing is known, and where all is the same', () => {
    expect(weigh([])).toBe(1);
    expect(weigh(cases('a', 'lift', ...times(40, 5 as const)))).toBe(1);
    expect(weigh([...cases('a', 'lift', 3, 3, 3), ...cases('b', 'win', 3, 3)])).toBe(1);
  });

  test('moves little by one rating and stays between a half and two', () => {
    const others = cases('b', 'win', ...times(20, 3 as const));
    expect(weigh([...others, ...cases('a', 'lift', 5)])).toBeLessThan(1.3);
    expect(weigh([...others, ...cases('a', 'lift', 5)])).toBeGreaterThan(1);
    const apart = (a: Rating, b: Rating) =>
      weigh([...cases('a', 'lift', ...times(100, a)), ...cases('b', 'win', ...times(900, b))]);
    expect([apart(5, 1), apart(1, 5)]).toEqual([2, 0.5]);
  });

  test('of a card never rated leans on its family', () => {
    const given = [
      ...cases('b', 'lift', ...times(30, 5 as const)),
      ...cases('c', 'win', ...times(30, 1 as const)),
    ];
    expect(weigh(given)).toBeGreaterThan(1.5);
    expect(weigh(given, someCard('d', { family: 'win' }))).toBeLessThan(0.7);
    expect(weigh(given, someCard('e', { family: 'talk' }))).toBe(1);
  });

  test('of Care first is always 1', () => {
    const given = [
      ...cases('a', 'care-first', ...times(30, 1 as const)),
      ...cases('b', 'win', ...times(30, 5 as const)),
    ];
    expect(weigh(given, someCard('a', { family: 'care-first' }))).toBe(1);
  });
});
