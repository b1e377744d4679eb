import { hourMs } from '../durations';
import type { CardLeft, CardWhy, Deposit, Kind, Outcome, Rating, SourceId, StateName } from '../vocabulary';
import type {
  Intention,
  Parked,
  ParkedAnswer,
  Question,
  ShiftStartedBy,
  TakingHome,
  Unfinished,
} from './shift-event';

/** A shift is what its log says: entries in order, each an event. Everything shown or exported is folded from them. */

export interface Call {
  readonly id: string;
  readonly ringingAt: number | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly wrapUpEndedAt: number | null;
  /** Nobody told its end, so its length counts nowhere: 'asked' until the agent has answered how long it was. */
  readonly length: 'known' | 'asked' | 'unknown';
  /** Calls within it; epoch ms. */
  readonly consults: readonly { readonly startedAt: number; readonly endedAt: number | null }[];
  readonly source: SourceId;
  readonly hard: boolean;
  readonly kind: Kind | null;
  readonly rating: Rating | null;
  readonly outcome: Outcome | null;
  readonly deposits: readonly Deposit[];
}

export interface Win {
  readonly id: string;
  readonly at: number;
  readonly callId: string | null;
  readonly text: string;
  readonly because: string;
}

export interface ShownCard {
  readonly cardId: string;
  readonly family: string;
  readonly why: CardWhy;
  readonly breath: boolean;
  readonly shownAt: number;
  readonly leftAt: number | null;
  readonly how: CardLeft | null;
}

/** A stretch of the shift in one state; stretches follow one another without holes. */
export interface Stretch {
  readonly name: StateName;
  readonly from: number;
}

export interface Shift {
  readonly id: string;
  readonly startedAt: number;
  /** When the close was finished, or when Lull saw the last of a shift that was left open; null while it runs. */
  readonly endedAt: number | null;
  readonly closed: boolean;
  /** When the agent last answered a question of the close, epoch ms. */
  readonly closingAt: number | null;
  readonly startedBy: ShiftStartedBy;
  readonly zone: string;
  readonly offsetMinutes: number;
  readonly calls: readonly Call[];
  readonly stretches: readonly Stretch[];
  readonly cards: readonly ShownCard[];
  readonly wins: readonly Win[];
  readonly takingHome: { readonly before: TakingHome | null; readonly after: TakingHome | null };
  readonly unfinished: readonly Unfinished[];
  readonly arrived: boolean;
  readonly intention: Intention | null;
  readonly intentionAnswer: string;
  readonly parked: Parked | null;
  /** When the line was first parked, epoch ms. */
  readonly parkedAt: number | null;
  readonly parkedAnswer: ParkedAnswer | null;
  readonly liked: string;
  readonly asked: readonly Question[];
  /** Calls that the agent removed, so that each can be put back. */
  readonly removedCalls: readonly Call[];
  readonly removedWins: readonly Win[];
  readonly lastSeq: number;
  readonly lastAt: number;
  /** When Lull was quit, where nothing has happened in the shift since. */
  readonly quitAt: number | null;
}

export const lastCall = (shift: Shift): Call | null => shift.calls.at(-1) ?? null;

/** A shift ends by its close, or is left open when this long has passed since the last thing that happened in it. */
export const leftOpenAfterMs = 6 * hourMs;
