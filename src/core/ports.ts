import type { DocumentContent, DocumentName } from './documents';
import type { CardOnScreen } from './session/session-types';
import type { Shift } from './shift/shift';
import type { ShiftEntry } from './shift/fact';
import type { SoundHeard } from './sound-heard';
import type { CardLeft } from './words';

export { soundTroubles } from './sound-heard';
export type { SoundHeard, SoundTrouble, SoundUse } from './sound-heard';

/** What Lull needs of the world. Each port has an adapter per platform and one contract suite that all of them pass. */

export type Stop = () => void;

export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Calls back once, at or after `at` (epoch ms), unless stopped first. No timer is a fact: look at `now()` again. */
  wakeAt(at: number, wake: () => void): Stop;
  /** The zone the agent lives in: IANA name, and minutes east of UTC at `at`. */
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

export type SaveResult =
  { readonly ok: true } | { readonly ok: false; readonly because: 'disk-full' | 'no-access' | 'unknown' };

/**
 * Keeps shifts. `append` answers ok only when the entries are kept; entries that were kept before are kept once, so
 * asking again is harmless. One shift's trouble never touches another's file.
 */
export interface Store {
  append(shiftId: string, entries: readonly ShiftEntry[]): Promise<SaveResult>;
  /** The shift as its log tells it; null where there is none or it cannot be read (it is then set aside, not lost). */
  load(shiftId: string): Promise<Shift | null>;
  /** Ids of all shifts, oldest first. */
  list(): Promise<readonly string[]>;
  /** All shifts, oldest first, each with a short text that is another one whenever what is kept of the shift has changed. */
  stamps(): Promise<ReadonlyMap<string, string>>;
}

/** The one card on the screen. It appears without activation unless it has the keyboard by the agent's own doing. */
export interface CardWindow {
  show(card: CardOnScreen): void;
  /** `cut-by-call` and `hidden` mean at once, without a fade. */
  hide(how: CardLeft): void;
}

/** Who uses the microphone. A source that hangs, fails or floods answers with its trouble within 2 s; it never throws. */
export interface Sound {
  /** Calls back with what is so now, then at each change, until stopped. */
  watch(heard: (now: SoundHeard) => void): Stop;
}

/** Keeps what outlives a shift: one whole document per name, checked by its schema (`documents.ts`). */
export interface Documents {
  /** Null where there is none. One that cannot be read, or is newer than this Lull, is set aside whole, and the host says so. */
  read<N extends DocumentName>(name: N): Promise<DocumentContent<N> | null>;
  write<N extends DocumentName>(name: N, content: DocumentContent<N>): Promise<SaveResult>;
}

export interface Logger {
  /** `what` is a fixed phrase; `facts` are codes and figures, never anything a person typed. */
  info(what: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  warn(what: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
}
