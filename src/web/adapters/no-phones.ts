import { refuse } from '../../core/answer';
import type { Phones } from '../../core/app/ports';

/** A page cannot be told of calls. */
export const noPhones: Phones = {
  listen: () => undefined,
  follow: () => Promise.resolve(),
  recordVerb: () => undefined,
  health: () => 'off',
  hooks: () => ({ enabled: false, port: null, token: null, failed: null }),
  setAside: () => null,
  view: () => ({ events: [], connector: { name: 'none', port: null, health: 'off', reason: null } }),
  callCommand: '',
  running: () => Promise.resolve([]),
  microsip: () => Promise.resolve(refuse('not-here')),
  dispose: () => undefined,
};
