import type { DeckCard } from '../deck/card';
import { staySeconds } from '../pacing/length';
import { actOnCard } from './act-on-card';
import { cardForNow, room } from './card-choice';
import { deckCardScreen, sessionsHere, showAskedCard } from './deck-card';
import { hideCard, showCard } from './show-card';
import type { StepContext } from './step-context';
import { isOnCall, refuse } from './step-context';

/** A card of the deck that comes by itself or is asked for, and a rating that is asked for. */

export function showPacedCard(context: StepContext): void {
  const deckCard = cardForNow(context);
  if (!deckCard) return;
  const leavesAt = context.stamp.at + staySeconds(room(context), deckCard.tier) * 1000;
  showCard(context, deckCardScreen(context, deckCard), { why: 'pacing', keyboard: false, leavesAt });
}

/**
 * A card that came by itself is what is asked for: it gets the keyboard. On a break one of the sessions, as the agent picks;
 * else what a gap would bring.
 */
export function askCard(context: StepContext): void {
  if (isOnCall(context)) {
    refuse(context, 'not-now');
    return;
  }
  if (context.session.card?.keyboard === false) {
    actOnCard(context, { do: 'take-keyboard' });
    return;
  }
  const sessions = context.session.calls.name === 'break' ? sessionsHere(context) : [];
  if (sessions.length > 1) {
    showCard(context, { screen: 'sessions', deckCards: sessions }, { why: 'asked', keyboard: true });
    return;
  }
  const deckCard = sessions[0] ?? cardForNow(context, true);
  if (deckCard) showAskedCard(context, deckCard);
  else refuse(context, 'not-found');
}

/** A card to be looked at; never over a call. One that is up begins again. */
export function tryCard(context: StepContext, deckCard: DeckCard, keyboard: boolean): void {
  if (isOnCall(context)) refuse(context, 'not-now');
  else showAskedCard(context, deckCard, keyboard);
}

/** What was only to be looked at goes. Of all that was asked for it alone came without the keyboard; a click has made it the agent's. */
export function hideTried(context: StepContext): void {
  const { card } = context.session;
  if (card?.why === 'asked' && !card.keyboard) hideCard(context, 'hidden');
}

export function askRating(context: StepContext): void {
  const { shift } = context.session;
  const call = shift?.calls.findLast((each) => each.endedAt !== null && each.rating === null);
  if (!call) refuse(context, 'not-found');
  else if (isOnCall(context)) refuse(context, 'not-now');
  else showCard(context, { screen: 'rating', callId: call.id }, { why: 'rate-asked', keyboard: true });
}
