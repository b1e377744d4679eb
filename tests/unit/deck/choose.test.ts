import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeckCard } from '../../../src/core/deck/card';
import { families } from '../../../src/core/deck/card';
import type { Known, Wanted } from '../../../src/core/deck/choose';
import { chooseCard } from '../../../src/core/deck/choose';
import { deck } from '../../../src/core/deck/deck';
import { countHelpful } from '../../../src/core/deck/helpful';
import type { ShownCard } from '../../../src/core/shift/shift';
import { ordinaryKinds } from '../../../src/core/vocabulary';
import { nine } from '../../fakes/day';
import { someCard, wasShown } from '../../fakes/logged';

const minute = 60_000;
const inAGap: Wanted = { moments: ['gap', 'pre-call'], seconds: 60 };
const noRatings = countHelpful([]);
const known = (shown: readonly ShownCard[] = [], shiftFrom = Infinity): Known => ({
  shown,
  shiftFrom,
  helpful: noRatings,
});

/** Every card that comes for some random number, by id. */
function reachable(
  cards: readonly DeckCard[],
  wanted: Wanted,
  history: Known = known(),
  at = nine,
): readonly string[] {
  const steps = Array.from({ length: 2000 }, (_, step) => step / 2000);
  const drawn = steps.map((random) => chooseCard(cards, wanted, history, at, random)?.id ?? 'none');
  return [...new Set(drawn)].sort();
}
/** How often a card comes when every random number comes once. */
function share(cards: readonly DeckCard[], wanted: Wanted, id: string, history: Known = known()): number {
  const steps = Array.from({ length: 3000 }, (_, step) => (step + 0.5) / 3000);
  return steps.filter((random) => chooseCard(cards, wanted, history, nine, random)?.id === id).length / 3000;
}

describe('which cards fit', () => {
  const cards = [
    someCard('a'),
    someCard('b', { moments: ['pre-call'] }),
    someCard('c', { moments: ['after-hard'] }),
    someCard('d', { moments: ['shift-end'] }),
    someCard('e', { tier: 40 }),
    someCard('f', { family: 'learn', moments: ['gap', 'after-hard'], kinds: ['angry'] }),
    someCard('g', { family: 'care-first', moments: ['gap', 'after-hard'] }),
    someCard('h', { family: 'reframe', kinds: ['angry'] }),
    someCard('i', { tier: 300, moments: ['break'] }),
    someCard('j', { family: 'learn', moments: ['gap', 'weekly'] }),
    someCard('k', { moments: ['weekly', 'shift-end'] }),
  ];
  test.each<[string, Wanted, readonly string[]]>([
    ['in a gap, up to 20 s', { moments: ['gap', 'pre-call'], seconds: 20 }, ['a', 'b', 'g', 'j']],
    ['in a gap, up to 60 s', { moments: ['gap'], seconds: 60 }, ['a', 'e', 'g', 'j']],
    ['after a hard call those for it come first', { moments: ['after-hard', 'gap'], seconds: 20 }, ['c']],
    ['a kind, and what fits any', { moments: ['after-hard'], seconds: 60, kind: 'angry' }, ['c', 'h']],
    ['another kind', { moments: ['after-hard'], seconds: 60, kind: 'lying' }, ['c']],
    ['a family', { ...inAGap, family: 'learn' }, ['j']],
    ['not a family', { ...inAGap, notFamily: 'lift' }, ['g', 'j']],
    ['once a week, and not in any gap', { moments: ['weekly'], seconds: 60, weekly: true }, ['k']],
    ['five minutes', { moments: ['break'], seconds: 300, atLeast: 300 }, ['i']],
    ['nothing for it', { moments: ['mid-shift'], seconds: 60 }, ['none']],
  ])('%s', (_, wanted, ids) => {
    expect(reachable(cards, wanted)).toEqual(ids);
  });

  test('after a hard call with nothing for it left, a card for a gap comes, but no Learn card', () => {
    const few = cards.filter(({ id }) => id !== 'c');
    expect(reachable(few, { moments: ['after-hard', 'gap'], seconds: 20 })).toEqual(['a']);
  });

  test('a deck without cards gives none', () => {
    expect(chooseCard([], inAGap, known(), nine, 0.5)).toBeNull();
  });
});

