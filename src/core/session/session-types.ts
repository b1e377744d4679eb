import type { DeckCard } from '../deck/card';
import type { Program } from '../call-state/programs';
import type { CallState, CallStateEvent } from '../call-state/state';
import type { Shift } from '../shift/shift';
import type { Intention, Parked, ShiftEntry } from '../shift/fact';
import type { CardLeft, CardWhy, Deposit, Kind, Outcome, PacingReason, Rating } from '../words';
import type { Remembered } from './remembered';
import type { SaidFact } from './said';

/** What the card window shows. `card` is a card of the deck; the other steps ask one question each. */
export type CardStep =
  | 'card'
  | 'kinds'
  | 'rating'
  | 'outcome'
  | 'care'
  /** Arrive: the intention, in the agent's own words, and what is parked. */
  | 'arrive-intention'
  | 'arrive-own'
  | 'arrive-parking'
  /** In the middle of the shift: what the agent set out to be. */
  | 'intention'
  | 'rough-run'
  /** A file that the phone's way to Lull depends on could not be read. */
  | 'set-aside';

/** Files without which a phone may not reach Lull. */
export type PhoneFile = 'settings' | 'hooks';

export interface CardOnScreen {
  /** Counts the cards of this session: a new number is a new card, so a breath starts anew. */
  readonly number: number;
  readonly cardId: string;
  readonly why: CardWhy;
  readonly step: CardStep;
  readonly expanded: boolean;
  /** It was asked for or clicked, so it has the keyboard and shows key caps. */
  readonly keyboard: boolean;
  readonly shownAt: number;
  /** When it goes by itself, or moves on to the next step; epoch ms, null while it waits for the agent. */
  readonly leavesAt: number | null;
  /** The call that its questions are about. */
  readonly callId: string | null;
  readonly kind: Kind | null;
  readonly rating: Rating | null;
  /** The card itself where it is the agent's own: no catalogue has its text. */
  readonly own?: DeckCard;
  /** What the agent has set out to be, where the card says so. */
  readonly intention?: Intention;
  /** Which file could not be read, where the card says so. */
  readonly setAside?: PhoneFile;
  /** What is written in the fields so far, so that a call that cuts it off loses nothing. */
  readonly draft?: Parked;
}

export interface PacingDecision {
  readonly allowed: boolean;
  readonly because: PacingReason;
  /** Epoch ms before which nothing changes by time alone; null where time alone will not change it. */
  readonly notBefore: number | null;
}

/** What the agent can do with the card on screen, by key or click. */
export type CardAction =
  | { readonly do: 'more' }
  | { readonly do: 'done' }
  | { readonly do: 'not-now' }
  | { readonly do: 'take-keyboard' }
  | { readonly do: 'next' }
  | { readonly do: 'skip' }
  | { readonly do: 'kind'; readonly kind: Kind }
  | { readonly do: 'rate'; readonly rating: Rating }
  | { readonly do: 'outcome'; readonly outcome: Outcome }
  | { readonly do: 'deposit'; readonly deposit: Deposit }
  | { readonly do: 'win' }
  | { readonly do: 'intend'; readonly intention: Intention }
  | { readonly do: 'own-words' }
  | { readonly do: 'draft'; readonly draft: Parked }
  | { readonly do: 'park'; readonly parked: Parked };

/** Everything that can happen to a session: signals, time, and what the agent does. */
export type SessionEvent =
  | CallStateEvent
  | { readonly type: 'resume-shift'; readonly shift: Shift }
  /** Shifts that are over, for what pacing and the choice of a card know of them; comes once after the start. */
  | { readonly type: 'remember-shifts'; readonly shifts: readonly Shift[] }
  /** Lull has just been started, and all that it knew from before has been told. */
  | { readonly type: 'started' }
  | { readonly type: 'settings-changed' }
  /** Lull ends, and the log says until when it knew what it knew. */
  | { readonly type: 'quit' }
  /** This file could not be read at the start. */
  | { readonly type: 'set-aside'; readonly what: PhoneFile }
  | { readonly type: 'hard-call' }
  | { readonly type: 'ask-card' }
  | { readonly type: 'ask-rating' }
  | { readonly type: 'call-toggle' }
  | { readonly type: 'quick-hide' }
  | { readonly type: 'card'; readonly action: CardAction }
  | { readonly type: 'start-shift' }
  | { readonly type: 'ask-arrive' }
  /** `of` is the shift it is said of, as the store has it; null for the open one. */
  | { readonly type: 'say'; readonly of: Shift | null; readonly said: SaidFact }
  | { readonly type: 'close-shift'; readonly of: Shift | null };

/** Comes with every event: the moment, and what the pure core cannot know by itself. */
export interface Stamp {
  /** Epoch ms. */
  readonly at: number;
  /** 0 ≤ random < 1, for the choice of a card. */
  readonly random: number;
  readonly zone: string;
  readonly offsetMinutes: number;
}

export type SessionEffect =
  | { readonly type: 'record'; readonly shiftId: string; readonly entries: readonly ShiftEntry[] }
  | { readonly type: 'keep-programs'; readonly programs: readonly Program[] }
  | { readonly type: 'show-card' }
  /** `cut-by-call` means at once, without a fade. */
  | { readonly type: 'hide-card'; readonly how: CardLeft };

export interface Session {
  readonly at: number;
  readonly calls: CallState;
  readonly shift: Shift | null;
  readonly card: CardOnScreen | null;
  readonly cardCount: number;
  /** A call was marked hard while it went on: the questions wait for the gap after it. */
  readonly hardCallWaits: string | null;
  readonly hardKeyAt: number;
  /** A file that could not be read, until a card has said so. */
  readonly toTell: PhoneFile | null;
  readonly remembered: Remembered;
  readonly pacing: PacingDecision;
  /** The last shift that was closed in this run, for the page to keep. */
  readonly closedShiftId: string | null;
  /** Earlier shifts that were closed or had something said of them in this run, and the one left open, as they are now; by id. */
  readonly earlierShifts: Readonly<Record<string, Shift>>;
}
