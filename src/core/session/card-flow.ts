import type { DeckCard } from '../deck/card';
import type { Wanted } from '../deck/choose';
import { staySeconds } from '../pacing/length';
import { lastCall } from '../shift/shift';
import type { Call, Shift } from '../shift/shift';
import type { Kind, Rating } from '../words';
import { isCareKind } from '../words';
import { actOnArrive, isArriving, isQuietStart, moveArriveOn } from './arrive';
import { cardForNow, choose, room } from './card-choice';
import type { CardAction } from './session-types';
import type { Turn } from './turn';
import { changeCard, hideCard, isOnCall, note, showCard, update } from './turn';

/** The steps of the card: a card of the deck, the hard-call path (breath, kind, reframe, rating), a rating. */

/** How long each step stays by itself, in milliseconds. */
const stepMs = {
  hardBreath: 10_000,
  kinds: 30_000,
  expanded: 60_000,
  rating: 20_000,
  outcome: 12_000,
} as const;
/** Presses of the hard-call key closer together than this, with no new call between them, are one press: a held key repeats. */
const samePressMs = 700;
/** The key is about the last call when that ended no longer ago than this. */
const aboutLastCallMs = 15 * 60_000;

const at = (turn: Turn): number => turn.stamp.at;

/** A card that was asked for stays as long as it takes, and no shorter than the agent wishes. */
const askedMs = (turn: Turn, card: DeckCard): number =>
  Math.max(card.tier, turn.settings['pacing.cardSeconds']) * 1000;

/** The call that a question now would be about: the running one, or the last if it ended lately. */
function callInMind(turn: Turn): Call | null {
  const { shift } = turn.session;
  const call = shift && lastCall(shift);
  if (!call) return null;
  return call.endedAt === null || at(turn) - call.endedAt <= aboutLastCallMs ? call : null;
}

/** The hard call whose card has not come yet, as the log tells it, so that a restart does not forget it; its id, or null. */
export function hardCallToCome(shift: Shift, now: number): string | null {
  const call = shift.calls.findLast((each) => each.hard && each.kind === null);
  if (!call || (call.endedAt !== null && now - call.endedAt > aboutLastCallMs)) return null;
  const card = shift.cards.findLast((each) => each.why === 'hard-call' && each.shownAt >= call.startedAt);
  const toCome = !card || card.how === 'cut-by-call' || card.how === 'hidden';
  return toCome ? call.id : null;
}

export function showPacedCard(turn: Turn): void {
  const card = cardForNow(turn);
  if (!card) return;
  showCard(turn, {
    deckCard: card,
    cardId: card.id,
    why: 'pacing',
    step: 'card',
    keyboard: false,
    leavesAt: at(turn) + staySeconds(room(turn), card.tier) * 1000,
    callId: null,
    kind: null,
  });
}

/** On a break a guided session, where there is one; else what a gap would bring. */
function cardAskedFor(turn: Turn): DeckCard | null {
  const onBreak = turn.session.calls.name === 'break';
  const guided = onBreak
    ? choose(turn, { moments: ['break'], seconds: 300, atLeast: 300, asked: true })
    : null;
  return guided ?? cardForNow(turn, true);
}

/** A card that came by itself is what is asked for: it gets the keyboard. */
export function askCard(turn: Turn): void {
  if (isOnCall(turn)) {
    turn.refused = 'not-now';
    return;
  }
  if (turn.session.card?.keyboard === false) {
    actOnCard(turn, { do: 'take-keyboard' });
    return;
  }
  const card = cardAskedFor(turn);
  if (!card) {
    turn.refused = 'not-found';
    return;
  }
  showCard(turn, {
    deckCard: card,
    cardId: card.id,
    why: 'asked',
    step: 'card',
    keyboard: true,
    leavesAt: at(turn) + askedMs(turn, card),
    callId: null,
    kind: null,
  });
}

export function askRating(turn: Turn): void {
  const call = turn.session.shift?.calls.findLast((each) => each.endedAt !== null && each.rating === null);
  if (!call || isOnCall(turn)) {
    turn.refused = call ? 'not-now' : 'not-found';
    return;
  }
  showCard(turn, {
    deckCard: null,
    cardId: '',
    why: 'rate-asked',
    step: 'rating',
    keyboard: true,
    leavesAt: at(turn) + stepMs.rating,
    callId: call.id,
    kind: null,
  });
}

/** The breath that opens the hard-call path. With the keyboard only when the agent has just pressed the key. */
export function startHardCallPath(turn: Turn, callId: string | null, keyboard: boolean): void {
  const seconds = stepMs.hardBreath / 1000;
  const wanted: Wanted = { moments: ['after-hard'], seconds, family: 'breathe', asked: true };
  // With every breath switched off there is the way not to: a card of the family without one.
  const card = choose(turn, { ...wanted, breath: true }) ?? choose(turn, wanted);
  update(turn, { hardCallWaits: null });
  showCard(turn, {
    deckCard: card,
    cardId: card?.id ?? '',
    why: 'hard-call',
    step: card ? 'card' : 'kinds',
    keyboard,
    leavesAt: at(turn) + stepMs.hardBreath,
    callId,
    kind: null,
  });
}

const toKinds = (turn: Turn, keyboard: boolean): void => {
  changeCard(turn, { step: 'kinds', keyboard, leavesAt: at(turn) + stepMs.kinds });
};

const inHardBreath = (turn: Turn): boolean => {
  const { card } = turn.session;
  return card?.why === 'hard-call' && card.step === 'card' && card.kind === null;
};

