import { powerMonitor } from 'electron';
import type { Stop } from '../../../src/core/ports';

export type PowerEvent = 'locked' | 'unlocked' | 'suspended' | 'resumed';

/** Sleep on all systems; lock on Windows and macOS only (Electron tells Linux apps nothing of it). */
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
  return () => {
    powerMonitor.off('suspend', suspend);
    powerMonitor.off('resume', resume);
    powerMonitor.off('lock-screen', lock);
    powerMonitor.off('unlock-screen', unlock);
  };
}
