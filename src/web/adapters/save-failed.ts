import type { SaveResult } from '../../core/ports';

/** Why the browser's storage did not take something. */
export function whySaveFailed(error: unknown): (SaveResult & { ok: false })['because'] {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'disk-full';
  return name === 'SecurityError' ? 'no-access' : 'unknown';
}
