import type { CardAction } from '../../core/card/action';
import type { Card, ScreenName } from '../../core/card/card';

/** What every form of the card gets: the card as the host sees it, and the way to answer. */
export interface FormProps<S extends ScreenName = ScreenName> {
  readonly card: Card<S>;
  readonly send: (action: CardAction) => void;
}