describe('what was shown lately', () => {
  const many = families
    .filter((family) => family !== 'care-first')
    .flatMap((family) => [1, 2].map((n) => someCard(`${family}-${String(n)}`, { family })));

  const others = (count: number): readonly ShownCard[] =>
    Array.from({ length: count }, (_, n) => wasShown(`other-${String(n)}`, 'talk', nine - 120 * minute));
  const first = wasShown('lift-1', 'lift', nine - 300 * minute);

  test('does not come within the next fifty cards, and may as the next', () => {
    const large = [...many, ...Array.from({ length: 80 }, (_, n) => someCard(`more-${String(n)}`))];
    expect(reachable(large, inAGap, known([first, ...others(49)]))).not.toContain('lift-1');
    expect(reachable(large, inAGap, known([first, ...others(50)]))).toContain('lift-1');
  });

  test('of a small deck does not come within half as many cards', () => {
    expect(reachable(many, inAGap, known([first, ...others(9)]))).not.toContain('lift-1');
    expect(reachable(many, inAGap, known([first, ...others(10)]))).toContain('lift-1');
  });

  test('does not come again in this shift', () => {
    const shown = [first, ...others(70)];
    expect(reachable(many, inAGap, known(shown, nine - 300 * minute))).not.toContain('lift-1');
    expect(reachable(many, inAGap, known(shown, nine - 299 * minute))).toContain('lift-1');
  });

  test('does not come again this week where it comes once a week', () => {
    const weekly = [someCard('w', { moments: ['weekly'] }), ...many];
    const wanted: Wanted = { moments: ['weekly'], seconds: 60, weekly: true };
    const day = 24 * 60 * minute;
    const seen = (days: number) => known([wasShown('w', 'lift', nine - days * day), ...others(30)]);
    expect(reachable(weekly, wanted, seen(6))).toEqual(['none']);
    expect(reachable(weekly, wanted, seen(7))).toEqual(['w']);
  });

  test('comes the likelier the longer it was not seen', () => {
    const shown = [...others(20), wasShown('b', 'lift', nine - 90 * minute), ...others(100)];
    const long = [wasShown('a', 'lift', nine - 100 * minute), ...others(200), ...shown];
    const two = [someCard('a'), someCard('b'), someCard('never'), ...many];
    expect(share(two, { ...inAGap, family: 'lift' }, 'a', known(long))).toBeGreaterThan(
      2 * share(two, { ...inAGap, family: 'lift' }, 'b', known(long)),
    );
  });

  test('cut off by a call it does not come within the hour, however many came since', () => {
    const cut = (minutesAgo: number): readonly ShownCard[] => [
      wasShown('lift-1', 'lift', nine - minutesAgo * minute, { how: 'cut-by-call' }),
      ...Array.from({ length: 15 }, (_, n) => wasShown(`other-${String(n)}`, 'own', nine - minute)),
    ];
    expect(reachable(many, inAGap, known(cut(59)))).not.toContain('lift-1');
    expect(reachable(many, inAGap, known(cut(60)))).toContain('lift-1');
  });

  test('a family that has had its two in the last hour waits', () => {
    const two = (minutesAgo: number) => [
      wasShown('x', 'lift', nine - minutesAgo * minute),
      wasShown('y', 'lift', nine - minute),
    ];
    expect(reachable(many, inAGap, known(two(59)))).not.toContain('lift-1');
    expect(reachable(many, inAGap, known(two(60)))).toContain('lift-1');
  });

  test('what was asked for fills no family', () => {
    const two = ['x', 'y'].map((id) => wasShown(id, 'lift', nine - minute, { why: 'asked' }));
    expect(reachable(many, inAGap, known(two))).toContain('lift-1');
  });

  test('what was asked for comes all the same, the longest unseen first', () => {
    const breaths = ['b1', 'b2', 'b3'].map((id) => someCard(id, { family: 'breathe' }));
    const shown = ['b2', 'b1', 'b3'].map((id, n) => wasShown(id, 'breathe', nine - (3 - n) * minute));
    expect(reachable(many, { ...inAGap, family: 'lift', asked: true }, known([first, first]))).toEqual([
      'lift-2',
    ]);
    expect(reachable(breaths, inAGap, known(shown))).toEqual(['none']);
    expect(reachable(breaths, { ...inAGap, family: 'breathe' }, known(shown))).toEqual(['none']);
    expect(reachable(breaths, { ...inAGap, family: 'breathe', asked: true }, known(shown, 0))).toEqual([
      'b2',
    ]);
    const guided = [someCard('g', { tier: 300, moments: ['break'] })];
    const wanted: Wanted = { moments: ['break'], seconds: 300, atLeast: 300, asked: true };
    expect(reachable(guided, wanted, known([wasShown('g', 'breathe', nine - minute)]))).toEqual(['g']);
  });
});

