import { intentionWords } from '../shift/shift-event';
import type { CareKind, Deposit, Rating } from '../vocabulary';
import { careKinds, deposits, ordinaryKinds, outcomes } from '../vocabulary';
import type { CardAction } from './action';
import { deposit, endedAs, intend, kindIs, pick, rate, win } from './answers';
import type { Card, DeckScreen, ScreenName } from './card';
import { screens } from './screens';

/** Which key does what on each screen of the card. */

/** The single letters of a language. */
export interface Letters {
  readonly kind: Readonly<Record<CareKind, string>>;
  readonly deposit: Readonly<Record<Deposit, string>>;
  readonly win: string;
}

/** By a digit, a capital letter, "ENTER" or "ESCAPE". */
type Keys = Readonly<Record<string, CardAction>>;

const ratings: readonly Rating[] = [1, 2, 3, 4, 5];
const skips: Keys = { ESCAPE: { do: 'skip' } };
const closes: Keys = { ESCAPE: { do: 'done' } };

const byDigit = <T>(things: readonly T[], action: (thing: T) => CardAction): Keys =>
  Object.fromEntries(things.map((thing, index) => [String(index + 1), action(thing)]));

function byLetter<T extends string>(
  things: readonly T[],
  letters: Readonly<Record<T, string>>,
  action: (thing: T) => CardAction,
): Keys {
  return Object.fromEntries(things.map((thing) => [letters[thing], action(thing)]));
}

const forKinds = ({ callId }: Card<'hard-call-breath' | 'kinds'>, letters: Letters): Keys => ({
  ...byDigit(ordinaryKinds, (kind) => kindIs(callId, kind)),
  ...byLetter(careKinds, letters.kind, (kind) => kindIs(callId, kind)),
});

/** While a field is there to write in, Enter is its own. */
const hasField = ({ offer, keyboard }: Card<'deck-card'>): boolean =>
  keyboard && (offer?.what === 'parking' || offer?.what === 'win');

function forOffer({ offer }: Card<'deck-card'>, letters: Letters): Keys {
  switch (offer?.what) {
    case 'deposit':
      return byLetter(deposits, letters.deposit, (made) => deposit(offer.callId, made));
    case 'turned-around':
      return { 1: endedAs(offer.callId, 'turned-around') };
    default:
      return {};
  }
}

/** Enter goes on, and where nothing is left to go on to it leaves; a card with a field is left by Esc alone. */
const deckCardKeys = (card: Card<DeckScreen>): Keys => {
  const first = firstAction(card);
  const isRead = card.expanded && !(card.screen === 'deck-card' && hasField(card));
  const enter = first ?? (isRead ? 'done' : null);
  return { ...closes, ...(enter && { ENTER: { do: enter } }) };
};

/** Another look at a call about the agent's origin has the way to Care first, for when it was more. */
export const slurAction = (card: Card<DeckScreen>): CardAction | null =>
  card.screen === 'reframe' && card.kind === 'origin' ? kindIs(card.callId, 'slur-or-sexual') : null;

function reframeKeys(card: Card<'reframe'>, letters: Letters): Keys {
  const slur = slurAction(card);
  return { ...deckCardKeys(card), ...(slur && { [letters.kind['slur-or-sexual']]: slur }) };
}

const keysOn: { readonly [S in ScreenName]: (card: Card<S>, letters: Letters) => Keys } = {
  'deck-card': (card, letters) => ({ ...forOffer(card, letters), ...deckCardKeys(card) }),
  sessions: ({ deckCards }) => ({ ...byDigit(deckCards, ({ id }) => pick(id)), ...closes }),
  // Who knows the kind already need not wait for the breath to end.
  'hard-call-breath': (card, letters) => ({ ...forKinds(card, letters), ...deckCardKeys(card) }),
  kinds: (card, letters) => ({ ...forKinds(card, letters), ...skips }),
  reframe: reframeKeys,
  rating: ({ callId }) => ({ ...byDigit(ratings, (rating) => rate(callId, rating)), ...skips }),
  outcome: ({ callId }, letters) => ({
    ...byDigit(outcomes, (outcome) => endedAs(callId, outcome)),
    ...byLetter(deposits, letters.deposit, (made) => deposit(callId, made)),
    [letters.win]: win(callId),
    ...skips,
  }),
  care: () => closes,
  'arrive-intention': () => ({ ...byDigit(intentionWords, intend), ...skips }),
  'arrive-own': () => skips,
  'arrive-parking': () => skips,
  intention: () => closes,
  'rough-run': () => closes,
  'set-aside': () => closes,
  marked: () => ({}),
};

const keysOf = <S extends ScreenName>(screen: S, card: Card<S>, letters: Letters): Keys =>
  keysOn[screen](card, letters);

/** What a key means to the card on screen; null where it means nothing. */
export const actionForKey = (key: string, card: Card, letters: Letters): CardAction | null =>
  keysOf(card.screen, card, letters)[key] ?? null;

/** What Enter and the first button of a card do; null where nothing is left but to leave. */
export function firstAction(card: Card<DeckScreen>): 'more' | 'next' | null {
  switch (card.screen) {
    case 'deck-card':
      return card.expanded || hasField(card) ? null : 'more';
    case 'hard-call-breath':
      return 'next';
    case 'reframe':
      return card.callId === null ? null : 'next';
  }
}

/** What a click beside the buttons means. */
export function actionForClick(card: Card): CardAction | null {
  const { click } = screens[card.screen];
  const done = click === 'more' ? 'expanded' in card && card.expanded : card.keyboard;
  return click === null || done ? null : { do: click };
}
