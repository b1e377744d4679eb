import { backoff, doubling } from '../../../../src/core/backoff';
import type { Stop } from '../../../../src/core/ports';
import type {
  ConnectorHealth,
  ConnectorName,
  ConnectorTrouble,
  PhoneNow,
} from '../../../../src/core/phones/phone-now';
import { verbsBetween } from '../../../../src/core/phones/phone-now';
import type { HookVerb } from '../../../../src/core/vocabulary';

/**
 * What all connectors share: a phone's own interface on this computer, asked again and again until it answers, and its
 * pictures turned into verbs. Only the state of its calls is read; who is on the line never is.
 */

export interface ConnectorHandlers {
  onVerb(verb: HookVerb): void;
  onHealth(health: ConnectorHealth): void;
}

export interface Line {
  /** What the phone says of itself now; the first one makes the line a good one. */
  onState(phone: PhoneNow): void;
  /** The line stands, and the phone will tell nothing until the agent has done something. */
  onTrouble(reason: ConnectorTrouble): void;
  /** The line is over. What comes after is ignored. */
  onEnd(reason: ConnectorTrouble): void;
}

/** Opens one line; the caller stops it when it is gone. */
export type OpenLine = (line: Line) => Stop;

export interface Timing {
  readonly firstRetryMs: number;
  readonly lastRetryMs: number;
  /** A line that stood this long was no accident: the next attempt waits the shortest time again. */
  readonly steadyMs: number;
  /** A phone that was asked and does not answer within this time does not answer. */
  readonly answerMs: number;
  /** How often a phone that can be asked is asked, in case its line died without a word. */
  readonly askMs: number;
}

export const usualTiming: Timing = {
  firstRetryMs: 1000,
  lastRetryMs: 30_000,
  steadyMs: 60_000,
  answerMs: 2000,
  askMs: 10_000,
};

export const usualPorts: Readonly<Record<ConnectorName, number>> = { baresip: 4444, teams: 8124, bria: 9002 };

/** No message of these interfaces comes near this; what is longer is not from a phone. */
export const largestMessage = 256 * 1024;
export const loopback = '127.0.0.1';

/**
 * Keeps a line to a phone until stopped. After a loss nothing is assumed: a call that was on stays on until the phone says
 * otherwise, and a quiet phone counts as failed.
 */
export function keepConnected(open: OpenLine, handlers: ConnectorHandlers, timing: Timing): Stop {
  let before: PhoneNow | null = null;
  let reported: ConnectorHealth = { is: 'off', reason: null };
  const retryMs = backoff(doubling(timing.firstRetryMs, timing.lastRetryMs));
  let failures = 0;
  let lastTrouble: ConnectorTrouble | null = null;
  let stopLine: Stop = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const tell = (is: ConnectorHealth['is'], reason: ConnectorTrouble | null): void => {
    if (is === reported.is && reason === reported.reason) return;
    reported = { is, reason };
    handlers.onHealth(reported);
  };

  function connect(): void {
    const state = { over: false, opened: false };
    const startedAt = performance.now();
    tell('connecting', lastTrouble);
    const stop = open({
      onState(phone) {
        if (state.over || stopped) return;
        const verbs = verbsBetween(before, phone);
        before = phone;
        lastTrouble = null;
        for (const verb of verbs) handlers.onVerb(verb);
        tell('ok', null);
      },
      onTrouble(reason) {
        if (state.over || stopped) return;
        lastTrouble = reason;
        tell('failed', reason);
      },
      onEnd(reason) {
        if (state.over || stopped) return;
        state.over = true;
        // The line may end while it is being opened, before there is anything to stop.
        if (state.opened) stop();
        // What was heard last is told once more after the gap in hearing, so that both sides agree.
        before = null;
        lastTrouble = reason;
        const wasSteady = performance.now() - startedAt >= timing.steadyMs;
        failures = wasSteady ? 1 : failures + 1;
        tell('failed', reason);
        timer = setTimeout(connect, retryMs(failures));
      },
    });
    state.opened = true;
    if (state.over) stop();
    else stopLine = stop;
  }

  connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    stopLine();
  };
}

export interface Asker {
  /** Asks, or once more after the answer that is on its way. */
  ask(): void;
  answered(): void;
  stop(): void;
}

/** For phones that can be asked: one question at a time, now and then unprompted, and `late` where no answer comes. */
export function createAsker(send: () => void, late: () => void, timing: Timing): Asker {
  let deadline = setTimeout(late, timing.answerMs);
  let unprompted: NodeJS.Timeout | undefined;
  let waiting = false;
  let again = false;
  let stopped = false;
  const ask = (): void => {
    if (stopped) return;
    again = waiting;
    if (waiting) return;
    waiting = true;
    clearTimeout(deadline);
    deadline = setTimeout(late, timing.answerMs);
    unprompted ??= setInterval(ask, timing.askMs);
    send();
  };
  return {
    ask,
    answered() {
      clearTimeout(deadline);
      waiting = false;
      if (again) ask();
    },
    stop() {
      stopped = true;
      clearTimeout(deadline);
      clearInterval(unprompted);
    },
  };
}
