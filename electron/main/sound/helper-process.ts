import { backoff, doubling } from '../../../src/core/backoff';
import type { Logger, Sound, SoundReading } from '../../../src/core/ports';

/**
 * Asking the sound system of Windows or macOS means calling into drivers of others, which may hang or crash. So a process
 * of its own asks, and this file keeps it: it starts it, notices its silence, and starts it again.
 */

/** What the helper sends: what it hears whenever that changes, and a beat each second while its loop is alive. */
export type HelperMessage = SoundReading | 'alive';

/** How a helper process is held, by whatever means the runtime has to start one. */
export interface HelperProcess {
  onMessage(handler: (message: unknown) => void): void;
  onExit(handler: () => void): void;
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
const restartMs = backoff(doubling(1000, 60_000));

const noAnswer: SoundReading = { ok: false, error: 'no-answer' };

const isSoundReading = (message: unknown): message is SoundReading =>
  typeof message === 'object' && message !== null && 'ok' in message;

/** One wait at a time, of so many ms awake: it begins anew where the computer slept meanwhile. */
function createWait() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  const wait = (ms: number, then: () => void): void => {
    cancel();
    const due = Date.now() + ms;
    timer = setTimeout(() => {
      if (Date.now() - due > lateMs) wait(ms, then);
      else then();
    }, ms);
  };
  return { wait, cancel };
}

function endHelper(helper: HelperProcess): void {
  const kill = setTimeout(() => helper.kill(), endsWithinMs);
  helper.onExit(() => clearTimeout(kill));
  helper.stop();
}

/** A `Sound` in a process of its own. A missing beat is reported as 'no-answer' within 2 s; restarts are delayed. */
export function soundThroughHelper(start: () => HelperProcess, log: Logger): Sound {
  return {
    watch(onReading) {
      let helper: HelperProcess | null = null;
      let lastSaid: SoundReading | null = null;
      let lastReported = '';
      let lastMessageAt = 0;
      let failures = 0;
      const { wait, cancel } = createWait();
      let stopped = false;

      const tell = (now: SoundReading): void => {
        const text = JSON.stringify(now);
        if (stopped || text === lastReported) return;
        lastReported = text;
        onReading(now);
      };
      const listenForSilence = (): void => {
        wait(silentMs, () => {
          tell(noAnswer);
          wait(stuckMs - silentMs, () => {
            log.warn('sound helper stuck', { silentMs: Date.now() - lastMessageAt });
            helper?.kill();
          });
        });
      };
      const begin = (): void => {
        const own = start();
        helper = own;
        lastSaid = null;
        lastMessageAt = Date.now();
        own.onMessage((message) => {
          if (stopped || helper !== own) return;
          lastMessageAt = Date.now();
          if (isSoundReading(message)) lastSaid = message;
          if (lastSaid?.ok) failures = 0;
          if (lastSaid) tell(lastSaid);
          listenForSilence();
        });
        own.onExit(() => {
          if (stopped || helper !== own) return;
          helper = null;
          cancel();
          // Where the system has no such thing, asking again tells nothing new.
          if (lastSaid && !lastSaid.ok && lastSaid.error === 'not-supported') return;
          tell(noAnswer);
          failures += 1;
          log.warn('sound helper ended', { againInMs: restartMs(failures) });
          wait(restartMs(failures), begin);
        });
        listenForSilence();
      };

      begin();
      return () => {
        stopped = true;
        cancel();
        if (helper) endHelper(helper);
      };
    },
  };
}
