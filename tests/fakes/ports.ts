import type { CardWindow, Clock, Logger, SaveFailure, Stop, Store } from '../../src/core/ports';
import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import { memoryFiles } from '../../src/core/storage/memory-files';
import { createShiftStore } from '../../src/core/storage/shift-store';
import { nine } from './day';

/** The world of Lull in a test: time by hand, a disk that fails on demand, a card window that takes notes. */

export interface FakeClock extends Clock {
  /** Lets time pass; whoever is due is woken on time. */
  pass(ms: number): void;
  /** The computer sleeps: time passes, and who was due is woken late. */
  sleep(ms: number): void;
  /** Somebody sets the clock; timers do not feel it. */
  set(byMs: number): void;
  /** How many timers are running. */
  timers(): number;
  /** Milliseconds to the next timer; Infinity when none runs. */
  nextIn(): number;
}

export function fakeClock(startsAt = nine): FakeClock {
  let elapsed = 0;
  let wall = startsAt;
  const timers = new Set<{ readonly due: number; readonly wake: () => void }>();
  const next = () => [...timers].sort((a, b) => a.due - b.due)[0];
  const forward = (ms: number): void => {
    elapsed += ms;
    wall += ms;
  };
  const wakeDue = (): void => {
    for (let timer = next(); timer && timer.due <= elapsed; timer = next()) {
      timers.delete(timer);
      timer.wake();
    }
  };
  return {
    now: () => wall,
    elapsed: () => elapsed,
    zone: () => ({ name: 'Etc/UTC', offsetMinutes: 0 }),
    wakeAt(at, wake): Stop {
      const timer = { due: elapsed + Math.max(0, at - wall), wake };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass(ms) {
      const end = elapsed + ms;
      for (let timer = next(); timer && timer.due <= end; timer = next()) {
        forward(timer.due - elapsed);
        timers.delete(timer);
        timer.wake();
      }
      forward(end - elapsed);
    },
    sleep(ms) {
      forward(ms);
      wakeDue();
    },
    set(byMs) {
      wall += byMs;
    },
    timers: () => timers.size,
    nextIn: () => (next()?.due ?? Infinity) - elapsed,
  };
}

/** What becomes of one append: kept, refused with a reason, or a promise that breaks. */
export type Fate = 'kept' | SaveFailure | 'breaks';

export interface MemoryStore extends Store {
  /** What is kept, as it was handed over: an entry that is handed over twice stands here twice. */
  kept(shiftId: string): readonly LoggedShiftEvent[];
  /** From now on `decide` says what becomes of each append; the first is number 1. */
  fail(decide: (append: number, shiftId: string) => Fate): void;
  appends(): number;
}

/** Resolves when every promise that waits for no timer and no device has had its turn. */
export const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** A disk takes its time: others have a few turns meanwhile. */
async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
}

export function memoryStore(): MemoryStore {
  const handedOver = new Map<string, readonly LoggedShiftEvent[]>();
  const store = createShiftStore({
    files: memoryFiles(),
    log: silentLog(),
    onSetAside(file) {
      throw new Error(`${file} is set aside`);
    },
  });
  let appends = 0;
  let decide: (append: number, shiftId: string) => Fate = () => 'kept';
  return {
    ...store,
    kept: (shiftId) => handedOver.get(shiftId) ?? [],
    fail(next) {
      decide = next;
    },
    appends: () => appends,
    async append(shiftId, entries) {
      appends += 1;
      const fate = decide(appends, shiftId);
      await someTurns();
      if (fate === 'breaks') throw new Error('a store that breaks its word');
      if (fate !== 'kept') return { ok: false, error: fate };
      handedOver.set(shiftId, [...(handedOver.get(shiftId) ?? []), ...entries]);
      return store.append(shiftId, entries);
    },
  };
}

export interface RecordingCardWindow extends CardWindow {
  readonly calls: readonly string[];
}

export function recordingCardWindow(): RecordingCardWindow {
  const calls: string[] = [];
  return {
    calls,
    show: (card) => void calls.push(`show ${card.screen}`),
    hide: (how) => void calls.push(`hide ${how}`),
  };
}

/** Says nothing and remembers what it was told. */
export function silentLog(): Logger & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const line: Logger['info'] = (what, facts) => void lines.push(`${what} ${JSON.stringify(facts ?? {})}`);
  return { lines, info: line, warn: line, error: (what, _error, facts) => line(what, facts) };
}
