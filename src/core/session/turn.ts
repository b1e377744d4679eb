import type { Shift } from '../shift/shift';
import type { ShiftFact } from '../shift/fact';
import { applyEntry } from '../shift/shift';
import type { Settings } from '../settings/settings';
import type { DeckCard, Family } from '../deck/card';
import type { CardLeft } from '../words';
import type { Refusal } from '../answer';
import type { CardOnScreen, CardStep, Session, SessionEffect, Stamp } from './session-types';

/** One turn of the session: the state so far and the effects to perform. It lives for one step and is never kept. */
export interface Turn {
  /** This turn's own copy; only `update` changes it. */
  readonly session: Session;
  readonly stamp: Stamp;
  readonly settings: Settings;
  readonly deck: readonly DeckCard[];
  readonly effects: SessionEffect[];
  refused: Refusal | null;
}

/** Writes a fact into the log of `shift` (none yet when it opens one) and hands it on to be kept. */
export function noteIn(turn: Turn, shift: Shift | null, fact: ShiftFact, at = turn.stamp.at): Shift | null {
  const entry = { seq: (shift?.lastSeq ?? 0) + 1, at, ...fact };
  const next = applyEntry(shift, entry);
  if (!next) return shift;
  const last = turn.effects.at(-1);
  if (last?.type === 'record' && last.shiftId === next.id) {
    turn.effects[turn.effects.length - 1] = { ...last, entries: [...last.entries, entry] };
  } else {
    turn.effects.push({ type: 'record', shiftId: next.id, entries: [entry] });
  }
  return next;
}

/** Writes a fact into the open shift's log; without a shift there is nothing to write into. */
export function note(turn: Turn, fact: ShiftFact, at = turn.stamp.at): void {
  update(turn, { shift: noteIn(turn, turn.session.shift, fact, at) });
}

export function update(turn: Turn, change: Partial<Session>): void {
  Object.assign(turn.session, change);
}

export const refuse = (turn: Turn, because: Refusal): void => {
  turn.refused = because;
};

export const isOnCall = (turn: Turn): boolean => ['on-call', 'ringing'].includes(turn.session.calls.name);

/** Is what is on the screen in the log as a card? A question about a call is not. */
const isLogged = (step: CardStep): boolean => !['kinds', 'rating', 'outcome', 'care'].includes(step);
const loggedCardIsUp = (card: CardOnScreen | null): card is CardOnScreen =>
  card !== null && isLogged(card.step);

/** Puts a card of the deck on the screen, or a question when `step` says so; what was there before is done. */
export function showCard(
  turn: Turn,
  card: Omit<CardOnScreen, 'number' | 'shownAt' | 'expanded' | 'rating' | 'own'> & {
    readonly deckCard: DeckCard | null;
    readonly expanded?: boolean;
    /** What the log calls a card that is none of the deck. */
    readonly family?: Family;
  },
): void {
  const { deckCard, family: ownFamily, ...rest } = card;
  if (loggedCardIsUp(turn.session.card))
    note(turn, { type: 'card-left', cardId: turn.session.card.cardId, how: 'done' });
  const number = turn.session.cardCount + 1;
  update(turn, {
    cardCount: number,
    card: {
      expanded: false,
      ...rest,
      number,
      shownAt: turn.stamp.at,
      rating: null,
      ...(deckCard?.own && { own: deckCard }),
    },
  });
  turn.effects.push({ type: 'show-card' });
  const family = deckCard?.family ?? ownFamily;
  if (family === undefined) return;
  const breath = (deckCard?.breath ?? null) !== null;
  note(turn, { type: 'card-shown', cardId: deckCard?.id ?? card.cardId, family, why: card.why, breath });
}

/** Changes the card that is up, without a new one coming. */
export function changeCard(turn: Turn, change: Partial<CardOnScreen>): void {
  const { card } = turn.session;
  if (!card) return;
  if (loggedCardIsUp(card) && change.step !== undefined && !isLogged(change.step)) {
    note(turn, { type: 'card-left', cardId: card.cardId, how: 'finished' });
  }
  update(turn, { card: { ...card, ...change } });
  turn.effects.push({ type: 'show-card' });
}

const wasSeen = (how: CardLeft): boolean => how !== 'cut-by-call' && how !== 'hidden';

export function hideCard(turn: Turn, how: CardLeft): void {
  const { card } = turn.session;
  if (!card) return;
  if (loggedCardIsUp(card)) note(turn, { type: 'card-left', cardId: card.cardId, how });
  update(turn, { card: null });
  if (card.step === 'set-aside' && wasSeen(how)) update(turn, { toTell: null });
  turn.effects.push({ type: 'hide-card', how });
}
