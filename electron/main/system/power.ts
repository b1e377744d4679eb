import { powerMonitor } from 'electron';
import type { Stop } from '../../../src/core/ports';
import type { ScreenLock } from './screen-lock-linux';
import { watchScreenLock } from './screen-lock-linux';

export type PowerEvent = 'locked' | 'unlocked' | 'suspended' | 'resumed';

export interface Power {
  /** Sleep and lock, as far as this system tells. Once, after `ready`. */
  watch(handler: (what: PowerEvent) => void): Stop;
  /** For the diagnosis: does this system tell Lull when the screen is locked? */
  lockStatus(): 'ok' | 'not-told';
}

export function createPower(): Power {
  /** Electron tells of a lock on Windows and macOS only; on Linux the desktop's screen saver does. */
  let lockOnLinux: ScreenLock | null = null;
  return {
    watch(handler) {
      const suspend = (): void => handler('suspended');
      const resume = (): void => handler('resumed');
      const lock = (): void => handler('locked');
      const unlock = (): void => handler('unlocked');
      powerMonitor.on('suspend', suspend);
      powerMonitor.on('resume', resume);
      powerMonitor.on('lock-screen', lock);
      powerMonitor.on('unlock-screen', unlock);
      lockOnLinux =
        process.platform === 'linux'
          ? watchScreenLock((covered) => handler(covered ? 'locked' : 'unlocked'))
          : null;
      return () => {
        powerMonitor.off('suspend', suspend);
        powerMonitor.off('resume', resume);
        powerMonitor.off('lock-screen', lock);
        powerMonitor.off('unlock-screen', unlock);
        lockOnLinux?.stop();
      };
    },
    lockStatus: () => (process.platform === 'linux' ? (lockOnLinux?.status() ?? 'not-told') : 'ok'),
  };
}
