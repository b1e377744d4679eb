import { powerMonitor } from 'electron';
import type { Idle } from '../../../src/core/ports';

/**
 * Seconds since the last input, by the system's own counter; keyboard and mouse cannot be told apart and no key is read.
 * Under Wayland the counter is 0 for ever on many systems, which would look like typing without end, so there it is null.
 */
export const systemIdle: Idle = {
  seconds() {
    if (process.env['XDG_SESSION_TYPE'] === 'wayland') return null;
    try {
      return powerMonitor.getSystemIdleTime();
    } catch {
      return null;
    }
  },
};
