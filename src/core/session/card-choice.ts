import type { DeckCard, Moment } from '../deck/card';
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

export function choose(turn: Turn, wanted: Wanted, deck = turn.deck): DeckCard | null {
  const known = { shown: shownCards(turn), helpful: turn.session.remembered.helpful };
  return chooseCard(deck, wanted, known, turn.stamp.at, turn.stamp.random);
}

export function room({ session, stamp, settings }: Turn): Room {
  const { calls, shift, remembered } = session;
  return roomNow({ at: stamp.at, calls, shift, remembered, hardCallWaits: false, settings });
}

const moments = (turn: Turn): readonly Moment[] =>
  momentsNow(turn.session.shift, turn.deck, shownCards(turn), turn.stamp.at);

/** After a hard call: nothing meant for another kind, and after one that went too far no other look at it. */
function suits(card: DeckCard, kind: Kind | null): boolean {
  if (kind === null) return card.kinds.length === 0 || card.moments.includes('gap');
  if (isCareKind(kind)) return card.family === 'breathe' || card.family === 'leave-it';
  return card.kinds.length === 0 || card.kinds.includes(kind);
}

/** A card for this gap; after a hard call one for its kind, where there is one. */
export function cardForNow(turn: Turn, asked?: true): DeckCard | null {
  const wanted: Wanted = {
    moments: moments(turn),
    seconds: longestCard(room(turn)),
    ...(asked && { asked }),
  };
  const call = turn.session.shift && lastCall(turn.session.shift);
  if (!call?.hard) return choose(turn, wanted);
  const { kind } = call;
  const ofKind = kind && !isCareKind(kind) ? choose(turn, { ...wanted, kind }) : null;
  return (
    ofKind ??
    choose(
      turn,
      wanted,
      turn.deck.filter((card) => suits(card, kind)),
    )
  );
}
