import { describe, expect, test } from 'vitest';
import { pick, win } from '../../../src/core/card/answers';
import { saysBothLines } from '../../../src/core/card/screens';
import type { DeckCard } from '../../../src/core/deck/card';
import { deckCardOn } from '../../fakes/card';
import type { Day } from '../../fakes/day';
import { inAGap } from '../../fakes/day';
import { someCard } from '../../fakes/logged';

const card = (day: Day) => day.session().card;
const session = (id: string, change: Partial<DeckCard> = {}) =>
  someCard(id, { family: 'breathe', tier: 300, moments: ['break'], breath: 'even', ...change });

function onBreak(deck: readonly DeckCard[]): Day {
  const day = inAGap({ deck });
  day.send({ type: 'agent-break', on: true });
  day.send({ type: 'ask-card' });
  return day;
}

describe('a card that is asked for on a break', () => {
  const talk = session('talk', { family: 'talk', breath: null });
  const outside = session('outside', { breath: null });
  const many = [talk, outside, session('a'), session('b'), session('c')];

  test('is one of four sessions, breathing first, as the agent picks', () => {
    const day = onBreak(many);
    const shown = card(day);
    expect(shown).toMatchObject({ screen: 'sessions', keyboard: true });
    const ids = shown?.screen === 'sessions' ? shown.deckCards.map(({ id }) => id) : [];
    expect(ids).toEqual(['a', 'b', 'c', 'outside']);
    day.send({ type: 'card', action: pick('talk') });
    expect(card(day)?.screen).toBe('sessions');
    day.send({ type: 'card', action: pick('b') });
    expect(card(day)).toMatchObject({ screen: 'deck-card', deckCard: { id: 'b' }, why: 'asked' });
    day.pass(299);
    expect(card(day)).not.toBeNull();
    day.pass(2);
    expect(card(day)).toBeNull();
  });

  test('is the one session where there is no choice', () => {
    expect(deckCardOn(onBreak([session('a'), someCard('gap')]).session())?.id).toBe('a');
  });

  test('is what a gap would bring where there is none', () => {
    expect(deckCardOn(onBreak([someCard('gap')]).session())?.id).toBe('gap');
  });
});

describe('what a card asks for', () => {
  function asked(offers: DeckCard['offers']): Day {
    const day = inAGap({ deck: [someCard('x', offers ? { offers } : {})] });
    day.send({ type: 'ask-card' });
    return day;
  }
  const shift = (day: Day) => day.session().shift;

  test('a line to park', () => {
    const day = asked('parking');
    const parked = { what: 'the car', when: 'at six' };
    day.send({ type: 'card', action: { do: 'say', said: { type: 'parked', parked } } });
    expect(shift(day)?.parked).toEqual(parked);
    expect(card(day)).toBeNull();
  });

  test('a second line goes to the first, which stands in the field: a shift has one', () => {
    const day = inAGap({ deck: [someCard('x', { offers: 'parking' })] });
    const parked = { what: 'the car', when: 'at six' };
    day.say({ type: 'parked', parked });
    day.send({ type: 'ask-card' });
    expect(card(day)).toMatchObject({ offer: { what: 'parking', draft: parked } });
  });

  test.each<[string, (day: Day) => void]>([
    ['a call', (day) => day.phone('ringing')],
    ['the key to hide', (day) => day.send({ type: 'quick-hide' })],
    ['time', (day) => day.pass(61)],
  ])('what was being written when %s took the card away is kept, once', (_, takesAway) => {
    const parked = { what: 'the car', when: '' };
    const day = asked('parking');
    day.pass(15);
    day.send({ type: 'card', action: { do: 'draft', draft: parked } });
    day.pass(59);
    expect(card(day)).not.toBeNull();
    takesAway(day);
    expect(card(day)).toBeNull();
    expect(shift(day)?.parked).toEqual(parked);
    const winning = asked('win');
    winning.send({ type: 'card', action: { do: 'draft', draft: { what: ' she laughed ', when: '' } } });
    takesAway(winning);
    expect(shift(winning)?.wins).toMatchObject([{ text: 'she laughed', callId: 'c1' }]);
    winning.pass(5);
    expect(shift(winning)?.wins).toHaveLength(1);
  });

  test('what the agent leaves with Escape is not', () => {
    const day = asked('win');
    day.send({ type: 'card', action: { do: 'draft', draft: { what: 'half a', when: '' } } });
    day.send({ type: 'card', action: { do: 'done' } });
    expect(shift(day)?.wins).toEqual([]);
  });

  test('a win of the last call, and of no other', () => {
    const day = asked('win');
    day.send({ type: 'card', action: win('c99', 'not this') });
    expect(card(day)).not.toBeNull();
    day.send({ type: 'card', action: win(shift(day)?.calls.at(-1)?.id ?? '', 'she laughed') });
    expect(shift(day)?.wins).toMatchObject([{ text: 'she laughed', callId: 'c1' }]);
  });

  test('nothing on a card that asks for nothing', () => {
    const day = asked(undefined);
    day.send({ type: 'card', action: win('c1', 'no') });
    expect(shift(day)?.wins).toEqual([]);
    expect(card(day)).not.toBeNull();
  });
});

test('a card that stays for twenty seconds says both lines, a shorter one by itself the first', () => {
  const base = { screen: 'deck-card', deckCard: someCard('x'), expanded: false, offer: null } as const;
  const of = (why: 'pacing' | 'asked', ms: number) =>
    saysBothLines({ ...base, why, number: 1, keyboard: false, shownAt: 0, leavesAt: ms });
  expect([of('pacing', 19_999), of('pacing', 20_000), of('asked', 10_000)]).toEqual([false, true, true]);
});
