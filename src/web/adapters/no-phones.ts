import { refuse } from '../../core/answer';
import type { Phones } from '../../core/app/ports';

/** A page cannot be told of calls; `health` is 'ok' where somebody pretends to be a phone. */
export const noPhones = (health: 'ok' | 'off'): Phones => ({
  listen(listener) {
    if (health === 'off') listener.changed();
  },
  follow: () => Promise.resolve(),
  recordVerb: () => undefined,
  health: () => health,
  hooks: () => ({ enabled: false, port: null, token: null, failed: null }),
  setAside: () => null,
  view: () => ({ events: [], connector: { name: 'none', port: null, health: 'off', reason: null } }),
  callCommand: '',
  running: () => Promise.resolve([]),
  microsip: () => Promise.resolve(refuse('not-here')),
  dispose: () => undefined,
});
