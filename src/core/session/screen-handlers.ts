import type { GoAbout } from '../card/action';
import type { Card, ScreenName } from '../card/card';
import type { Parked } from '../shift/shift-event';
import type { AgentEvent } from '../shift/agent-event';
import type { CardLeft } from '../vocabulary';
import { changeCard, hideCard } from './show-card';
import type { StepContext } from './step-context';

/** What a screen does on each action of the agent, and when its time is over. What it has no handler for is refused. */

type Handler<S extends ScreenName> = (context: StepContext, card: Card<S>) => void;
export type ScreenHandlers<S extends ScreenName> = Readonly<Partial<Record<GoAbout, Handler<S>>>> & {
  readonly timeout: Handler<S>;
  readonly say?: (context: StepContext, card: Card<S>, said: AgentEvent) => void;
  readonly pick?: (context: StepContext, card: Card<S>, cardId: string) => void;
  readonly draft?: (context: StepContext, card: Card<S>, draft: Parked) => void;
  /** A call or the like has taken the card off the screen. */
  readonly gaveWay?: Handler<S>;
};
export type HandlerTable<S extends ScreenName> = { readonly [N in S]: ScreenHandlers<N> };

/** A card that was opened is there to be read, in ms. */
export const readMs = 60_000;

const takeKeyboard: Handler<ScreenName> = (context, card) => changeCard(context, { ...card, keyboard: true });

/** The ways to leave, with `leave` for what leaving means. */
export const leaveBy = (leave: (context: StepContext, how: CardLeft) => void) =>
  ({
    next: (context) => leave(context, 'done'),
    done: (context) => leave(context, 'done'),
    skip: (context) => leave(context, 'done'),
    'not-now': (context) => leave(context, 'sent-away'),
    timeout: (context) => leave(context, 'finished'),
    'take-keyboard': takeKeyboard,
  }) satisfies ScreenHandlers<ScreenName>;

export const leaving = leaveBy(hideCard);

/** The whole of what a card says. */
export const openCard: Handler<'deck-card' | 'hard-call-breath'> = (context, card) => {
  const reads = context.stamp.at + readMs;
  const stays = card.leavesAt && Math.max(card.leavesAt, reads);
  changeCard(context, { ...card, expanded: true, keyboard: true, leavesAt: stays });
};
