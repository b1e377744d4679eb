import type { Card } from '../card/card';
import { leavesAt } from '../card/screens';
import type { Intention } from '../shift/shift-event';
import type { AgentEvent } from '../shift/agent-event';
import { choose } from './card-choice';
import { deckCardScreen } from './deck-card';
import { parkedIn, say } from './say';
import type { HandlerTable, ScreenHandlers } from './screen-handlers';
import { leaving } from './screen-handlers';
import { changeCard, hideCard, moveCard, showCard } from './show-card';
import type { StepContext } from './step-context';
import { logEvent, refuse } from './step-context';

/** The screens of Arrive, and the card of the deck that ends it. */

type ArriveScreen = 'arrive-intention' | 'arrive-own' | 'arrive-parking';
type ArriveCard = Card<ArriveScreen>;

/** How long the last card stays, in ms. */
const lastCardMs = 20_000;

/** The last step is a card of the deck for the start of a shift. It leaves by itself. */
function toLastCard(context: StepContext, keyboard: boolean): void {
  logEvent(context, { type: 'arrived' });
  const deckCard = choose(context, { moments: ['shift-start'], seconds: 60, family: 'arrive', asked: true });
  if (!deckCard) {
    hideCard(context, 'done');
    return;
  }
  showCard(context, deckCardScreen(context, deckCard), {
    why: 'asked',
    keyboard,
    leavesAt: context.stamp.at + lastCardMs,
  });
}

/** What stands in a field is an answer once it says something. */
function intentionIn({ word, text }: Intention): AgentEvent | null {
  const own = word === 'own' ? text.trim() : '';
  return word === 'own' && !own ? null : { type: 'intention-set', intention: { word, text: own } };
}

/** What is written on the card so far, as it would be said; null where that is nothing. */
export function saidIn(card: Card): AgentEvent | null {
  if (card.screen === 'arrive-own') return intentionIn({ word: 'own', text: card.draft });
  return card.screen === 'arrive-parking' ? parkedIn(card.draft) : null;
}

function toParking(context: StepContext, card: ArriveCard, intention: AgentEvent | null): void {
  if (intention) say(context, intention);
  moveCard(context, card, { screen: 'arrive-parking', draft: { what: '', when: '' } });
}

function endWith(context: StepContext, card: ArriveCard, parked: AgentEvent | null): void {
  if (parked) say(context, parked);
  toLastCard(context, card.keyboard);
}

function intend(context: StepContext, card: ArriveCard, said: AgentEvent): void {
  if (said.type !== 'intention-set' || !said.intention) refuse(context, 'not-now');
  else toParking(context, card, intentionIn(said.intention));
}

function park(context: StepContext, card: ArriveCard, said: AgentEvent): void {
  if (said.type !== 'parked' || !said.parked) refuse(context, 'not-now');
  else endWith(context, card, parkedIn(said.parked));
}

/** Whoever writes has the keyboard, and the time. */
const writing = (context: StepContext, card: ArriveCard) =>
  ({ keyboard: true, leavesAt: leavesAt(card.screen, true, context.stamp.at) }) as const;

const leave = (context: StepContext): void => hideCard(context, 'done');
const arriving = {
  ...leaving,
  'not-now': leave,
  'take-keyboard': (context, card) => changeCard(context, { ...card, ...writing(context, card) }),
} satisfies ScreenHandlers<ArriveScreen>;

export const arriveHandlers: HandlerTable<ArriveScreen> = {
  'arrive-intention': {
    ...arriving,
    say: intend,
    next: (context, card) => toParking(context, card, null),
    'own-words': (context, card) => moveCard(context, card, { screen: 'arrive-own', draft: '' }, true),
  },
  'arrive-own': {
    ...arriving,
    say: intend,
    next: (context, card) => toParking(context, card, null),
    draft: ({ session, stamp }, card, { what }) => {
      session.card = { ...card, draft: what, leavesAt: leavesAt(card.screen, true, stamp.at) };
    },
    timeout: (context, card) => {
      const own = saidIn(card);
      if (own) toParking(context, card, own);
      else hideCard(context, 'finished');
    },
  },
  'arrive-parking': {
    ...arriving,
    say: park,
    next: (context, card) => endWith(context, card, null),
    draft: ({ session, stamp }, card, draft) => {
      session.card = { ...card, draft, leavesAt: leavesAt(card.screen, true, stamp.at) };
    },
    timeout: (context, card) => endWith(context, card, saidIn(card)),
  },
};
