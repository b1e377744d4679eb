import type { CardAction } from '../card/action';
import type { Card, PhoneFile } from '../card/card';
import type { DeckCard } from '../deck/card';
import type { Program } from '../call-state/programs';
import type { CallState, CallStateInput } from '../call-state/state';
import type { Shift } from '../shift/shift';
import type { EntryClock, LoggedShiftEvent } from '../shift/shift-event';
import type { CardLeft } from '../vocabulary';
import type { PacingDecision } from '../pacing/pacing';
import type { Remembered } from '../pacing/remembered';
import type { AgentEvent } from '../shift/agent-event';

/** Everything that goes into a step: signals, time, and what the agent does. */
export type SessionInput =
  | CallStateInput
  | { readonly type: 'resume-shift'; readonly shift: Shift }
  /** Shifts that are over, for what pacing and the choice of a card know of them; comes once after the start. */
  | { readonly type: 'remember-shifts'; readonly shifts: readonly Shift[] }
  /** All shifts that are kept, whether they can be read or not. */
  | { readonly type: 'shifts-kept'; readonly ids: readonly string[] }
  /** The computer's clock was set: what happened so far happened so much later, in ms, by the clock as it is now. */
  | { readonly type: 'clock-set'; readonly byMs: number }
  /** Lull has just been started, and all that it knew from before has been told. */
  | { readonly type: 'started' }
  | { readonly type: 'settings-changed' }
  /** Lull ends, and the log says until when it knew what it knew. */
  | { readonly type: 'quit' }
  /** This file could not be read at the start. */
  | { readonly type: 'set-aside'; readonly what: PhoneFile }
  /** What the session knows of these shifts, which are over, is not so any more; `whole`: nothing of them is kept. */
  | { readonly type: 'let-go'; readonly shiftIds: readonly string[]; readonly whole: boolean }
  | { readonly type: 'hard-call' }
  | { readonly type: 'ask-card' }
  /** This one, to be looked at: as a card that is asked for comes, or, without the keyboard, as one comes by itself. */
  | { readonly type: 'try-card'; readonly deckCard: DeckCard; readonly keyboard: boolean }
  /** It was looked at. */
  | { readonly type: 'hide-tried' }
  | { readonly type: 'ask-rating' }
  /** The card of Care first that was left open. */
  | { readonly type: 'open-care' }
  /** `to`: what was offered where it was pressed; the key alone means the other of what is. */
  | { readonly type: 'call-toggle'; readonly to?: 'on' | 'over' }
  | { readonly type: 'quick-hide' }
  | { readonly type: 'card'; readonly action: CardAction }
  | { readonly type: 'start-shift' }
  | { readonly type: 'ask-arrive' }
  /** `of` is the shift it is said of, as the store has it; null for the open one. */
  | { readonly type: 'say'; readonly of: Shift | null; readonly said: AgentEvent }
  | { readonly type: 'close-shift'; readonly of: Shift | null };

/** Comes with every input: the moment, and what the pure core cannot know by itself. */
export interface Stamp {
  /** Epoch ms. */
  readonly at: number;
  /** 0 ≤ random < 1, for the choice of a card. */
  readonly random: number;
  readonly zone: string;
  readonly offsetMinutes: number;
  /** The time that has passed in this run, as in `EntryClock`; left out where time is numbers only. */
  readonly passed?: Pick<EntryClock, 'run' | 'elapsedMs'>;
}

export type SessionEffect =
  | { readonly type: 'record'; readonly shiftId: string; readonly entries: readonly LoggedShiftEvent[] }
  | { readonly type: 'keep-programs'; readonly programs: readonly Program[] }
  | { readonly type: 'show-card' }
  /** Help now, beside the work: the keyboard stays where it is. */
  | { readonly type: 'open-help' }
  /** `cut-by-call` means at once, without a fade. */
  | { readonly type: 'hide-card'; readonly how: CardLeft };

export interface Session {
  readonly at: number;
  readonly calls: CallState;
  readonly shift: Shift | null;
  readonly card: Card | null;
  readonly cardCount: number;
  /** A call was marked hard while it went on, or its Care first is still open: what comes of it waits for the next gap. */
  readonly hardCallWaits: string | null;
  readonly hardKeyAt: number;
  /** When the strip last said that the next press opens Help now. */
  readonly helpOfferedAt: number;
  /** A file that could not be read, until a card has said so. */
  readonly setAsideNotice: PhoneFile | null;
  readonly remembered: Remembered;
  /** Ids that a new shift cannot have. */
  readonly shiftIds: readonly string[];
  readonly pacing: PacingDecision;
  /** The last shift that was closed in this run, for the page to keep. */
  readonly closedShiftId: string | null;
  /** Earlier shifts that were closed or had something said of them in this run, and the one left open, as they are now; by id. */
  readonly earlierShifts: Readonly<Record<string, Shift>>;
}
