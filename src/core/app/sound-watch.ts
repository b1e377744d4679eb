import { minuteMs } from '../durations';
import type { Sound, Stop } from '../ports';
import type { Session, SessionInput } from '../session/session-types';
import type { Settings } from '../settings/settings';
import { withBoundedNames } from '../sound-types';
import type { Guard } from './guard';

/** Listens to the sound system and looks for phone programs, for as long as the settings ask for it. */

/** Known phone programs that run now; null where the system does not tell in time. A poll costs tens of milliseconds. */
export type FindPhonePrograms = () => Promise<readonly string[] | null>;

export interface SoundWatch {
  /** After each step and each change of settings; `at` is epoch ms. */
  follow(session: Session, settings: Settings, at: number): void;
  stop(): void;
}

const pollEveryMs = 10 * minuteMs;

const isWanted = (settings: Settings): boolean =>
  settings['sources.microphone'] || settings['sources.programs'];

/** What is listened for: who holds the microphone, who plays, or both. A change begins the watch anew. */
const wishOf = (settings: Settings): string =>
  `${String(settings['sources.microphone'])} ${String(settings['sources.programs'])}`;

export function createSoundWatch(
  sound: Sound,
  findPrograms: FindPhonePrograms,
  guard: Guard,
  send: (event: SessionInput) => void,
): SoundWatch {
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
    stopWatch = sound.watch((reading) => {
      if (!stopped) send({ type: 'sound', reading: withBoundedNames(reading) });
    });
  }

  async function findPhonePrograms(): Promise<void> {
    looking = true;
    const programs = await guard.ask('running programs could not be listed', findPrograms);
    if (programs && !stopped) send({ type: 'programs-running', programs });
    looking = false;
  }

  return {
    follow(session, settings, at) {
      if (stopped) return;
      followSound(settings);
      if (!settings['sources.programs'] || looking) return;
      const due = lookedAt === null || (session.shift !== null && Math.abs(at - lookedAt) >= pollEveryMs);
      if (!due) return;
      lookedAt = at;
      void findPhonePrograms();
    },
    stop() {
      stopped = true;
      stopWatch?.();
      stopWatch = null;
    },
  };
}
