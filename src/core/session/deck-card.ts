import type { Card, CardContent, Offer } from '../card/card';
import type { DeckCard } from '../deck/card';
import type { AgentEvent } from '../shift/agent-event';
import { lastCall } from '../shift/shift';
import type { Shift } from '../shift/shift';
import type { Parked } from '../shift/shift-event';
import { askedMs, cardsHere } from './card-choice';
import { parkedIn, say } from './say';
import type { HandlerTable } from './screen-handlers';
import { leaving, openCard, readMs } from './screen-handlers';
import { hideCard, showCard } from './show-card';
import type { StepContext } from './step-context';
import { refuse } from './step-context';

/** A card of the deck on the screen, with what it has a key or a field for, and the choice of a session on a break. */

/** Off shift there is nothing to say it of. */
function offerOf({ session: { shift } }: StepContext, { offers }: DeckCard): Offer | null {
  if (!shift || !offers) return null;
  const callId = lastCall(shift)?.id ?? null;
  switch (offers) {
    case 'parking':
      return { what: offers, draft: shift.parked ?? { what: '', when: '' } };
    case 'win':
      return { what: offers, callId, draft: '' };
    case 'deposit':
    case 'turned-around':
      return callId === null ? null : { what: offers, callId };
  }
}

export const deckCardScreen = (context: StepContext, deckCard: DeckCard): CardContent<'deck-card'> => ({
  screen: 'deck-card',
  deckCard,
  expanded: false,
  offer: offerOf(context, deckCard),
});

export function showAskedCard(context: StepContext, deckCard: DeckCard, keyboard = true): void {
  const leavesAt = context.stamp.at + askedMs(context, deckCard);
  showCard(context, deckCardScreen(context, deckCard), { why: 'asked', keyboard, leavesAt });
}

/** Does it say what the card has asked for, of that call? */
function isOffered(offer: Offer | null, said: AgentEvent): boolean {
  switch (said.type) {
    case 'parked':
      return offer?.what === 'parking' && said.parked !== null;
    case 'win-added':
      return offer?.what === 'win' && said.callId === offer.callId;
    case 'deposit-made':
      return offer?.what === 'deposit' && said.callId === offer.callId;
    case 'outcome-given':
      return offer?.what === 'turned-around' && said.callId === offer.callId && said.outcome === offer.what;
    default:
      return false;
  }
}

function answer(context: StepContext, card: Card<'deck-card'>, said: AgentEvent): void {
  if (!isOffered(card.offer, said)) refuse(context, 'not-now');
  else if (say(context, said)) hideCard(context, 'done');
}

/** Whoever writes has the time. */
function write(context: StepContext, card: Card<'deck-card'>, draft: Parked): void {
  const { session, stamp } = context;
  const { offer } = card;
  const leavesAt = card.leavesAt && Math.max(card.leavesAt, stamp.at + readMs);
  if (offer?.what === 'parking') session.card = { ...card, leavesAt, offer: { ...offer, draft } };
  else if (offer?.what === 'win')
    session.card = { ...card, leavesAt, offer: { ...offer, draft: draft.what } };
  else refuse(context, 'not-now');
}

/** What is written on the card so far, as it would be said; null where that is nothing, or stands in the log already. */
function writtenOn({ offer }: Card<'deck-card'>, { parked }: Shift): AgentEvent | null {
  if (offer?.what === 'win') {
    const text = offer.draft.trim();
    return text === '' ? null : { type: 'win-added', callId: offer.callId, text, because: '' };
  }
  if (offer?.what !== 'parking') return null;
  const { what, when } = offer.draft;
  return parked?.what === what && parked.when === when ? null : parkedIn(offer.draft);
}

/** After every step: what was being written on a card that a call, the agent's key to hide or time took away is kept. */
export function keepWritten(context: StepContext, before: Card | null): void {
  const { card, shift } = context.session;
  if (before?.screen !== 'deck-card' || card?.number === before.number || !shift) return;
  const how = shift.cards.findLast(({ cardId }) => cardId === before.deckCard.id)?.how;
  const written = how === 'done' || how === 'sent-away' ? null : writtenOn(before, shift);
  if (written) say(context, written);
}

/** So many can be picked from by a digit, and seen at once. */
const mostSessions = 4;
const sessionSeconds = 300;

/** Breathing with a shape first, other ways to rest after it; however many of the family came lately. */
export function sessionsHere(context: StepContext): readonly DeckCard[] {
  const sessions = cardsHere(context).filter(
    ({ tier, moments }) => tier === sessionSeconds && moments.includes('break'),
  );
  const rank = ({ family, breath }: DeckCard): number =>
    family === 'breathe' ? (breath === null ? 1 : 0) : 2;
  return sessions.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostSessions);
}

function pickSession(context: StepContext, { deckCards }: Card<'sessions'>, cardId: string): void {
  const deckCard = deckCards.find(({ id }) => id === cardId);
  if (deckCard) showAskedCard(context, deckCard);
  else refuse(context, 'not-found');
}

export const deckCardHandlers: HandlerTable<'deck-card' | 'sessions'> = {
  'deck-card': { ...leaving, more: openCard, say: answer, draft: write },
  sessions: { ...leaving, pick: pickSession },
};
