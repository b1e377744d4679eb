import type { DeckCard } from '../deck/card';
import { fitsPlace } from '../deck/card';
import { chooseCard } from '../deck/choose';
import type { Wanted } from '../deck/choose';
import { breathIsDue, momentsNow, weeklyMayCome } from '../deck/moments';
import type { Room } from '../pacing/length';
import { longestCard } from '../pacing/length';
import { roomNow } from '../pacing/pacing';
import { lastCall } from '../shift/shift';
import type { Shift } from '../shift/shift';
import { isCareKind } from '../vocabulary';
import type { StepContext } from './step-context';

/** The card that fits now, from the deck and all that this session knows. */

/** Cards for where the agent works. */
export const cardsHere = ({ deck, settings }: StepContext): readonly DeckCard[] =>
  deck.filter((card) => fitsPlace(card, settings['work.atHome']));

export function choose(context: StepContext, wanted: Wanted): DeckCard | null {
  const { session, stamp } = context;
  const before = session.remembered.cards.filter((card) => card.shownAt <= stamp.at);
  const known = {
    shown: [...before, ...(session.shift?.cards ?? [])],
    shiftFrom: session.shift?.startedAt ?? Infinity,
    helpful: session.remembered.helpful,
  };
  return chooseCard(cardsHere(context), wanted, known, stamp.at, stamp.random);
}

export const wasShown = (shift: Shift | null, cardId: string): boolean =>
  shift?.cards.some((card) => card.cardId === cardId) ?? false;

export function room({ session, stamp, settings }: StepContext): Room {
  const { calls, shift, remembered } = session;
  return roomNow({ at: stamp.at, calls, shift, remembered, hardCallWaits: false, settings });
}

const wentTooFar = ({ calls }: Shift): boolean => calls.some(({ kind }) => kind !== null && isCareKind(kind));

/** After a call that went too far: once a way to minutes off or to a person, and quiet breathing for the rest of the shift. */
function quietCard(context: StepContext, wanted: Pick<Wanted, 'seconds' | 'asked'>): DeckCard | null {
  const isForAfter = ({ family, moments }: DeckCard): boolean =>
    family === 'care-first' && moments.includes('after-hard');
  const came = context.deck.some((card) => isForAfter(card) && wasShown(context.session.shift, card.id));
  const care = came ? null : choose(context, { ...wanted, moments: ['after-hard'], family: 'care-first' });
  if (care) return care;
  return choose(context, { ...wanted, moments: ['after-hard', 'gap'], family: 'breathe', breath: true });
}

/** A breath where one is due; after a hard call a card for it, else one for this week that is due, else one for this gap. */
export function cardForNow(context: StepContext, asked?: true): DeckCard | null {
  const { session, deck, stamp } = context;
  const { shift } = session;
  const wanted = { seconds: longestCard(room(context)), ...(asked && { asked }) };
  if (shift && wentTooFar(shift)) return quietCard(context, wanted);
  const moments = momentsNow(shift, deck, stamp.at);
  const breath = breathIsDue(shift)
    ? choose(context, { ...wanted, moments: [...moments, 'gap'], breath: true })
    : null;
  if (breath) return breath;
  const call = shift && lastCall(shift);
  if (call?.hard) {
    const kind = call.kind !== null && !isCareKind(call.kind) ? { kind: call.kind } : {};
    return choose(context, { ...wanted, moments, ...kind });
  }
  const weekly =
    shift && !asked && weeklyMayCome(shift, deck)
      ? choose(context, { ...wanted, moments: ['weekly'], weekly: true })
      : null;
  return weekly ?? choose(context, { ...wanted, moments });
}

/** A card that was asked for stays as long as it takes, and no shorter than the agent wishes; in ms. */
export const askedMs = ({ settings }: StepContext, card: DeckCard): number =>
  Math.max(card.tier, settings['pacing.cardSeconds']) * 1000;
