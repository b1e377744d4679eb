import type { DeckCard } from '../../src/core/deck/card';
import { deck as builtIn } from '../../src/core/deck/deck';
import type { SoundTrouble } from '../../src/core/ports';
import type { AgentEvent } from '../../src/core/shift/agent-event';
import { initialSession, nextMoment, stepSession } from '../../src/core/session/session';
import type { Session, SessionEffect, SessionInput } from '../../src/core/session/session-types';
import type { Settings } from '../../src/core/settings/settings';
import { defaultSettings } from '../../src/core/settings/settings';
import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import type { HookVerb } from '../../src/core/vocabulary';

/** A day in fast time: the real session, driven by events and by every wake-up it asks for, on a clock of numbers. */

export interface Day {
  session(): Session;
  at(): number;
  /** Everything recorded so far, in order. */
  log(): readonly LoggedShiftEvent[];
  effects(): readonly SessionEffect[];
  /** Lets time pass, performing each wake-up when it is due. */
  pass(seconds: number): void;
  send(event: SessionInput): void;
  /** The agent says something of the open shift. */
  say(said: AgentEvent): void;
  phone(...verbs: readonly HookVerb[]): void;
  /** The sound system says who holds the microphone and who plays. */
  sound(microphone: readonly string[], playing?: readonly string[] | null): void;
  soundFails(reason: SoundTrouble): void;
  /** A whole call: ring 3 s, talk, hang up. */
  call(talkSeconds: number): void;
}

export interface DayOptions {
  readonly startsAt?: number;
  /** Arrive comes by itself only where a test is about it. */
  readonly settings?: Partial<Settings>;
  /** Seconds since the last input at a moment; null where the system cannot say. */
  readonly idle?: (at: number) => number | null;
  readonly random?: () => number;
  readonly zone?: string;
  readonly offsetMinutes?: number;
  readonly deck?: readonly DeckCard[];
  readonly onStep?: (session: Session, at: number) => void;
}

/** 21 November 2026, 09:00 UTC. */
export const nine = Date.UTC(2026, 10, 21, 9);

export function startDay(options: DayOptions = {}): Day {
  const settings: Settings = { ...defaultSettings, 'shift.arrive': false, ...options.settings };
  const idle = options.idle ?? (() => 60);
  let at = options.startsAt ?? nine;
  let session = initialSession(at);
  const effects: SessionEffect[] = [];

  function send(event: SessionInput): void {
    const stamp = {
      at,
      random: options.random?.() ?? 0.5,
      zone: options.zone ?? 'Etc/UTC',
      offsetMinutes: options.offsetMinutes ?? 0,
    };
    const step = stepSession(session, event, stamp, settings, options.deck ?? builtIn);
    session = step.session;
    effects.push(...step.effects);
    options.onStep?.(session, at);
  }

  const day: Day = {
    session: () => session,
    at: () => at,
    log: () => effects.flatMap((effect) => (effect.type === 'record' ? effect.entries : [])),
    effects: () => effects,
    send,
    say(said) {
      send({ type: 'say', of: null, said });
    },
    pass(seconds) {
      const until = at + seconds * 1000;
      for (;;) {
        const moment = nextMoment(session, settings);
        if (moment === null || moment > until) break;
        at = Math.max(at, moment);
        send({ type: 'wake', lateMs: 0, idleSeconds: idle(at) });
      }
      at = until;
    },
    phone(...verbs) {
      for (const verb of verbs) send({ type: 'call-signal', source: 'phone', verb });
    },
    sound(microphone, playing = []) {
      send({ type: 'sound', reading: { ok: true, value: { microphone, playing } } });
    },
    soundFails(error) {
      send({ type: 'sound', reading: { ok: false, error } });
    },
    call(talkSeconds) {
      day.phone('ringing');
      day.pass(3);
      day.phone('started');
      day.pass(talkSeconds);
      day.phone('ended');
    },
  };
  return day;
}

/** A day whose first call is over and whose first gap has begun. */
export function inAGap(options: DayOptions = {}): Day {
  const day = startDay(options);
  day.pass(10);
  day.call(60);
  day.pass(10);
  return day;
}