describe('weights', () => {
  const three = [someCard('a'), someCard('b'), someCard('c')];

  test('without any, each comes as often', () => {
    expect(share(three, inAGap, 'b')).toBeCloseTo(1 / 3, 2);
  });

  test('a favourite comes twice as often', () => {
    const cards = three.map((card) => (card.id === 'b' ? { ...card, favourite: true as const } : card));
    expect(share(cards, inAGap, 'b')).toBeCloseTo(2 / 4, 2);
  });

  test('a card for just this moment comes twice as often', () => {
    const cards = three.map((card) =>
      card.id === 'b' ? { ...card, moments: ['gap', 'after-good'] as const } : card,
    );
    const good: Wanted = { moments: ['gap', 'pre-call', 'after-good'], seconds: 60 };
    expect(share(cards, good, 'b')).toBeCloseTo(2 / 4, 2);
    expect(share(cards, inAGap, 'b')).toBeCloseTo(1 / 3, 2);
  });

  test('what was followed by better calls comes more often, and nothing goes away', () => {
    const cases = [
      ...Array.from({ length: 60 }, () => ({ cardId: 'a', family: 'lift', rating: 5 as const })),
      ...Array.from({ length: 60 }, () => ({ cardId: 'b', family: 'lift', rating: 1 as const })),
    ];
    const history: Known = { shown: [], shiftFrom: Infinity, helpful: countHelpful(cases) };
    expect(share(three, inAGap, 'a', history)).toBeCloseTo(2 / 3.5, 1);
    expect(share(three, inAGap, 'b', history)).toBeGreaterThan(1 / 8);
  });
});

/** Any history of cards of the real deck over some hours, oldest first. */
const history = fc
  .array(
    fc.record({
      card: fc.constantFrom(...deck),
      minutesAgo: fc.integer({ min: 0, max: 300 }),
      how: fc.constantFrom(
        'finished' as const,
        'done' as const,
        'sent-away' as const,
        'cut-by-call' as const,
      ),
    }),
    { maxLength: 120 },
  )
  .map((items) =>
    items
      .toSorted((a, b) => b.minutesAgo - a.minutesAgo)
      .map(({ card, minutesAgo, how }) =>
        wasShown(card.id, card.family, nine - minutesAgo * minute, { how }),
      ),
  );
const ratings = fc
  .array(fc.tuple(fc.constantFrom(...deck), fc.constantFrom(1 as const, 3 as const, 5 as const)), {
    maxLength: 60,
  })
  .map((cases) => countHelpful(cases.map(([{ id, family }, rating]) => ({ cardId: id, family, rating }))));
const wanted: fc.Arbitrary<Wanted> = fc
  .tuple(
    fc.constantFrom(
      ['gap', 'pre-call'] as const,
      ['gap', 'pre-call', 'after-good', 'mid-shift'] as const,
      ['after-hard', 'gap', 'pre-call'] as const,
    ),
    fc.constantFrom(10, 20, 40, 60),
  )
  .map(([moments, seconds]) => ({ moments, seconds }));
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyChoice = [wanted, history, ratings, random] as const;

