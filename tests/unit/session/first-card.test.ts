import { describe, expect, test } from 'vitest';
import { deck } from '../../../src/core/deck/deck';
import type { Day, DayOptions } from '../../fakes/day';
import { inAGap, startDay } from '../../fakes/day';

/** The first card of a shift is a breath, and asking costs none of those that come by themselves. */

const shownCard = (day: Day) => {
  const { card } = day.session();
  return card && 'deckCard' in card ? card.deckCard : null;
};
const anyRandom = Array.from({ length: 40 }, (_, step) => step / 40);

function ask(day: Day) {
  day.send({ type: 'ask-card' });
  const card = shownCard(day);
  day.send({ type: 'card', action: { do: 'done' } });
  return card;
}

function started(options: DayOptions = {}): Day {
  const day = startDay(options);
  day.send({ type: 'start-shift' });
  day.pass(10);
  return day;
}

/** Speaks of callers or of calls that were taken. */
const needsACall = (id: string | undefined): boolean =>
  deck.some((card) => card.id === id && card.breath === null && !card.moments.includes('shift-start'));

describe('the first card', () => {
  test.each(anyRandom)('by itself is a breath, at random %d', (random) => {
    const day = inAGap({ random: () => random });
    day.pass(10);
    expect(day.session().card?.why).toBe('pacing');
    expect(shownCard(day)?.breath).not.toBeNull();
  });

  test.each(anyRandom)(
    'asked for is a breath, before the first call and off shift, at random %d',
    (random) => {
      expect(ask(startDay({ random: () => random }))?.breath).not.toBeNull();
      expect(ask(started({ random: () => random }))?.breath).not.toBeNull();
    },
  );

  test('after a hard call that nobody pressed a key for is a breath, too', () => {
    const day = inAGap();
    day.say({ type: 'marked-hard', callId: 'c1', kind: 'angry' });
    day.pass(10);
    expect(shownCard(day)?.breath).not.toBeNull();
  });

  test('the second is one of words, and speaks of no caller before there was one', () => {
    for (const random of anyRandom) {
      const day = started({ random: () => random });
      ask(day);
      for (let count = 0; count < 8; count += 1) {
        const card = ask(day);
        expect(needsACall(card?.id), card?.id).toBe(false);
      }
    }
  });

  test('with every breath switched off is one of words', () => {
    const day = inAGap({ deck: deck.filter(({ breath }) => breath === null) });
    day.pass(10);
    expect(shownCard(day)).not.toBeNull();
  });
});

describe('a card that is asked for', () => {
  test('however often before the first call, leaves the first card by itself its moment', () => {
    const plain = inAGap();
    const day = started();
    for (let count = 0; count < 4; count += 1) ask(day);
    day.call(60);
    day.pass(10);
    for (const one of [plain, day]) {
      const since = one.session().calls.since;
      one.pass(10);
      expect(one.session().card).toMatchObject({ why: 'pacing', shownAt: since + 10_000 });
    }
  });

  test('keeps the rest of its own gap free, and no other', () => {
    const day = inAGap();
    ask(day);
    day.pass(60);
    expect(day.session().pacing.reason).toBe('gap-had-a-card');
    day.call(60);
    day.pass(20);
    expect(day.session().card?.why).toBe('pacing');
  });
});
