import type { Stop } from '../../../../src/core/ports';
import type {
  ConnectorHealth,
  ConnectorName,
  ConnectorTrouble,
  PhoneNow,
} from '../../../../src/core/phones/phone-now';
import { verbsBetween } from '../../../../src/core/phones/phone-now';
import type { CallVerb } from '../../../../src/core/words';

/**
 * What all connectors share: a phone's own interface on this computer, asked again and again until it answers, and its
 * pictures turned into verbs. Only the state of its calls is read; who is on the line never is.
 */

export interface ConnectorHears {
  verb(verb: CallVerb): void;
  health(health: ConnectorHealth): void;
}

export interface Line {
  /** What the phone says of itself now; the first one makes the line a good one. */
  now(picture: PhoneNow): void;
  /** The line stands, and the phone will tell nothing until the agent has done something. */
  waits(because: ConnectorTrouble): void;
  /** The line is over. What comes after is ignored. */
  gone(because: ConnectorTrouble): void;
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
export function keepConnected(open: OpenLine, hears: ConnectorHears, timing: Timing): Stop {
  let before: PhoneNow | null = null;
  let told: ConnectorHealth = { is: 'off', because: null };
  let retryMs = timing.firstRetryMs;
  let lastTrouble: ConnectorTrouble | null = null;
  let stopLine: Stop = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const tell = (is: ConnectorHealth['is'], because: ConnectorTrouble | null): void => {
    if (is === told.is && because === told.because) return;
    told = { is, because };
    hears.health(told);
  };

  function connect(): void {
    const state = { over: false, opened: false };
    const startedAt = performance.now();
    tell('connecting', lastTrouble);
    const stop = open({
      now(picture) {
        if (state.over || stopped) return;
        const verbs = verbsBetween(before, picture);
        before = picture;
        lastTrouble = null;
        for (const verb of verbs) hears.verb(verb);
        tell('ok', null);
      },
      waits(because) {
        if (state.over || stopped) return;
        lastTrouble = because;
        tell('failed', because);
      },
      gone(because) {
        if (state.over || stopped) return;
        state.over = true;
        // The line may end while it is being opened, before there is anything to stop.
        if (state.opened) stop();
        // What was heard last is told once more after the gap in hearing, so that both sides agree.
        before = null;
        lastTrouble = because;
        if (performance.now() - startedAt >= timing.steadyMs) retryMs = timing.firstRetryMs;
        tell('failed', because);
        timer = setTimeout(connect, retryMs);
        retryMs = Math.min(retryMs * 2, timing.lastRetryMs);
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
