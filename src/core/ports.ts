import type { Card } from './card/card';
import type { DocumentContent, DocumentName } from './documents';
import type { Result } from './result';
import type { Shift } from './shift/shift';
import type { LoggedShiftEvent } from './shift/shift-event';
import type { SoundReading } from './sound-types';
import type { CardLeft } from './vocabulary';

export { soundTroubles } from './sound-types';
export type { SoundReading, SoundTrouble, SoundUse } from './sound-types';

/** What Lull needs of the world. Each port has an adapter per platform and one contract suite that all of them pass. */

export type Stop = () => void;

export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Calls back once, at or after `at` (epoch ms), unless stopped first. No timer is a fact: look at `now()` again. */
  wakeAt(at: number, wake: () => void): Stop;
  /**
   * Ms since some moment of this run: monotonic, whatever the clock is set to, and counting the time that the computer slept.
   * It is comparable with readings of the same run only.
   */
  elapsed(): number;
  /** The time zone of the agent: IANA name, and minutes east of UTC at `at`. */
  zone(at: number): { readonly name: string; readonly offsetMinutes: number };
}

export interface Random {
  /** 0 ≤ value < 1. */
  next(): number;
}

export interface Idle {
  /** Whole seconds since the last keyboard or mouse input, or null where this system cannot say. */
  seconds(): number | null;
}

/** `no-answer`: the disk has not answered in time, and may do so yet. */
export type SaveFailure = 'disk-full' | 'no-access' | 'no-answer' | 'unknown';
export type SaveResult = Result<null, SaveFailure>;

export type StoredText =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'absent' }
  /** Read whole, and no text. */
  | { readonly is: 'not-text' }
  /** Nobody can tell what is there for now: no access, no answer, too many open files. It is to be left alone. */
  | { readonly is: 'unavailable'; readonly error: SaveFailure };

export interface SetAside {
  readonly key: string;
  /** Epoch ms. */
  readonly at: number;
  /** Where it can be found. */
  readonly file: string;
}

/**
 * Keeps texts, each whole and under a key: `settings`, `deck`, `shift.ID` and so on. What is kept is for this person alone.
 * Nothing here throws or is rejected. What is asked for under one key is done in the order it was asked.
 */
export interface Files {
  read(key: string): Promise<StoredText>;
  /** What was kept under the key before it was last written, to go back to; `absent` where there is no such copy. */
  readCopy(key: string): Promise<StoredText>;
  /** All of it or nothing, on the disk itself: what was there before stays where this fails. */
  write(key: string, text: string): Promise<SaveResult>;
  /**
   * Adds whole lines, each ended by a newline, to what is kept, all of them or nothing; ok once they are on the disk itself.
   * A line that an earlier run left unfinished goes.
   */
  append(key: string, lines: string): Promise<SaveResult>;
  /** The keys that begin with `prefix`, in order; null where nobody can tell. What was set aside is not among them. */
  list(prefix: string): Promise<readonly string[] | null>;
  /** As `list`, each with a short text that is another one whenever what is kept under the key has changed. */
  stamps(prefix: string): Promise<ReadonlyMap<string, string> | null>;
  /** Moves what is under the key out of the way, as it is; the value is where it can be found. */
  setAside(key: string): Promise<Result<string, SaveFailure>>;
  /** All that was set aside, in this run or an earlier one, oldest first; null where nobody can tell. */
  listSetAside(): Promise<readonly SetAside[] | null>;
  /** Removes what was set aside, by the `file` of the list; of anything else nothing is removed. */
  removeSetAside(file: string): Promise<SaveResult>;
  /**
   * Nothing is kept under the key any more, nor a copy that was made of it; what was set aside stays. Nothing there is as good
   * as removed.
   */
  remove(key: string): Promise<SaveResult>;
}

/**
 * Keeps shifts. `append` answers ok only when the entries are on the disk; entries that were kept before are kept once, so
 * asking again is harmless. One shift's trouble never touches another's file.
 */
export interface Store {
  append(shiftId: string, entries: readonly LoggedShiftEvent[]): Promise<SaveResult>;
  /**
   * The shift as its log tells it; null where there is none, where it cannot be read for now (it is left alone), and where
   * what was read is no shift (it is then set aside, not lost).
   */
  load(shiftId: string): Promise<Shift | null>;
  /** What is kept of the shift, entry by entry; null as for `load`. */
  log(shiftId: string): Promise<readonly LoggedShiftEvent[] | null>;
  /** Changes what is kept of the shift, if `change` makes anything else of it; no copy of what was there before is left. */
  rewrite(
    shiftId: string,
    change: (log: readonly LoggedShiftEvent[]) => readonly LoggedShiftEvent[],
  ): Promise<SaveResult>;
  /** Nothing of the shift is kept any more, nor a copy of it. */
  remove(shiftId: string): Promise<SaveResult>;
  /** Puts every shift into one file of its own. To be asked for when there is time: after the start, a shift and the end. */
  compact(): Promise<void>;
  /** Ids of all shifts, oldest first. */
  list(): Promise<readonly string[]>;
  /** All shifts, oldest first, each with a short text that is another one whenever what is kept of the shift has changed. */
  stamps(): Promise<ReadonlyMap<string, string>>;
}

/** The one card on the screen. It appears without activation unless it has the keyboard by the agent's own doing. */
export interface CardWindow {
  show(card: Card): void;
  /** `cut-by-call` and `hidden` mean at once, without a fade. */
  hide(how: CardLeft): void;
}

/** Who uses the microphone. A source that hangs, fails or floods answers with its trouble within 2 s; it never throws. */
export interface Sound {
  /** Calls back with what is so now, then at each change, until stopped. */
  watch(onReading: (now: SoundReading) => void): Stop;
}

/** Keeps what outlives a shift: one whole document per name, checked by its schema (`documents.ts`). */
export interface Documents {
  /**
   * Null where there is none. One that was read and is no such document, or is newer than this Lull, is set aside whole, and
   * the host says so; the copy from before the last write takes its place. Fails where it cannot be read for now.
   */
  read<N extends DocumentName>(name: N): Promise<Result<DocumentContent<N> | null, SaveFailure>>;
  write<N extends DocumentName>(name: N, content: DocumentContent<N>): Promise<SaveResult>;
}

export type LogFields = Readonly<Record<string, string | number | boolean>>;

/** `what` is a fixed phrase; `facts` are codes and figures, never anything a person typed. Never throws. */
export interface Logger {
  info(what: string, fields?: LogFields): void;
  warn(what: string, fields?: LogFields): void;
  /** For what should not happen. Of the error only its name and the places in Lull's own code are kept, never its message. */
  error(what: string, error: unknown, fields?: LogFields): void;
}
