import type { Chance } from '../../src/web/demo/chance';
import type { DeckCard } from '../../src/core/deck/card';
import { initialSession, nextMoment, stepSession } from '../../src/core/session/session';
import type { Session, SessionEffect, SessionInput } from '../../src/core/session/session-types';
import type { Settings } from '../../src/core/settings/settings';

/** The session as its runner keeps it, on a clock of numbers: it is woken when it asked to be. Times are ms of the day. */

/** One step as a test may look at it. */
export interface SeenStep {
  readonly now: number;
  readonly event: SessionInput;
  readonly session: Session;
  readonly effects: readonly SessionEffect[];
  /** The first step after Lull was started again. */
  readonly isRestart: boolean;
}

interface Options {
  readonly settings: Settings;
  readonly deck: readonly DeckCard[];
  readonly chance: Chance;
  /** Epoch ms of ms 0 of the day. */
  readonly startsAt: number;
  readonly sleeps: readonly { readonly from: number; readonly to: number }[];
  readonly onStep: (step: SeenStep) => void;
}

export interface RunningSession {
  session(): Session;
  /** When it is to be woken; while the computer sleeps it is not. */
  wakeAt(): number;
  send(now: number, event: SessionInput): void;
  wake(now: number, idleSeconds: number): void;
  /** Lull is started again. */
  restart(now: number): void;
  /** The computer's clock is set. */
  moveClock(now: number, byMs: number): void;
}

export function runSession(options: Options, before: Session | null): RunningSession {
  const { settings, deck, chance, startsAt, sleeps, onStep } = options;
  let session = before ?? initialSession(startsAt);
  let clockMs = startsAt;
  let dueAt = 0;
  let wakeAt = 0;

  const sessionTime = (now: number): number => clockMs + now;

  function send(now: number, event: SessionInput, isRestart = false): void {
    const at = sessionTime(now);
    const stamp = { at, random: chance(), zone: 'Etc/UTC', offsetMinutes: 0 };
    const step = stepSession(session, event, stamp, settings, deck);
    session = step.session;
    onStep({ now, event, session, effects: step.effects, isRestart });
    const moment = nextMoment(session, settings) ?? Infinity;
    const due = now + Math.max(0, moment - at);
    dueAt = Math.max(moment, at);
    wakeAt = sleeps.find(({ from, to }) => due >= from && due < to)?.to ?? due;
  }

  return {
    session: () => session,
    wakeAt: () => wakeAt,
    send: (now, event) => send(now, event),
    wake: (now, idleSeconds) =>
      send(now, { type: 'wake', lateMs: Math.max(0, sessionTime(now) - dueAt), idleSeconds }),
    restart(now) {
      const { shift, remembered } = session;
      session = { ...initialSession(sessionTime(now)), remembered };
      send(now, shift ? { type: 'resume-shift', shift } : { type: 'settings-changed' }, true);
    },
    moveClock(now, byMs) {
      clockMs += byMs;
      send(now, { type: 'clock-set', byMs });
    },
  };
}
