import { powerMonitor } from 'electron';
import type { TrustedIdle } from './trusted-idle';
import { trustedIdle } from './trusted-idle';

/**
 * The system's own counter; keyboard and mouse cannot be told apart and no key is read. Under Wayland it is 0 for ever, or
 * counts what happens in old X windows only, so nothing is read there at all.
 */
function systemCounter(): number | null {
  if (process.platform === 'linux' && process.env['XDG_SESSION_TYPE'] === 'wayland') return null;
  try {
    return powerMonitor.getSystemIdleTime();
  } catch {
    // This system does not say.
    return null;
  }
}

/** Seconds since the last input; null where this system does not say, or says what cannot be. */
export const createSystemIdle = (): TrustedIdle => trustedIdle(systemCounter, () => performance.now());
