import type { DeckCard } from '../deck/card';
import type { Intention, Parked } from '../shift/shift-event';
import type { CardWhy, CareKind, OrdinaryKind, Rating } from '../vocabulary';

/** What the card window shows: one of these screens, each with exactly what it needs. */

/** Files without which a phone may not reach Lull. */
export type PhoneFile = 'settings' | 'hooks';

/** A screen that says the same whenever it comes. */
type NoFields = object;

/**
 * What a card has a key or a field for, and the call that it is about: null for the shift as a whole. A draft is what stands in
 * the field so far; a shift has one line that is parked, so that field begins with it.
 */
export type Offer =
  | { readonly what: 'parking'; readonly draft: Parked }
  | { readonly what: 'win'; readonly callId: string | null; readonly draft: string }
  | { readonly what: 'deposit' | 'turned-around'; readonly callId: string };

/** `callId` is the call that a screen is about; null off shift, where there is none. */
export interface ScreenFields {
  'deck-card': { readonly deckCard: DeckCard; readonly expanded: boolean; readonly offer: Offer | null };
  /** On a break: which session. */
  sessions: { readonly deckCards: readonly DeckCard[] };
  /** The hard-call path: a breath, which kind of caller, another look at it, and the two questions about the call. */
  'hard-call-breath': {
    readonly deckCard: DeckCard;
    readonly expanded: boolean;
    readonly callId: string | null;
  };
  kinds: { readonly callId: string | null };
  /** Asked for in words, so it comes whole: one key later is the rating. */
  reframe: {
    readonly deckCard: DeckCard;
    readonly expanded: true;
    readonly callId: string | null;
    readonly kind: OrdinaryKind;
  };
  rating: { readonly callId: string };
  outcome: { readonly callId: string; readonly rating: Rating };
  /** Care first, instead of another look at it. */
  care: { readonly kind: CareKind };
  /** Arrive: the intention, in the agent's own words, and what is parked. A draft is what stands in the fields so far. */
  'arrive-intention': NoFields;
  'arrive-own': { readonly draft: string };
  'arrive-parking': { readonly draft: Parked };
  /** In the middle of the shift: what the agent set out to be. */
  intention: { readonly intention: Intention };
  'rough-run': NoFields;
  /** The key was pressed during a call: a strip that says so, over the call, with nothing on it to press. */
  marked: NoFields;
  /** A file that the phone's way to Lull depends on could not be read. */
  'set-aside': { readonly file: PhoneFile };
}

export type ScreenName = keyof ScreenFields;
/** Screens that show a card of the deck. */
export type DeckScreen = 'deck-card' | 'hard-call-breath' | 'reframe';

/** What every card has, whichever screen it is on. */
export interface CardBase {
  /** Counts the cards of this session: a new number is a new card, so a breath starts anew. */
  readonly number: number;
  readonly why: CardWhy;
  /** It was asked for or clicked, so it has the keyboard and shows key caps. */
  readonly keyboard: boolean;
  readonly shownAt: number;
  /** When it goes by itself, or moves on to the next screen; epoch ms, null while it waits for the agent. */
  readonly leavesAt: number | null;
}

export type CardContent<S extends ScreenName = ScreenName> = {
  [N in S]: { readonly screen: N } & ScreenFields[N];
}[S];

/** The card on the screen; `Card<'rating'>` is one of that screen. */
export type Card<S extends ScreenName = ScreenName> = { [N in S]: CardBase & CardContent<N> }[S];
