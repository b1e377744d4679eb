import type { Family } from '../deck/card';
import { careCardId, triedId } from '../deck/card';
import type { Card, DeckScreen, ScreenName } from './card';

/** What is known of each screen of the card, whatever stands on it. */

interface Screen {
  /**
   * How long it stays by itself, in ms, without the keyboard and with it; null where its card of the deck says how long,
   * or the agent.
   */
  readonly staysMs: { readonly quiet: number; readonly keyboard: number } | null;
  /** What a click beside its buttons does. */
  readonly click: 'more' | 'take-keyboard' | null;
  /** It answers a key that was pressed during a call and stays over the call: pointer, keyboard and log pass it by. */
  readonly overCall?: true;
}

interface NamedScreen extends Screen {
  /** Its family among the cards; null for a question about a call. */
  readonly family: Family | null;
  /** What the log calls it among the cards that were shown; null for what is no card. */
  readonly loggedAs: string | null;
}

const forMs = (ms: number): NonNullable<Screen['staysMs']> => ({ quiet: ms, keyboard: ms });
const question = { click: 'take-keyboard', family: null, loggedAs: null } as const;
/** Arrive is one card to the log, whichever of its questions is up. */
export const arriveId = 'arrive';
const arrive = {
  staysMs: { quiet: 20_000, keyboard: 60_000 },
  click: 'take-keyboard',
  family: 'arrive',
  loggedAs: arriveId,
} as const;

export const screens: { readonly [S in ScreenName]: S extends DeckScreen ? Screen : NamedScreen } = {
  'deck-card': { staysMs: null, click: 'more' },
  'hard-call-breath': { staysMs: forMs(10_000), click: 'more' },
  sessions: { ...question, staysMs: forMs(60_000) },
  kinds: { ...question, staysMs: forMs(30_000) },
  reframe: { staysMs: null, click: null },
  rating: { ...question, staysMs: forMs(20_000) },
  outcome: { ...question, staysMs: forMs(12_000) },
  care: { staysMs: null, click: null, family: 'care-first', loggedAs: null },
  'arrive-intention': arrive,
  'arrive-own': arrive,
  'arrive-parking': arrive,
  intention: { staysMs: forMs(20_000), click: 'take-keyboard', family: 'arrive', loggedAs: 'intention' },
  'rough-run': {
    staysMs: forMs(20_000),
    click: 'take-keyboard',
    family: 'care-first',
    loggedAs: 'rough-run',
  },
  'set-aside': {
    staysMs: forMs(20_000),
    click: 'take-keyboard',
    family: 'care-first',
    loggedAs: 'set-aside',
  },
  marked: { staysMs: forMs(1500), click: null, family: null, loggedAs: null, overCall: true },
};

/** When a screen that comes now (epoch ms) leaves by itself. */
export function leavesAt(screen: ScreenName, keyboard: boolean, now: number): number | null {
  const { staysMs } = screens[screen];
  return staysMs && now + (keyboard ? staysMs.keyboard : staysMs.quiet);
}

/** Does it stay over a call? */
export const staysOverCall = ({ screen }: Pick<Card, 'screen'>): boolean => screens[screen].overCall === true;

/** What stays this long is there to be read whole; a shorter card works by its first line alone. */
const wholeMs = 20_000;
export const saysBothLines = (card: Card<DeckScreen>): boolean =>
  card.expanded ||
  card.why === 'asked' ||
  (card.leavesAt !== null && card.leavesAt - card.shownAt >= wholeMs);

/** The card by its name in the status object: the card of the deck, or the screen. */
export const cardName = (card: Card): string => ('deckCard' in card ? card.deckCard.id : card.screen);

export const familyOf = (card: Card): Family | null =>
  'deckCard' in card ? card.deckCard.family : screens[card.screen].family;

/** The card by its name in the log; null where it is not logged as a card. Care first is the card of its kind. */
export function loggedAs(card: Card): string | null {
  if ('deckCard' in card) return card.deckCard.id === triedId ? null : card.deckCard.id;
  return card.screen === 'care' ? careCardId(card.kind) : screens[card.screen].loggedAs;
}
