import { expect, test } from 'vitest';
import { deckCardOn } from '../../fakes/card';
import { inAGap, startDay } from '../../fakes/day';
import { someCard } from '../../fakes/logged';

/** The card of the welcome: a breath to look at, before the first shift and at any other time. */

test('it comes before any shift as a card comes by itself: without the keyboard, and gone after its time', () => {
  const day = startDay();
  day.send({ type: 'show-breath' });
  expect(day.session()).toMatchObject({ shift: null, card: { keyboard: false, why: 'asked' } });
  expect(deckCardOn(day.session())).toMatchObject({ family: 'breathe', breath: 'even' });
  day.pass(19);
  expect(day.session().card).not.toBeNull();
  day.pass(2);
  expect(day.session().card).toBeNull();
});

test('asked for again it begins anew', () => {
  const day = startDay();
  day.send({ type: 'show-breath' });
  day.pass(15);
  day.send({ type: 'show-breath' });
  day.pass(15);
  expect(day.session().card).toMatchObject({ number: 2, keyboard: false });
});

test('a call takes it away at once, and while one is on there is none', () => {
  const day = inAGap();
  day.send({ type: 'show-breath' });
  day.phone('ringing');
  expect(day.session().card).toBeNull();
  day.phone('started');
  day.send({ type: 'show-breath' });
  expect(day.session().card).toBeNull();
});

test('a deck without such a breath has none to show', () => {
  const day = startDay({ deck: [someCard('talk'), someCard('sigh', { family: 'breathe', breath: 'sigh' })] });
  day.send({ type: 'show-breath' });
  expect(day.session().card).toBeNull();
});
