import type { CallFact } from '../call-state/state';
import type {
  CardLeft,
  CardWhy,
  Deposit,
  Kind,
  Outcome,
  Rating,
  SourceId,
  StateName,
  StateReason,
} from '../words';

/** The facts of which a shift's log is made. Each is written once and never changed. */

/** A scale from 1 none to 5 a lot, asked before and after the close. */
export type TakingHome = 1 | 2 | 3 | 4 | 5;

export interface Unfinished {
  readonly what: string;
  readonly when: string;
  readonly where: string;
}

/** An intention for the shift: one of four words, or the agent's own. `text` is '' but for `own`. */
export const intentionWords = ['kind', 'upbeat', 'thorough', 'uplifting', 'own'] as const;
export interface Intention {
  readonly word: (typeof intentionWords)[number];
  readonly text: string;
}

/** One private line about what weighs on me, and when I will look at it. */
export interface Parked {
  readonly what: string;
  readonly when: string;
}
export const parkedAnswers = ['keep', 'plan', 'let-go'] as const;
export type ParkedAnswer = (typeof parkedAnswers)[number];

export type ShiftStartedBy = 'call' | 'you' | 'unlock';

export type Question = 'was-that-a-call' | 'rough-run';

export type ShiftFact =
  | {
      readonly type: 'shift-opened';
      readonly shiftId: string;
      /** `unlock`: the agent came to the machine in the agent's hours. */
      readonly by: ShiftStartedBy;
      /** IANA name of the time zone, for example "Europe/Madrid", and its offset east of UTC at the start. */
      readonly zone: string;
      readonly offsetMinutes: number;
    }
  | { readonly type: 'state-changed'; readonly name: StateName; readonly reason: StateReason }
  | {
      readonly type: 'call-started';
      readonly callId: string;
      readonly ringingAt: number | null;
      readonly source: SourceId;
    }
  | CallFact
  /** The agent's own answer to how long it was: epoch ms of its end, or null to leave it unknown. */
  | { readonly type: 'call-end-said'; readonly callId: string; readonly endedAt: number | null }
  /** Lull was quit; what it knew it knew until then. */
  | { readonly type: 'lull-quit' }
  | { readonly type: 'marked-hard'; readonly callId: string; readonly kind: Kind | null }
  | { readonly type: 'hard-taken-back'; readonly callId: string }
  /** Null takes the answer back. */
  | { readonly type: 'rated'; readonly callId: string; readonly rating: Rating | null }
  | { readonly type: 'outcome-given'; readonly callId: string; readonly outcome: Outcome | null }
  | { readonly type: 'deposit-made'; readonly callId: string; readonly deposit: Deposit }
  | { readonly type: 'deposit-taken-back'; readonly callId: string; readonly deposit: Deposit }
  /** A call that no source saw, entered by hand; a call that was none, removed by hand, and put back. Epoch ms. */
  | {
      readonly type: 'call-added';
      readonly callId: string;
      readonly startedAt: number;
      readonly endedAt: number;
    }
  | { readonly type: 'call-removed'; readonly callId: string }
  | { readonly type: 'call-put-back'; readonly callId: string }
  | {
      readonly type: 'win-added';
      readonly winId: string;
      readonly callId: string | null;
      readonly text: string;
      readonly because: string;
    }
  | { readonly type: 'win-changed'; readonly winId: string; readonly text: string; readonly because: string }
  | { readonly type: 'win-removed'; readonly winId: string }
  | { readonly type: 'win-put-back'; readonly winId: string }
  | {
      readonly type: 'card-shown';
      readonly cardId: string;
      readonly family: string;
      readonly why: CardWhy;
      readonly breath: boolean;
    }
  | { readonly type: 'card-left'; readonly cardId: string; readonly how: CardLeft }
  /** Arrive was gone through or skipped; it does not come again in this shift. */
  | { readonly type: 'arrived' }
  | { readonly type: 'intention-set'; readonly intention: Intention | null }
  /** Where the intention showed, said at the close. */
  | { readonly type: 'intention-answered'; readonly text: string }
  | { readonly type: 'parked'; readonly parked: Parked | null }
  | { readonly type: 'parked-answered'; readonly answer: ParkedAnswer }
  | { readonly type: 'liked'; readonly text: string }
  /** A question that Lull asked by itself: each once, and at most two in a shift. */
  | { readonly type: 'asked'; readonly question: Question }
  | { readonly type: 'taking-home'; readonly moment: 'before' | 'after'; readonly value: TakingHome }
  | { readonly type: 'unfinished-set'; readonly items: readonly Unfinished[] }
  | { readonly type: 'shift-left-open' }
  | { readonly type: 'shift-closed' };

/** `seq` counts from 1 within a shift; an entry is written once and never changed. `at` is epoch ms. */
export type ShiftEntry = ShiftFact & { readonly seq: number; readonly at: number };
