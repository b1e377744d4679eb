import type { DeckCard } from '../deck/card';
import { staySeconds } from '../pacing/length';
import { actOnCard } from './act-on-card';
import { askedMs, cardForNow, room } from './card-choice';
import { deckCardScreen, sessionsHere, showAskedCard } from './deck-card';
import { showCard } from './show-card';
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

const isPlainBreath = ({ family, breath, moments }: DeckCard): boolean =>
  family === 'breathe' && breath === 'even' && moments.includes('gap');

/** The plainest breath of the deck as a card comes by itself, without the keyboard; one that is up begins again. */
export function showBreath(context: StepContext): void {
  const deckCard = context.deck.find(isPlainBreath);
  if (isOnCall(context)) refuse(context, 'not-now');
  else if (!deckCard) refuse(context, 'not-found');
  else {
    const leavesAt = context.stamp.at + askedMs(context, deckCard);
    showCard(context, deckCardScreen(context, deckCard), { why: 'asked', keyboard: false, leavesAt });
  }
}

/** A card of the agent's choice, as it comes; never over a call. */
export function tryCard(context: StepContext, deckCard: DeckCard): void {
  if (isOnCall(context)) refuse(context, 'not-now');
  else showAskedCard(context, deckCard);
}

export function askRating(context: StepContext): void {
  const { shift } = context.session;
  const call = shift?.calls.findLast((each) => each.endedAt !== null && each.rating === null);
  if (!call) refuse(context, 'not-found');
  else if (isOnCall(context)) refuse(context, 'not-now');
  else showCard(context, { screen: 'rating', callId: call.id }, { why: 'rate-asked', keyboard: true });
}
