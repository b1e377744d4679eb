import type { CardAction, CardOnScreen } from '../../core/session/session-types';

/** What every form of the card gets: the card as the host sees it, and the way to answer. */
export interface FormProps {
  readonly card: CardOnScreen;
  readonly send: (action: CardAction) => void;
}
