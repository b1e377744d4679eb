import type { Appearance } from '../core/contract';
import { useMedia } from './use-media';

/** The agent's own setting, or the system's where the agent leaves it to the system. */
export function useReducedMotion(setting: Appearance['reducedMotion']): boolean {
  const system = useMedia('(prefers-reduced-motion: reduce)');
  return setting === 'system' ? system : setting === 'on';
}
