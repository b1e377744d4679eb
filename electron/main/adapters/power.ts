import { powerMonitor } from 'electron';
import type { Stop } from '../../../src/core/ports';
import type { ScreenLock } from './screen-lock-linux';
import { watchScreenLock } from './screen-lock-linux';

export type PowerEvent = 'locked' | 'unlocked' | 'suspended' | 'resumed';

/** Electron tells of a lock on Windows and macOS only; on Linux the desktop's screen saver does. */
let lockOnLinux: ScreenLock | null = null;

/** Sleep and lock, as far as this system tells. */
export function watchPower(take: (what: PowerEvent) => void): Stop {
  const suspend = (): void => {
    take('suspended');
  };
  const resume = (): void => {
    take('resumed');
  };
  const lock = (): void => {
    take('locked');
  };
  const unlock = (): void => {
    take('unlocked');
  };
  powerMonitor.on('suspend', suspend);
  powerMonitor.on('resume', resume);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('unlock-screen', unlock);
  lockOnLinux =
    process.platform === 'linux' ? watchScreenLock((covered) => take(covered ? 'locked' : 'unlocked')) : null;
  return () => {
    powerMonitor.off('suspend', suspend);
    powerMonitor.off('resume', resume);
    powerMonitor.off('lock-screen', lock);
    powerMonitor.off('unlock-screen', unlock);
    lockOnLinux?.stop();
  };
}

/** For the diagnosis: does this system tell Lull when the screen is locked? */
export const lockSays = (): 'ok' | 'not-told' =>
  process.platform === 'linux' ? (lockOnLinux?.says() ?? 'not-told') : 'ok';
