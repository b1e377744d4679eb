import type { Sound, Stop } from '../ports';
import type { Session, SessionEvent } from '../session/session-types';
import type { Settings } from '../settings/settings';
import { withBoundedNames } from '../sound-heard';

/** Listens to the sound system and looks for phone programs, for as long as the settings ask for it. */

/** Known phone programs that run now; null where the system does not tell in time. A look is dear. */
export type LookForPhones = () => Promise<readonly string[] | null>;

export interface Listening {
  /** After each step and each change of settings; `at` is epoch ms. */
  follow(session: Session, settings: Settings, at: number): void;
  stop(): void;
}

const lookEveryMs = 10 * 60_000;

const isWanted = (settings: Settings): boolean =>
  settings['sources.microphone'] || settings['sources.programs'];

/** What is listened for: who holds the microphone, who plays, or both. A change begins the watch anew. */
const wishOf = (settings: Settings): string =>
  `${String(settings['sources.microphone'])} ${String(settings['sources.programs'])}`;

export function createListening(
  sound: Sound,
  look: LookForPhones,
  send: (event: SessionEvent) => void,
): Listening {
  let stopWatch: Stop | null = null;
  let wish = '';
  let lookedAt: number | null = null;
  let looking = false;
  let stopped = false;

  function followSound(settings: Settings): void {
    if (wish === wishOf(settings)) return;
    const first = wish === '';
    wish = wishOf(settings);
    stopWatch?.();
    stopWatch = null;
    if (!first) send({ type: 'sound-off' });
    if (!isWanted(settings)) return;
    stopWatch = sound.watch((heard) => {
      if (!stopped) send({ type: 'sound', heard: withBoundedNames(heard) });
    });
  }

  async function lookForPhones(): Promise<void> {
    looking = true;
    try {
      const programs = await look();
      if (programs && !stopped) send({ type: 'programs-running', programs });
    } finally {
      looking = false;
    }
  }

  return {
    follow(session, settings, at) {
      if (stopped) return;
      followSound(settings);
      if (!settings['sources.programs'] || looking) return;
      const due = lookedAt === null || (session.shift !== null && at - lookedAt >= lookEveryMs);
      if (!due) return;
      lookedAt = at;
      void lookForPhones();
    },
    stop() {
      stopped = true;
      stopWatch?.();
      stopWatch = null;
    },
  };
}
