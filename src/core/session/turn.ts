import type { Shift, ShiftFact } from '../shift/shift';
import { applyEntry } from '../shift/shift';
import type { Settings } from '../settings/settings';
import type { DeckCard } from '../deck/card';
import type { CardLeft } from '../words';
import type { Refusal } from '../contract';
import type { CardOnScreen, Session, SessionEffect, Stamp } from './session-types';

/** One turn of the session: the state so far and the effects to perform. It lives for one step and is never kept. */
export interface Turn {
  session: Session;
  readonly stamp: Stamp;
  readonly settings: Settings;
  readonly deck: readonly DeckCard[];
  readonly effects: SessionEffect[];
  refused: Refusal | null;
}

/** Writes a fact into the log of `shift` (none yet when it opens one) and hands it on to be kept. */
export function noteIn(turn: Turn, shift: Shift | null, fact: ShiftFact, at = turn.stamp.at): Shift | null {
  const entry = { ...fact, seq: (shift?.lastSeq ?? 0) + 1, at };
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
  turn.session = { ...turn.session, shift: noteIn(turn, turn.session.shift, fact, at) };
}

export function update(turn: Turn, change: Partial<Session>): void {
  turn.session = { ...turn.session, ...change };
}

const deckCardIsUp = (card: CardOnScreen | null): card is CardOnScreen => card?.step === 'card';

/** Puts a card of the deck on the screen, or a question when `step` says so; what was there before is done. */
export function showCard(
  turn: Turn,
  card: Omit<CardOnScreen, 'number' | 'shownAt' | 'expanded' | 'rating' | 'own'> & {
    readonly deckCard: DeckCard | null;
    readonly expanded?: boolean;
  },
): void {
  const { deckCard, ...rest } = card;
  if (deckCardIsUp(turn.session.card))
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
  if (!deckCard) return;
  const { id: cardId, family } = deckCard;
  note(turn, { type: 'card-shown', cardId, family, why: card.why, breath: deckCard.breath !== null });
}

/** Changes the card that is up, without a new one coming. */
export function changeCard(turn: Turn, change: Partial<CardOnScreen>): void {
  const { card } = turn.session;
  if (!card) return;
  if (deckCardIsUp(card) && change.step !== undefined && change.step !== 'card') {
    note(turn, { type: 'card-left', cardId: card.cardId, how: 'finished' });
  }
  update(turn, { card: { ...card, ...change } });
  turn.effects.push({ type: 'show-card' });
}

export function hideCard(turn: Turn, how: CardLeft): void {
  const { card } = turn.session;
  if (!card) return;
  if (deckCardIsUp(card)) note(turn, { type: 'card-left', cardId: card.cardId, how });
  update(turn, { card: null });
  turn.effects.push({ type: 'hide-card', how });
}
