import { useSyncExternalStore } from 'react';
import type { Appearance } from '../core/contract';

const query = '(prefers-reduced-motion: reduce)';

function subscribe(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

/** The agent's own setting, or the system's where the agent leaves it to the system. */
export function useReducedMotion(setting: Appearance['reducedMotion']): boolean {
  const system = useSyncExternalStore(subscribe, () => matchMedia(query).matches);
  return setting === 'system' ? system : setting === 'on';
}
