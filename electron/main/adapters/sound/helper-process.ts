import type { Logger, Sound, SoundHeard } from '../../../../src/core/ports';

/**
 * Asking the sound system of Windows or macOS means calling into drivers of others, which may hang or crash. So a process
 * of its own asks, and this file keeps it: it starts it, notices its silence, and starts it again.
 */

/** What the helper sends: what it hears whenever that changes, and a beat each second while its loop is alive. */
export type HelperSays = SoundHeard | 'alive';

/** How a helper process is held, by whatever means the runtime has to start one. */
export interface HelperProcess {
  onMessage(take: (message: unknown) => void): void;
  onExit(take: () => void): void;
  /** Asks it to end by itself. */
  stop(): void;
  kill(): void;
}

/** Beats come each second; two may be late by this much before its silence is "no answer". */
const silentMs = 1800;
/** After this it is not slow but stuck, and is replaced. */
const stuckMs = 10_000;
const endsWithinMs = 1000;
/** A timer that is this late says that the computer slept or this process was busy, and nothing about the helper. */
const lateMs = 500;
const firstRestartMs = 1000;
const longestRestartMs = 60_000;

const noAnswer: SoundHeard = { ok: false, because: 'no-answer' };

const isHeard = (message: unknown): message is SoundHeard =>
  typeof message === 'object' && message !== null && 'ok' in message;

/** A `Sound` that lives in a process of its own. Its silence is told as 'no-answer' within 2 s; it is restarted calmly. */
export function soundThroughHelper(start: () => HelperProcess, log: Logger): Sound {
  return {
    watch(heard) {
      let helper: HelperProcess | null = null;
      let lastSaid: SoundHeard | null = null;
      let lastTold = '';
      let heardAt = 0;
      let restartMs = firstRestartMs;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let stopped = false;

      const tell = (now: SoundHeard): void => {
        const text = JSON.stringify(now);
        if (stopped || text === lastTold) return;
        lastTold = text;
        heard(now);
      };
      const wait = (ms: number, then: () => void): void => {
        clearTimeout(timer);
        const due = Date.now() + ms;
        timer = setTimeout(() => {
          if (Date.now() - due > lateMs) wait(ms, then);
          else then();
        }, ms);
      };
      const listenForSilence = (): void => {
        wait(silentMs, () => {
          tell(noAnswer);
          wait(stuckMs - silentMs, () => {
            log.warn('sound helper stuck', { silentMs: Date.now() - heardAt });
            helper?.kill();
          });
        });
      };
      const begin = (): void => {
        const own = start();
        helper = own;
        lastSaid = null;
        heardAt = Date.now();
        own.onMessage((message) => {
          if (stopped || helper !== own) return;
          heardAt = Date.now();
          if (isHeard(message)) lastSaid = message;
          if (lastSaid?.ok) restartMs = firstRestartMs;
          if (lastSaid) tell(lastSaid);
          listenForSilence();
        });
        own.onExit(() => {
          if (stopped || helper !== own) return;
          helper = null;
          clearTimeout(timer);
          // Where the system has no such thing, asking again tells nothing new.
          if (lastSaid && !lastSaid.ok && lastSaid.because === 'not-supported') return;
          tell(noAnswer);
          log.warn('sound helper ended', { againInMs: restartMs });
          wait(restartMs, begin);
          restartMs = Math.min(restartMs * 2, longestRestartMs);
        });
        listenForSilence();
      };

      begin();
      return () => {
        stopped = true;
        clearTimeout(timer);
        if (!helper) return;
        const last = helper;
        const kill = setTimeout(() => {
          last.kill();
        }, endsWithinMs);
        last.onExit(() => {
          clearTimeout(kill);
        });
        last.stop();
      };
    },
  };
}