describe('whatever was shown and rated', () => {
  test('a card by itself is never one of the last fifty, never one cut off within the hour', () => {
    fc.assert(
      fc.property(...anyChoice, (want, shown, helpful, r) => {
        const card = chooseCard(deck, want, { shown, shiftFrom: Infinity, helpful }, nine, r);
        const soon = shown.filter(
          (each, index) =>
            index >= shown.length - 50 || (each.how === 'cut-by-call' && each.shownAt > nine - 60 * minute),
        );
        expect(soon.map(({ cardId }) => cardId)).not.toContain(card?.id);
      }),
      { numRuns: 1000 },
    );
  });

  test('a family comes at most twice an hour', () => {
    fc.assert(
      fc.property(...anyChoice, (want, shown, helpful, r) => {
        const card = chooseCard(deck, want, { shown, shiftFrom: Infinity, helpful }, nine, r);
        const lately = shown.filter((each) => each.shownAt > nine - 60 * minute);
        expect(lately.filter(({ family }) => family === card?.family).length).toBeLessThan(2);
      }),
      { numRuns: 1000 },
    );
  });

  test('the card is one of the deck that fits, and the same again', () => {
    fc.assert(
      fc.property(...anyChoice, (want, shown, helpful, r) => {
        const card = chooseCard(deck, want, { shown, shiftFrom: Infinity, helpful }, nine, r);
        expect(chooseCard(deck, want, { shown, shiftFrom: Infinity, helpful }, nine, r)).toBe(card);
        if (!card) return;
        expect(deck).toContain(card);
        expect(card.tier).toBeLessThanOrEqual(want.seconds);
        expect(card.kinds).toEqual([]);
        if (want.moments.includes('after-hard')) expect(['learn', 'care-first']).not.toContain(card.family);
      }),
      { numRuns: 1000 },
    );
  });

  test('an ordinary kind always gets a card for it or for any hard call, never a Learn card', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ordinaryKinds), history, ratings, random, (kind, shown, helpful, r) => {
        const want: Wanted = { moments: ['after-hard'], seconds: 60, kind, asked: true };
        const card = chooseCard(deck, want, { shown, shiftFrom: Infinity, helpful }, nine, r);
        expect(card?.kinds.includes(kind) || card?.moments.includes('after-hard')).toBe(true);
        if (card?.kinds.length) expect(card.kinds).toContain(kind);
        expect(card?.family).not.toBe('learn');
      }),
      { numRuns: 1000 },
    );
  });

  test('every card that fits comes for some random number', () => {
    fc.assert(
      fc.property(wanted, ratings, (want, helpful) => {
        const draws = reachable(deck, want, { shown: [], shiftFrom: Infinity, helpful });
        const first = want.moments[0];
        const fitting = deck.filter(
          (card) =>
            card.tier <= want.seconds &&
            card.kinds.length === 0 &&
            !(first === 'after-hard' && ['care-first', 'learn'].includes(card.family)) &&
            (first === 'after-hard'
              ? card.moments.includes('after-hard')
              : card.moments.some((moment) => want.moments.includes(moment))),
        );
        expect(draws).toEqual(fitting.map(({ id }) => id).sort());
      }),
      { numRuns: 20 },
    );
  });
});

test('a card of a care kind is never drawn, and Care first never after a hard call', () => {
  const cards = [
    someCard('kind', { family: 'care-first', moments: [] }),
    someCard('rule', { family: 'care-first', moments: ['gap', 'after-hard'] }),
  ];
  expect(reachable(cards, { ...inAGap, asked: true })).toEqual(['rule']);
  for (const kind of ordinaryKinds)
    expect(reachable(cards, { moments: ['after-hard', 'gap'], seconds: 60, kind, asked: true })).toEqual([
      'none',
    ]);
});
