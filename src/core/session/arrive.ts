import { speaking } from '../call-state/naming';
import { lastCall } from '../shift/shift';
import type { Shift, ShownCard } from '../shift/shift';
import type { Intention, Parked } from '../shift/fact';
import { choose } from './card-choice';
import type { CardAction, CardOnScreen, CardStep } from './session-types';
import type { Turn } from './turn';
import { changeCard, hideCard, isOnCall, note, showCard, update } from './turn';

/** Arrive: an intention, what is parked, one person helped. Half a minute, once a shift, and one key leaves it. */

/** What the log calls Arrive among the cards. */
const arriveId = 'arrive';

/** How long each step stays by itself, in ms; longer once the agent has given it the keyboard. */
const stayMs = { quiet: 20_000, keyboard: 60_000, person: 20_000 } as const;
/** This long after the agent came to the machine Arrive may come although no call was seen yet. */
const quietStartMs = 2 * 60_000;
/** The first time, and once more where a call came before anything was said. */
const timesAtMost = 2;
/** Input younger than this belongs to another program, in seconds. */
const typingSeconds = 2;

export const isArriving = (card: CardOnScreen | null): card is CardOnScreen => card?.cardId === arriveId;

const stay = (turn: Turn, keyboard: boolean): number =>
  turn.stamp.at + (keyboard ? stayMs.keyboard : stayMs.quiet);

const times = (shift: Shift): readonly ShownCard[] => shift.cards.filter((card) => card.cardId === arriveId);
const hasSaid = ({ intention, parked }: Shift): boolean => intention !== null || parked !== null;

/** Would Arrive come by itself in the next gap? Read from the log, so a restart changes nothing. */
export function arriveIsDue({ session: { shift }, settings }: Turn): boolean {
  if (!shift || shift.arrived || hasSaid(shift) || !settings['shift.arrive']) return false;
  return times(shift).length < timesAtMost && !(lastCall(shift)?.hard ?? false);
}

/**
 * The agent has just come to the machine and no call was seen yet: a source is there to hear one, and none does. Only
 * Arrive may show then.
 */
export function isQuietStart({ session: { shift, calls }, stamp: { at } }: Turn): boolean {
  if (shift?.startedBy !== 'unlock' || shift.calls.length > 0) return false;
  if (at - shift.startedAt > quietStartMs) return false;
  if (calls.name !== 'gap' && calls.reason !== 'no-call-seen') return false;
  const heard = speaking(calls, at).filter((id) => id !== 'manual');
  return heard.some((id) => calls.sources[id].says === 'clear');
}

/** May Arrive come now, before the first call? The rest of the day asks pacing. */
export function arriveMayOpenTheDay(turn: Turn): boolean {
  const { card, calls } = turn.session;
  const typing = calls.idle !== null && calls.idle.seconds < typingSeconds;
  const automatic = turn.settings['pacing.automatic'];
  return card === null && automatic && !typing && arriveIsDue(turn) && isQuietStart(turn);
}

function stepLeft(shift: Shift): CardStep & ('arrive-intention' | 'arrive-parking') {
  return shift.intention === null ? 'arrive-intention' : 'arrive-parking';
}

export function startArrive(turn: Turn, asked: boolean): void {
  const { shift } = turn.session;
  if (!shift) return;
  showCard(turn, {
    deckCard: null,
    cardId: arriveId,
    family: 'arrive',
    why: asked ? 'asked' : 'pacing',
    step: stepLeft(shift),
    keyboard: asked,
    leavesAt: stay(turn, asked),
    callId: null,
    kind: null,
  });
}

/** Arrive by hand, with the keyboard. */
export function askArrive(turn: Turn): void {
  const { shift, card } = turn.session;
  if (!shift) turn.refused = 'no-shift';
  else if (isOnCall(turn) || shift.arrived) turn.refused = 'not-now';
  else if (isArriving(card)) changeCard(turn, { keyboard: true, leavesAt: stay(turn, true) });
  else startArrive(turn, true);
}

