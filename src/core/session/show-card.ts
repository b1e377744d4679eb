import type { Card, CardContent, CardBase } from '../card/card';
import { familyOf, leavesAt, loggedAs } from '../card/screens';
import type { CardLeft } from '../vocabulary';
import type { StepContext } from './step-context';
import { logEvent } from './step-context';

/** Shows, changes and hides the card, and writes each into the log. */

/** Where nothing is said of when it leaves, it stays as long as its screen does. */
type Coming = Pick<CardBase, 'why' | 'keyboard'> & Partial<Pick<CardBase, 'leavesAt'>>;

function logCardLeft(context: StepContext, how: CardLeft): void {
  const { card } = context.session;
  const cardId = card && loggedAs(card);
  if (cardId !== null) logEvent(context, { type: 'card-left', cardId, how });
}

/** Puts a card on the screen; what was there before is done. */
export function showCard(context: StepContext, content: CardContent, how: Coming): void {
  const { session, stamp } = context;
  logCardLeft(context, 'done');
  session.cardCount += 1;
  const stays = leavesAt(content.screen, how.keyboard, stamp.at);
  const card: Card = {
    ...content,
    leavesAt: stays,
    ...how,
    number: session.cardCount,
    shownAt: stamp.at,
  };
  session.card = card;
  context.effects.push({ type: 'show-card' });
  const cardId = loggedAs(card);
  const family = familyOf(card);
  if (cardId === null || family === null) return;
  const breath = 'deckCard' in card && card.deckCard.breath !== null;
  logEvent(context, { type: 'card-shown', cardId, family, why: card.why, breath });
}

/** The card goes on to another screen, without a new one coming. */
export function moveCard(
  context: StepContext,
  { number, why, shownAt, ...card }: Card,
  content: CardContent,
  keyboard = card.keyboard,
): void {
  const stays = leavesAt(content.screen, keyboard, context.stamp.at);
  const next: Card = { ...content, number, why, shownAt, keyboard, leavesAt: stays };
  if (loggedAs(next) === null) logCardLeft(context, 'finished');
  context.session.card = next;
  context.effects.push({ type: 'show-card' });
}

/** The screen stays, and what stands on it changes. */
export function changeCard(context: StepContext, card: Card): void {
  context.session.card = card;
  context.effects.push({ type: 'show-card' });
}

export function hideCard(context: StepContext, how: CardLeft): void {
  if (!context.session.card) return;
  logCardLeft(context, how);
  context.session.card = null;
  context.effects.push({ type: 'hide-card', how });
}
