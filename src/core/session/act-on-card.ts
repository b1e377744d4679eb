import type { CardAction } from '../card/action';
import type { Card, ScreenName } from '../card/card';
import { staysOverCall } from '../card/screens';
import { arriveHandlers } from './arrive-path';
import { isQuietStart } from './arrive';
import { deckCardHandlers } from './deck-card';
import { hardCallHandlers } from './hard-call-path';
import type { HandlerTable } from './screen-handlers';
import { leaveBy, leaving } from './screen-handlers';
import { hideCard } from './show-card';
import type { StepContext } from './step-context';
import { isOnCall, refuse } from './step-context';

/** The card on the screen: what the agent does with it, when its time is over, and what it gives way to. */

const handlers: HandlerTable<ScreenName> = {
  ...deckCardHandlers,
  ...hardCallHandlers,
  ...arriveHandlers,
  intention: leaving,
  'rough-run': leaving,
  'set-aside': leaveBy((context, how) => {
    hideCard(context, how);
    context.session.setAsideNotice = null;
  }),
  // At once, since nothing may move over a call.
  marked: { timeout: (context) => hideCard(context, 'hidden') },
};

/** False where the screen has no handler for it. */
function handleAction<S extends ScreenName>(
  context: StepContext,
  screen: S,
  card: Card<S>,
  action: CardAction,
): boolean {
  const on = handlers[screen];
  switch (action.do) {
    case 'say':
      on.say?.(context, card, action.said);
      return on.say !== undefined;
    case 'pick':
      on.pick?.(context, card, action.cardId);
      return on.pick !== undefined;
    case 'draft':
      on.draft?.(context, card, action.draft);
      return on.draft !== undefined;
    default:
      on[action.do]?.(context, card);
      return on[action.do] !== undefined;
  }
}

export function actOnCard(context: StepContext, action: CardAction): void {
  const { card } = context.session;
  if (!card || !handleAction(context, card.screen, card, action)) refuse(context, 'not-now');
}

const timeOut = <S extends ScreenName>(context: StepContext, screen: S, card: Card<S>): void => {
  handlers[screen].timeout(context, card);
};

/** Time alone: the card goes, or goes on to its next screen. */
export function moveCardOn(context: StepContext): void {
  const { card } = context.session;
  if (card?.leavesAt == null || context.stamp.at < card.leavesAt) return;
  timeOut(context, card.screen, card);
}

const tellGaveWay = <S extends ScreenName>(context: StepContext, screen: S, card: Card<S>): void => {
  handlers[screen].gaveWay?.(context, card);
};

/**
 * A card gives way: any card to ringing, a call or a locked screen; one that came by itself to anything but a gap. What stays
 * over a call gives way to the locked screen alone.
 */
export function giveWay(context: StepContext): void {
  const { card, calls } = context.session;
  if (!card || (staysOverCall(card) && calls.name !== 'away')) return;
  const cut = isOnCall(context);
  const wanted = card.keyboard || card.why === 'asked';
  if (!cut && calls.name !== 'away' && (wanted || calls.name === 'gap')) return;
  if (isQuietStart(context)) return;
  hideCard(context, cut ? 'cut-by-call' : 'hidden');
  tellGaveWay(context, card.screen, card);
}
