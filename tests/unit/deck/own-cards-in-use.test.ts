import { expect, test } from 'vitest';
import { deck } from '../../../src/core/deck/deck';
import type { DeckDocument, OwnCard } from '../../../src/core/deck/own-card';
import { emptyDeck } from '../../../src/core/deck/own-card';
import { deckInUse } from '../../../src/core/deck/own-cards';
import { answerRequest } from '../../../src/core/app/api/api';
import { getCardPush, getStatus } from '../../../src/core/app/view-models';
import { ordinaryKinds } from '../../../src/core/vocabulary';
import { answersOn, deckCardOn } from '../../fakes/card';
import { appOver, around, startRunning } from '../../fakes/running';

const mine: OwnCard = {
  id: 'own-kettle',
  line: 'The kettle first 🫖 <b>',
  secondLine: 'canary',
  family: 'lift',
  moments: ['gap', 'after-hard'],
  kinds: [],
  tier: 10,
  breath: null,
};
const allOff = deck.map(({ id }) => id);
const onlyMine: DeckDocument = { ...emptyDeck, cards: [mine], off: allOff };

/** A call is over and a gap has begun. */
function inGap(document: DeckDocument) {
  const running = startRunning();
  const { runner, phone, clock } = running;
  runner.useDeck(deckInUse(deck, document));
  phone('ringing', 'started', 'ended', 'wrapup', 'available');
  clock.pass(1000);
  return running;
}

test('an own card comes with its own text, in the push and not in the status', async () => {
  const { runner } = inGap(onlyMine);
  expect(await runner.send({ type: 'ask-card' })).toMatchObject({ ok: true });
  const { card } = getCardPush(runner.session(), around);
  expect(card).toMatchObject({ deckCard: { id: 'own-kettle', own: { line: mine.line } } });
  const status = getStatus(runner.session(), runner.now());
  expect(status.card).toMatchObject({ id: 'own-kettle', family: 'lift' });
  expect(JSON.stringify(status)).not.toContain('canary');
});

test('a deck that changes is used by the next card, without a restart', async () => {
  const { runner } = inGap(emptyDeck);
  runner.useDeck(deckInUse(deck, onlyMine));
  await runner.send({ type: 'ask-card' });
  expect(deckCardOn(runner.session())?.id).toBe('own-kettle');
});

test('with every card switched off the hard-call path still leads to the rating', async () => {
  const { runner } = inGap({ ...emptyDeck, off: allOff });
  await runner.send({ type: 'hard-call' });
  expect(runner.session().card?.screen).toBe('kinds');
  await runner.send(answersOn(runner.session()).kind('angry'));
  expect(runner.session().card?.screen).toBe('rating');
  await runner.send(answersOn(runner.session()).rate(2));
  expect(runner.session().card?.screen).toBe('outcome');
});

test('with every card switched off a card that is asked for is refused, and none comes by itself', async () => {
  const { runner, clock, cardWindow } = inGap({ ...emptyDeck, off: allOff });
  expect(await runner.send({ type: 'ask-card' })).toMatchObject({ ok: false });
  clock.pass(30 * 60_000);
  expect(cardWindow.calls.filter((call) => call.startsWith('show'))).toEqual([]);
});

test.each(ordinaryKinds)('a kind without any other card gets the agent’s own: %s', async (kind) => {
  const { runner } = inGap(onlyMine);
  await runner.send({ type: 'hard-call' });
  await runner.send(answersOn(runner.session()).kind(kind));
  expect(runner.session().card).toMatchObject({ screen: 'reframe', deckCard: { id: 'own-kettle' } });
});

test('“not this one again” switches the card on the screen off, and it goes', async () => {
  const running = inGap(emptyDeck);
  const app = await appOver(running);
  const ask = () => answerRequest(app, 'card', 'not-again', null);
  expect(await ask()).toEqual({ ok: false, error: 'not-now' });
  await running.runner.send({ type: 'ask-card' });
  const cardId = deckCardOn(running.runner.session())?.id;
  expect(await ask()).toMatchObject({ ok: true });
  expect(running.runner.session().card).toBeNull();
  expect(app.userContent.deck().off).toEqual([cardId]);
});
