import type { Card } from '../card/card';
import type { AgentEvent } from '../shift/agent-event';
import { careLeftOpen } from './care-left-open';
import type { Shift } from '../shift/shift';
import type { CareKind } from '../vocabulary';
import { isCareKind } from '../vocabulary';
import { askedMs, choose } from './card-choice';
import type { HandlerTable } from './screen-handlers';
import { leaving, openCard } from './screen-handlers';
import { say } from './say';
import { changeCard, hideCard, moveCard, showCard } from './show-card';
import type { StepContext } from './step-context';
import { isOnCall, refuse } from './step-context';

/** The screens of the hard-call path: the breath, the kind of caller, another look at it or care, the rating and the outcome. */

type BeforeKind = Card<'hard-call-breath' | 'kinds'>;

export function toKinds(context: StepContext, card: BeforeKind, keyboard = card.keyboard): void {
  moveCard(context, card, { screen: 'kinds', callId: card.callId }, keyboard);
}

const isUnrated = (shift: Shift | null, callId: string): boolean =>
  shift?.calls.some((call) => call.id === callId && call.rating === null) ?? false;

function toRating(context: StepContext, card: BeforeKind | Card<'reframe'>): void {
  const { callId } = card;
  if (callId !== null && isUnrated(context.session.shift, callId)) {
    moveCard(context, card, { screen: 'rating', callId });
  } else {
    hideCard(context, 'done');
  }
}

/** Care first, until it is closed. */
export function showCare(context: StepContext, kind: CareKind, keyboard: boolean): void {
  context.session.hardCallWaits = null;
  showCard(context, { screen: 'care', kind }, { why: 'hard-call', keyboard });
}

/** The card of Care first that was left open, when asked for. */
export function openCare(context: StepContext): void {
  const { shift, card } = context.session;
  const open = shift && careLeftOpen(shift);
  if (!open) refuse(context, 'not-found');
  else if (isOnCall(context)) refuse(context, 'not-now');
  else if (card?.screen === 'care') changeCard(context, { ...card, keyboard: true });
  else showCare(context, open.kind, true);
}

/** Does this answer the question of the card, of the call that it asks about? */
const answers = <T extends AgentEvent['type']>(
  said: AgentEvent,
  types: readonly T[],
  callId: string | null,
): said is AgentEvent & { readonly type: T } =>
  types.some((type) => type === said.type) && 'callId' in said && said.callId === callId;

function pickKind(context: StepContext, card: BeforeKind | Card<'reframe'>, said: AgentEvent): void {
  const { callId } = card;
  if (!answers(said, ['marked-hard'], callId) || said.kind === null) {
    refuse(context, 'not-now');
    return;
  }
  if (callId !== null && !say(context, said)) return;
  const { kind } = said;
  if (isCareKind(kind)) {
    showCare(context, kind, card.keyboard);
    return;
  }
  const deckCard = choose(context, {
    moments: ['after-hard'],
    seconds: 60,
    kind,
    // The path has just begun with a breath.
    notFamily: 'breathe',
    asked: true,
  });
  if (!deckCard) {
    toRating(context, card);
    return;
  }
  const leavesAt = context.stamp.at + askedMs(context, deckCard);
  const reframe = { screen: 'reframe', deckCard, expanded: true, callId, kind } as const;
  showCard(context, reframe, { why: 'hard-call', keyboard: card.keyboard, leavesAt });
}

/** The one kind that another look may turn out to be more than. */
function wasSlur(context: StepContext, card: Card<'reframe'>, said: AgentEvent): void {
  const isSlur = said.type === 'marked-hard' && said.kind === 'slur-or-sexual';
  if (isSlur && card.kind === 'origin') pickKind(context, card, said);
  else refuse(context, 'not-now');
}

function rate(context: StepContext, card: Card<'rating'>, said: AgentEvent): void {
  const { callId } = card;
  if (!answers(said, ['rated'], callId) || said.rating === null) refuse(context, 'not-now');
  else if (say(context, said)) moveCard(context, card, { screen: 'outcome', callId, rating: said.rating });
}

function sayMore(context: StepContext, { callId }: Card<'outcome'>, said: AgentEvent): void {
  if (!answers(said, ['outcome-given', 'deposit-made', 'win-added'], callId)) refuse(context, 'not-now');
  else if (say(context, said)) hideCard(context, 'done');
}

/** Cut off before the kind was said, the path comes again in the next gap. */
const waitForGap = ({ session }: StepContext, { callId }: BeforeKind): void => {
  if (callId !== null) session.hardCallWaits = callId;
};

export const hardCallHandlers: HandlerTable<
  'hard-call-breath' | 'kinds' | 'reframe' | 'rating' | 'outcome' | 'care'
> = {
  'hard-call-breath': {
    ...leaving,
    more: openCard,
    next: toKinds,
    timeout: toKinds,
    say: pickKind,
    gaveWay: waitForGap,
  },
  kinds: { ...leaving, say: pickKind, gaveWay: waitForGap },
  reframe: { ...leaving, next: toRating, say: wasSlur },
  rating: { ...leaving, say: rate },
  outcome: { ...leaving, say: sayMore },
  care: leaving,
};
