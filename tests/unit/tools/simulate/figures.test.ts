import { describe, expect, test } from 'vitest';
import { deck } from '../../../../src/core/deck/deck';
import type { LoggedShiftEvent } from '../../../../src/core/shift/shift-event';
import { figuresOf, missedBy, quantile } from '../../../../tools/simulate/figures';
import type { SeenCard } from '../../../../tools/simulate/agent';
import { stretch } from '../../../fakes/stretch';
import { count, newTally } from '../../../../tools/simulate/tally';

/** One hour: a gap of 100 s, ring, call, wrap-up, a gap of 200 s, and so on to a long last gap. */
const stretches = [
  stretch('gap', 0, 100),
  stretch('ringing', 100, 110),
  stretch('on-call', 110, 1000),
  stretch('wrap-up', 1000, 1100),
  stretch('gap', 1100, 1300),
  stretch('ringing', 1300, 1310),
  stretch('on-call', 1310, 3000),
  stretch('gap', 3000, 3600),
];

const card = (shownAt: number, leftAt: number | null, change: Partial<SeenCard> = {}): SeenCard => ({
  cardId: 'breathe-even',
  why: 'pacing',
  byItself: true,
  idleMs: 9000,
  shownAt: shownAt * 1000,
  leftAt: leftAt === null ? null : leftAt * 1000,
  how: 'finished',
  ...change,
});

const figuresWith = (...cards: readonly SeenCard[]) => {
  const tally = newTally();
  count(tally, { stretches, told: 0 }, { cards, log: [] }, deck, []);
  return { tally, figures: figuresOf(tally) };
};

describe('figures', () => {
  test('of the hour itself', () => {
    const { figures } = figuresWith();
    expect(figures).toMatchObject({ gapsPerHour: 3, gapMedian: 200, cardsPerHour: 0, gapsUsed: 0 });
    expect(figures.finished).toBeNull();
    expect(figures.occupancy).toBeCloseTo(2680 / 3580, 4);
  });

  test('have the names that stay, and no others', () => {
    expect(Object.keys(figuresWith().figures)).toEqual([
      ...[
        'occupancy',
        'gapsPerHour',
        'gapMedian',
        'cardsPerHour',
        'maxCardsInAnHour',
        'gapsUsed',
        'finished',
      ],
      ...['shownInRinging', 'shownInCall', 'shownInWrapUp', 'secondsOverRingingPerHour', 'repeatsWithin15'],
      ...['repeatsWithin50', 'cardShows', 'linesTwiceInAShift'],
    ]);
  });

  test('of cards that were finished, sent away and cut short', () => {
    const { tally, figures } = figuresWith(
      card(20, 40),
      card(1150, 1153, { how: 'sent-away' }),
      card(3100, 3110, { how: 'hidden' }),
    );
    expect(tally).toMatchObject({ finished: 1, sentAway: 1, cut: 1 });
    expect(figures).toMatchObject({ cardsPerHour: 3, maxCardsInAnHour: 3, gapsUsed: 1, finished: 0.6667 });
  });

  test('of a card that was up while it rang: the seconds, and not finished, even if it left by itself then', () => {
    const { figures } = figuresWith(card(90, 105));
    expect(figures).toMatchObject({ finished: 0, secondsOverRingingPerHour: 5, shownInRinging: 0 });
  });

  test('of cards that came at a wrong moment, but for one that crossed with its news', () => {
    const { tally, figures } = figuresWith(
      card(104, 109),
      card(1050, 1060),
      card(1310.2, 1310.6, { how: 'cut-by-call' }),
      card(1400, 1420),
    );
    expect(figures).toMatchObject({ shownInRinging: 1, shownInCall: 1, shownInWrapUp: 1 });
    expect(tally.crossed).toBe(1);
    expect(tally.longestOverCallMs).toBe(110_000);
  });

  test('count what was asked for neither as a card an hour nor as shown in a call', () => {
    const { figures } = figuresWith(card(1020, 1040, { why: 'asked', byItself: false }));
    expect(figures).toMatchObject({ cardsPerHour: 0, shownInWrapUp: 0 });
  });

  test('of an hour that begins anywhere', () => {
    const { figures } = figuresWith(card(5, 10), card(1200, 1210), card(3599, null), card(3604, null));
    expect(figures.maxCardsInAnHour).toBe(4);
  });

  test('of repeats within 15 cards, those of earlier days too', () => {
    const shown = (cardId: string, why: 'pacing' | 'asked'): LoggedShiftEvent => ({
      ...{ type: 'card-shown', cardId, family: 'win', why, breath: false },
      ...{ seq: 1, at: 0 },
    });
    const [first = '', ...others] = deck.map(({ id }) => id);
    const before = [first, ...others.slice(0, 14)];
    const repeats = (...log: readonly LoggedShiftEvent[]): number => {
      const tally = newTally();
      count(tally, { stretches, told: 0 }, { cards: [], log }, deck, [...before]);
      return figuresOf(tally).repeatsWithin15;
    };
    expect(repeats(shown(first, 'pacing'))).toBe(1);
    expect(repeats(shown('new', 'pacing'), shown(first, 'pacing'))).toBe(0);
    expect(repeats(shown(first, 'asked'))).toBe(0);
  });

  test('a quantile lies where that share of the values is smaller', () => {
    expect([0, 0.25, 0.5, 1].map((share) => quantile([1, 2, 3, 4], share))).toEqual([1, 2, 3, 4]);
    expect(quantile([], 0.5)).toBe(0);
  });
});

describe('what the defaults must reach', () => {
  const good = {
    ...figuresWith(card(20, 40)).figures,
    ...{ gapMedian: 61, cardsPerHour: 2, finished: 0.85, maxCardsInAnHour: 3 },
  };

  test('is reached at the very edge', () => {
    expect(missedBy(good)).toEqual([]);
    expect(missedBy({ ...good, gapMedian: 60, cardsPerHour: 1 })).toEqual([]);
  });

  test.each([
    [{ shownInRinging: 1 }, '1 cards were shown in ringing, a call or wrap-up, not 0'],
    [{ shownInWrapUp: 2 }, '2 cards were shown in ringing, a call or wrap-up, not 0'],
    [{ finished: 0.8 }, '80.0 % of cards were finished, not 85 %'],
    [{ cardsPerHour: 1.9 }, '1.90 cards an hour came, not 2, at a median gap of 61 s'],
    [{ maxCardsInAnHour: 4 }, '4 cards came in one hour, not 3 at most'],
    [{ repeatsWithin15: 1 }, '1 cards were repeated within 15, not 0'],
  ])('%j misses it', (change, sentence) => {
    expect(missedBy({ ...good, ...change })).toEqual([sentence]);
  });
});
