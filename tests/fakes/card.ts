import type { CardAction } from '../../src/core/card/action';
import { deposit, endedAs, kindIs, rate, win } from '../../src/core/card/answers';
import type { DeckCard } from '../../src/core/deck/card';
import type { Session, SessionInput } from '../../src/core/session/session-types';
import type { Deposit, Kind, Outcome, Rating } from '../../src/core/vocabulary';

/** The card that is up, as a test looks at it and answers it. */

/** The card of the deck that is on the screen; null where another screen is, or none. */
export const deckCardOn = ({ card }: Session): DeckCard | null =>
  card && 'deckCard' in card ? card.deckCard : null;

/** The call that the card is about; null where it is about none. */
export const callOn = ({ card }: Session): string | null => (card && 'callId' in card ? card.callId : null);

const event = (action: CardAction): SessionInput => ({ type: 'card', action });

/** Answers about the call that the card is about. */
export function answersOn(session: Session): {
  readonly kind: (kind: Kind) => SessionInput;
  readonly rate: (rating: Rating) => SessionInput;
  readonly outcome: (outcome: Outcome) => SessionInput;
  readonly deposit: (made: Deposit) => SessionInput;
  readonly win: () => SessionInput;
} {
  const about = callOn(session);
  const callId = about ?? 'c0';
  return {
    kind: (kind) => event(kindIs(about, kind)),
    rate: (rating) => event(rate(callId, rating)),
    outcome: (outcome) => event(endedAs(callId, outcome)),
    deposit: (made) => event(deposit(callId, made)),
    win: () => event(win(callId)),
  };
}
