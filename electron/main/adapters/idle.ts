import { powerMonitor } from 'electron';
import type { Idle } from '../../../src/core/ports';
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
    return null;
  }
}

const counter = trustedIdle(systemCounter, () => performance.now());

/** Seconds since the last input; null where this system does not say, or says what cannot be. */
export const systemIdle: Idle = counter;

/** For the diagnosis: does this system tell Lull when the agent types? */
export const idleSays = (): 'ok' | 'not-told' => counter.says();