/** The global key. In a call it marks the call and waits; else it opens the path, or hands it the keyboard. */
export function pressHardCall(turn: Turn): void {
  const call = callInMind(turn);
  const { hardKeyAt } = turn.session;
  const held = at(turn) - hardKeyAt < samePressMs && !(call && call.startedAt > hardKeyAt);
  update(turn, { hardKeyAt: at(turn) });
  if (held) return;
  if (isOnCall(turn)) {
    if (!call) {
      turn.refused = 'not-now';
      return;
    }
    if (!call.hard) note(turn, { type: 'marked-hard', callId: call.id, kind: null });
    update(turn, { hardCallWaits: call.id });
    return;
  }
  const { card } = turn.session;
  if (card?.why === 'hard-call') {
    if (inHardBreath(turn)) toKinds(turn, true);
    else if (!card.keyboard) changeCard(turn, { keyboard: true });
    return;
  }
  if (call && !call.hard) note(turn, { type: 'marked-hard', callId: call.id, kind: null });
  startHardCallPath(turn, turn.session.hardCallWaits ?? call?.id ?? null, true);
}

function pickKind(turn: Turn, kind: Kind): void {
  const { card } = turn.session;
  if (!card || card.why !== 'hard-call') return;
  if (card.callId) note(turn, { type: 'marked-hard', callId: card.callId, kind });
  if (isCareKind(kind)) {
    changeCard(turn, { step: 'care', kind, leavesAt: null });
    return;
  }
  const reframe = choose(turn, { moments: ['after-hard'], seconds: 60, kind, asked: true });
  if (!reframe) {
    toRating(turn);
    return;
  }
  showCard(turn, {
    deckCard: reframe,
    cardId: reframe.id,
    why: 'hard-call',
    step: 'card',
    // Asked for in words, so it comes whole: one key later is the rating.
    expanded: true,
    keyboard: card.keyboard,
    leavesAt: at(turn) + askedMs(turn, reframe),
    callId: card.callId,
    kind,
  });
}

const isUnrated = (shift: Shift | null, callId: string | null): boolean =>
  shift?.calls.some((call) => call.id === callId && call.rating === null) ?? false;

function toRating(turn: Turn): void {
  const { card, shift } = turn.session;
  if (isUnrated(shift, card?.callId ?? null)) {
    changeCard(turn, { step: 'rating', leavesAt: at(turn) + stepMs.rating });
  } else {
    hideCard(turn, 'done');
  }
}

function rate(turn: Turn, rating: Rating): void {
  const { card } = turn.session;
  if (!card?.callId) return;
  note(turn, { type: 'rated', callId: card.callId, rating });
  changeCard(turn, { step: 'outcome', rating, leavesAt: at(turn) + stepMs.outcome });
}

function next(turn: Turn): void {
  const { card } = turn.session;
  if (inHardBreath(turn)) toKinds(turn, card?.keyboard ?? false);
  else if (card?.why === 'hard-call' && card.step === 'card') toRating(turn);
  else hideCard(turn, 'done');
}

/** What the agent does on the card itself. Answers about a call are kept at once, then the card goes or moves on. */
export function actOnCard(turn: Turn, action: CardAction): void {
  const { card } = turn.session;
  if (!card) {
    turn.refused = 'not-now';
    return;
  }
  if (isArriving(card) && actOnArrive(turn, card, action)) return;
  switch (action.do) {
    case 'more':
      changeCard(turn, {
        expanded: true,
        keyboard: true,
        leavesAt: card.leavesAt && Math.max(card.leavesAt, at(turn) + stepMs.expanded),
      });
      return;
    case 'take-keyboard':
      changeCard(turn, { keyboard: true });
      return;
    case 'not-now':
      hideCard(turn, 'sent-away');
      return;
    case 'done':
    case 'skip':
      hideCard(turn, 'done');
      return;
    case 'next':
      next(turn);
      return;
    case 'kind':
      pickKind(turn, action.kind);
      return;
    case 'rate':
      rate(turn, action.rating);
      return;
    case 'outcome':
      if (card.callId) note(turn, { type: 'outcome-given', callId: card.callId, outcome: action.outcome });
      hideCard(turn, 'done');
      return;
    case 'deposit':
      if (card.callId) note(turn, { type: 'deposit-made', callId: card.callId, deposit: action.deposit });
      hideCard(turn, 'done');
      return;
    case 'win': {
      // After the entry it will be, as in `factOf`: a removed win's id is never given again.
      const winId = `w${String((turn.session.shift?.lastSeq ?? 0) + 1)}`;
      note(turn, { type: 'win-added', winId, callId: card.callId, text: '', because: '' });
      hideCard(turn, 'done');
      return;
    }
    case 'intend':
    case 'own-words':
    case 'park':
    case 'draft':
      turn.refused = 'not-now';
      return;
  }
}

/** Time alone: the breath of the hard-call path leads to the kinds, everything else leaves. */
export function moveCardOn(turn: Turn): void {
  const { card } = turn.session;
  if (card?.leavesAt == null || at(turn) < card.leavesAt) return;
  if (inHardBreath(turn)) toKinds(turn, card.keyboard);
  else if (isArriving(card)) moveArriveOn(turn, card);
  else hideCard(turn, 'finished');
}

/** A card gives way: any card to ringing, a call or a locked screen; one that came by itself to anything but a gap. */
export function giveWay(turn: Turn): void {
  const { card, calls } = turn.session;
  if (!card) return;
  const cut = isOnCall(turn);
  if (!cut && calls.name !== 'away' && (card.keyboard || calls.name === 'gap')) return;
  if (isQuietStart(turn)) return;
  const unanswered = card.why === 'hard-call' && card.kind === null && card.callId;
  hideCard(turn, cut ? 'cut-by-call' : 'hidden');
  if (unanswered) update(turn, { hardCallWaits: unanswered });
}