/** The last step is a card of the deck: one person helped. It leaves by itself. */
function toPerson(turn: Turn, keyboard: boolean): void {
  note(turn, { type: 'arrived' });
  const deck = turn.deck.filter((card) => card.mechanism === 'recall-helping' && card.family === 'arrive');
  const card = choose(turn, { moments: ['shift-start'], seconds: 60, asked: true }, deck);
  if (!card) {
    hideCard(turn, 'done');
    return;
  }
  showCard(turn, {
    deckCard: card,
    cardId: card.id,
    why: 'asked',
    step: 'card',
    keyboard,
    leavesAt: turn.stamp.at + stayMs.person,
    callId: null,
    kind: null,
  });
}

/** What stands in the fields is an answer once it says something. */
function intentionIn(draft: Parked | undefined): Intention | null {
  const text = draft?.what.trim() ?? '';
  return text ? { word: 'own', text } : null;
}
function parkedIn(draft: Parked | undefined): Parked | null {
  const what = draft?.what.trim() ?? '';
  return what ? { what, when: draft?.when.trim() ?? '' } : null;
}

const withoutDraft = ({ draft: _, ...card }: CardOnScreen): CardOnScreen => card;
const dropDraft = (turn: Turn, card: CardOnScreen): void => {
  update(turn, { card: withoutDraft(card) });
};

function intend(turn: Turn, card: CardOnScreen, intention: Intention | null): void {
  dropDraft(turn, card);
  if (intention) note(turn, { type: 'intention-set', intention });
  changeCard(turn, { step: 'arrive-parking', leavesAt: stay(turn, card.keyboard) });
}

function park(turn: Turn, card: CardOnScreen, parked: Parked | null): void {
  dropDraft(turn, card);
  if (parked) note(turn, { type: 'parked', parked });
  toPerson(turn, card.keyboard);
}

/** What the agent does on Arrive; false for what any card understands. */
export function actOnArrive(turn: Turn, card: CardOnScreen, action: CardAction): boolean {
  switch (action.do) {
    case 'take-keyboard':
      changeCard(turn, { keyboard: true, leavesAt: stay(turn, true) });
      return true;
    case 'intend': {
      const { word, text } = action.intention;
      const own = intentionIn({ what: text, when: '' });
      intend(turn, card, word === 'own' ? own : { word, text: '' });
      return true;
    }
    case 'own-words':
      changeCard(turn, { step: 'arrive-own', keyboard: true, leavesAt: stay(turn, true) });
      return true;
    case 'draft':
      update(turn, { card: { ...card, draft: action.draft, leavesAt: stay(turn, true) } });
      return true;
    case 'park':
      park(turn, card, parkedIn(action.parked));
      return true;
    case 'next':
      if (card.step === 'arrive-parking') park(turn, card, null);
      else intend(turn, card, null);
      return true;
    case 'skip':
    case 'not-now':
    case 'done':
      dropDraft(turn, card);
      hideCard(turn, 'done');
      return true;
    default:
      return false;
  }
}

/** Time alone: what was written counts, and the next step comes where one was answered. */
export function moveArriveOn(turn: Turn, card: CardOnScreen): void {
  const own = card.step === 'arrive-own' ? intentionIn(card.draft) : null;
  if (own) intend(turn, card, own);
  else if (card.step === 'arrive-parking') park(turn, card, parkedIn(card.draft));
  else hideCard(turn, 'finished');
}

/**
 * After every step: when Arrive has gone from the screen, what was written is kept, and Arrive is over for this shift,
 * unless a call came before anything was said; then it comes back once.
 */
export function afterArrive(turn: Turn, before: CardOnScreen | null): void {
  const { card, shift } = turn.session;
  if (!isArriving(before) || card?.number === before.number || !shift || shift.arrived) return;
  const left = times(shift).at(-1);
  const interrupted = left?.how === 'cut-by-call' || left?.how === 'hidden';
  if (interrupted) keepWritten(turn, before);
  const now = turn.session.shift ?? shift;
  if (interrupted && !hasSaid(now) && times(now).length < timesAtMost) return;
  note(turn, { type: 'arrived' });
}

function keepWritten(turn: Turn, { step, draft }: CardOnScreen): void {
  const intention = step === 'arrive-own' ? intentionIn(draft) : null;
  const parked = step === 'arrive-parking' ? parkedIn(draft) : null;
  if (intention) note(turn, { type: 'intention-set', intention });
  if (parked) note(turn, { type: 'parked', parked });
}
