import type { DeckCard } from '../deck/card';
import { chooseCard } from '../deck/choose';
import type { Wanted } from '../deck/choose';
import { momentsNow } from '../deck/moments';
import type { Room } from '../pacing/length';
import { longestCard } from '../pacing/length';
import { roomNow } from '../pacing/pacing';
import { lastCall } from '../shift/shift';
import type { ShownCard } from '../shift/shift';
import type { Kind } from '../words';
import { isCareKind } from '../words';
import type { Turn } from './turn';

/** The card that fits now, from the deck and all that this session knows. */

/** Every card remembered, oldest first. */
function shownCards({ session, stamp }: Turn): readonly ShownCard[] {
  const before = session.remembered.cards.filter((card) => card.shownAt <= stamp.at);
  return [...before, ...(session.shift?.cards ?? [])];
}

export function choose(
  turn: Turn,
  wanted: Wanted,
  deck = turn.deck,
  shown = shownCards(turn),
): DeckCard | null {
  const known = { shown, helpful: turn.session.remembered.helpful };
  return chooseCard(deck, wanted, known, turn.stamp.at, turn.stamp.random);
}

export function room({ session, stamp, settings }: Turn): Room {
  const { calls, shift, remembered } = session;
  return roomNow({ at: stamp.at, calls, shift, remembered, hardCallWaits: false, settings });
}

/** After a hard call: nothing meant for another kind, and after one that went too far no other look at it. */
function suits(card: DeckCard, kind: Kind | null): boolean {
  if (kind === null) return card.kinds.length === 0 || card.moments.includes('gap');
  if (isCareKind(kind)) return card.family === 'breathe' || card.family === 'leave-it';
  return card.kinds.length === 0 || card.kinds.includes(kind);
}

/** A card for this gap; after a hard call one for its kind, where there is one. */
export function cardForNow(turn: Turn, asked?: true): DeckCard | null {
  const { deck } = turn;
  const shown = shownCards(turn);
  const wanted: Wanted = {
    moments: momentsNow(turn.session.shift, deck, shown, turn.stamp.at),
    seconds: longestCard(room(turn)),
    ...(asked && { asked }),
  };
  const call = turn.session.shift && lastCall(turn.session.shift);
  if (!call?.hard) return choose(turn, wanted, deck, shown);
  const { kind } = call;
  const ofKind = kind && !isCareKind(kind) ? choose(turn, { ...wanted, kind }, deck, shown) : null;
  const suitable = deck.filter((card) => suits(card, kind));
  return ofKind ?? choose(turn, wanted, suitable, shown);
}
