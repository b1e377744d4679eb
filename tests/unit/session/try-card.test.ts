import { describe, expect, test } from 'vitest';
import { answerRequest } from '../../../src/core/app/api/api';
import { careCardId } from '../../../src/core/deck/card';
import { cardById } from '../../../src/core/deck/deck';
import type { WrittenCard } from '../../../src/core/deck/own-card';
import { lastSeen } from '../../../src/core/session/last-seen';
import type { SessionInput } from '../../../src/core/session/session-types';
import { careKinds } from '../../../src/core/vocabulary';
import { deckCardOn } from '../../fakes/card';
import { inAGap, startDay } from '../../fakes/day';
import { appOver, startRunning } from '../../fakes/running';

const written: WrittenCard = {
  line: 'The kettle first',
  secondLine: 'Then the queue.',
  family: 'lift',
  moments: ['gap'],
  kinds: [],
  tier: 20,
  breath: null,
};

/** Lull off shift, and the deck's page asking to show a card. */
async function asking() {
  const running = startRunning();
  const app = await appOver(running);
  const show = (card: string | WrittenCard) =>
    answerRequest(app, 'main', 'try-card', { card, keyboard: true });
  return { ...running, app, show };
}

describe('a card that the agent wants to see', () => {
  test('comes at once with the keyboard, as one that was asked for, and goes by itself', async () => {
    const { runner, clock, show } = await asking();
    expect(await show('breathe-even')).toMatchObject({ ok: true });
    expect(runner.session().card).toMatchObject({ screen: 'deck-card', why: 'asked', keyboard: true });
    expect(deckCardOn(runner.session())?.id).toBe('breathe-even');
    clock.pass(20_000);
    expect(runner.session().card).toBeNull();
  });

  test('comes although it is switched off, and is logged as seen', async () => {
    const { runner, app, phone, clock, show } = await asking();
    phone('ringing', 'started', 'ended', 'wrapup', 'available');
    clock.pass(1000);
    await answerRequest(app, 'main', 'change-deck', { do: 'switch', id: 'ready-water', on: false });
    await show('ready-water');
    expect(deckCardOn(runner.session())?.id).toBe('ready-water');
    expect(lastSeen(runner.session())).toEqual({ 'ready-water': clock.now() });
    expect(await answerRequest(app, 'main', 'cards-seen', null)).toEqual({
      ok: true,
      value: { 'ready-water': clock.now() },
    });
  });

  test('never comes while a call rings or is on', async () => {
    const { runner, phone, show } = await asking();
    for (const verb of ['ringing', 'started'] as const) {
      phone(verb);
      expect(await show('breathe-even')).toEqual({ ok: false, error: 'not-now' });
      expect(runner.session().card).toBeNull();
    }
  });

  test('is one that there is, and none that comes with Care first', async () => {
    const { runner, show } = await asking();
    for (const id of ['gone', ...careKinds.map(careCardId)])
      expect(await show(id)).toEqual({ ok: false, error: 'not-found' });
    expect(runner.session().card).toBeNull();
  });

  test('may be one that is being written: it is no card of the deck, and no log knows it', async () => {
    const { runner, phone, clock, show } = await asking();
    phone('ringing', 'started', 'ended', 'wrapup', 'available');
    clock.pass(1000);
    expect(await show(written)).toMatchObject({ ok: true });
    expect(deckCardOn(runner.session())?.own).toEqual({
      line: written.line,
      secondLine: written.secondLine,
    });
    await runner.send({ type: 'card', action: { do: 'done' } });
    expect(runner.session().card).toBeNull();
    expect(runner.session().shift?.cards).toEqual([]);
    expect(await show({ ...written, line: '' })).toEqual({ ok: false, error: 'not-understood' });
  });
});

describe('a card only to be looked at, as the welcome shows one', () => {
  const breath = cardById.get('breathe-even');
  if (!breath) throw new Error('no breath');
  const look: SessionInput = { type: 'try-card', deckCard: breath, keyboard: false };

  test('comes before any shift as one comes by itself: without the keyboard, and gone after its time', () => {
    const day = startDay();
    day.send(look);
    expect(day.session()).toMatchObject({ shift: null, card: { keyboard: false, why: 'asked' } });
    day.pass(19);
    expect(day.session().card).not.toBeNull();
    day.pass(2);
    expect(day.session().card).toBeNull();
  });

  test('begins anew when it is asked for again', () => {
    const day = startDay();
    day.send(look);
    day.pass(15);
    day.send(look);
    day.pass(15);
    expect(day.session().card).toMatchObject({ number: 2, keyboard: false });
  });

  test('goes with a call at once, and does not come while one is on', () => {
    const day = inAGap();
    day.send(look);
    day.phone('ringing');
    expect(day.session().card).toBeNull();
    day.phone('started');
    day.send(look);
    expect(day.session().card).toBeNull();
  });

  test('goes when it was looked at, as one that was hidden', () => {
    const day = inAGap();
    day.send(look);
    day.send({ type: 'hide-tried' });
    expect(day.session().card).toBeNull();
    expect(day.session().shift?.cards).toMatchObject([{ cardId: 'breathe-even', how: 'hidden' }]);
  });

  test('stays once it was clicked, and no other card goes for it', () => {
    const day = inAGap();
    day.send(look);
    day.send({ type: 'card', action: { do: 'take-keyboard' } });
    day.send({ type: 'hide-tried' });
    expect(day.session().card).not.toBeNull();
    day.send({ ...look, keyboard: true });
    day.send({ type: 'hide-tried' });
    expect(day.session().card).not.toBeNull();
    day.send({ type: 'hard-call' });
    day.send({ type: 'hide-tried' });
    expect(day.session().card).toMatchObject({ why: 'hard-call' });
  });
});

test('of two times that a card was seen the later one counts', () => {
  const day = inAGap();
  for (const seconds of [30, 40]) {
    day.send({ type: 'ask-card' });
    day.pass(seconds);
  }
  const cards = day.session().shift?.cards ?? [];
  expect(cards.length).toBeGreaterThan(1);
  const twice = [...cards, ...cards.map((card) => ({ ...card, shownAt: card.shownAt + 1 }))];
  const { remembered } = day.session();
  const seen = lastSeen({ remembered: { ...remembered, cards: twice }, shift: null });
  expect(seen).toEqual(Object.fromEntries(cards.map(({ cardId, shownAt }) => [cardId, shownAt + 1])));
});
