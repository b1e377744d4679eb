import { describe, expect, test } from 'vitest';
import { deck } from '../../../src/core/deck/deck';
import type { CardAction } from '../../../src/core/session/session-types';
import { isCareKind, kinds } from '../../../src/core/words';
import type { Day } from '../../fakes/day';
import { inAGap, startDay } from '../../fakes/day';

const card = (day: Day) => day.session().card;
const lastCall = (day: Day) => day.session().shift?.calls.at(-1);

describe('the hard-call key', () => {
  test('breath, kind, a reframe for it, rating, outcome: four keys', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    expect(card(day)).toMatchObject({ why: 'hard-call', step: 'card', keyboard: true });
    expect(deck.find(({ id }) => id === card(day)?.cardId)?.breath).not.toBeNull();
    day.pass(10);
    expect(card(day)).toMatchObject({ step: 'kinds', keyboard: true });
    day.send({ type: 'card', action: { do: 'kind', kind: 'angry' } });
    expect(card(day)).toMatchObject({ step: 'card', kind: 'angry', expanded: true });
    const reframe = deck.find(({ id }) => id === card(day)?.cardId);
    expect(reframe?.family).toBe('reframe');
    expect(reframe?.kinds).toContain('angry');
    day.send({ type: 'card', action: { do: 'next' } });
    expect(card(day)).toMatchObject({ step: 'rating' });
    day.send({ type: 'card', action: { do: 'rate', rating: 2 } });
    expect(card(day)).toMatchObject({ step: 'outcome', rating: 2 });
    day.send({ type: 'card', action: { do: 'outcome', outcome: 'turned-around' } });
    expect(card(day)).toBeNull();
    expect(lastCall(day)).toMatchObject({ hard: true, kind: 'angry', rating: 2, outcome: 'turned-around' });
  });

  test.each(kinds)('%s takes at most four keys', (kind) => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    let keys = 1;
    const key = (action: CardAction): void => {
      day.send({ type: 'card', action });
      keys += 1;
    };
    key({ do: 'kind', kind });
    if (isCareKind(kind)) expect(card(day)).toMatchObject({ step: 'care', leavesAt: null });
    else {
      key({ do: 'next' });
      key({ do: 'rate', rating: 2 });
      expect(lastCall(day)).toMatchObject({ rating: 2 });
    }
    expect(keys).toBeLessThanOrEqual(4);
    expect(lastCall(day)).toMatchObject({ hard: true, kind });
  });

  test('a kind can be picked at once, without waiting for the breath to end', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    day.send({ type: 'card', action: { do: 'kind', kind: 'mean' } });
    expect(card(day)).toMatchObject({ step: 'card', kind: 'mean' });
  });

  test('during a call it marks the call and waits for the gap, then comes without the keyboard', () => {
    const day = inAGap();
    day.phone('started');
    day.pass(20);
    day.send({ type: 'hard-call' });
    expect(card(day)).toBeNull();
    expect(lastCall(day)?.hard).toBe(true);
    day.pass(20);
    day.phone('ended');
    day.pass(10);
    expect(day.session().calls.name).toBe('gap');
    expect(card(day)).toBeNull();
    day.pass(4);
    expect(card(day)).toMatchObject({
      why: 'hard-call',
      step: 'card',
      keyboard: false,
      callId: lastCall(day)?.id,
    });
    day.send({ type: 'hard-call' });
    expect(card(day)).toMatchObject({ step: 'kinds', keyboard: true });
  });

  test.each(['hard-call', 'ask-card'] as const)(
    '%s by an agent who counts as away still: it stays',
    (type) => {
      let idle = 60;
      const day = inAGap({ idle: () => idle });
      idle = 400;
      day.pass(61);
      expect(day.session().calls.name).toBe('away');
      day.send({ type });
      expect(day.session().calls.name).toBe('gap');
      expect(card(day)).toMatchObject({ keyboard: true });
    },
  );

  test('a held key is one press', () => {
    const day = inAGap();
    for (let press = 0; press < 60; press += 1) {
      day.send({ type: 'hard-call' });
      day.pass(0.05);
    }
    expect(card(day)).toMatchObject({ number: 1, step: 'card' });
  });

  test('two calls in one second: the press after the second is about the second', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    day.send({ type: 'card', action: { do: 'not-now' } });
    day.pass(0.1);
    for (const verb of ['started', 'ended', 'available'] as const) day.phone(verb);
    day.send({ type: 'hard-call' });
    expect(card(day)).toMatchObject({ why: 'hard-call', callId: lastCall(day)?.id });
  });

  test('cut by the next call before a kind was picked, it comes again in the next gap', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    const about = card(day)?.callId;
    day.phone('ringing');
    expect(card(day)).toBeNull();
    expect(day.effects()).toContainEqual({ type: 'hide-card', how: 'cut-by-call' });
    day.phone('started');
    day.pass(30);
    day.phone('ended');
    day.pass(15);
    expect(card(day)).toMatchObject({ why: 'hard-call', keyboard: false, callId: about });
  });

  test.each(['abusive', 'threat', 'slur-or-sexual', 'crisis'] as const)(
    '%s leads to care, never to a reframe',
    (kind) => {
      const day = inAGap();
      day.send({ type: 'hard-call' });
      day.send({ type: 'card', action: { do: 'kind', kind } });
      expect(card(day)).toMatchObject({ step: 'care', kind, leavesAt: null });
      day.pass(120);
      expect(card(day)?.step).toBe('care');
      day.phone('ringing');
      expect(card(day)).toBeNull();
    },
  );

  test('works off shift, where there is nothing to record', () => {
    const day = startDay();
    day.pass(10);
    day.send({ type: 'hard-call' });
    expect(card(day)).toMatchObject({ step: 'card', callId: null });
    day.pass(10);
    day.send({ type: 'card', action: { do: 'kind', kind: 'wrong' } });
    day.send({ type: 'card', action: { do: 'next' } });
    expect(card(day)).toBeNull();
    expect(day.log()).toEqual([]);
  });
});
