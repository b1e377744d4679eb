import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Look } from '../../core/contract';

const systemCalm = window.matchMedia('(prefers-reduced-motion: reduce)');
const watchSystem = (changed: () => void): (() => void) => {
  systemCalm.addEventListener('change', changed);
  return () => {
    systemCalm.removeEventListener('change', changed);
  };
};

/** Does the agent, or else the system, ask for less motion? */
export function useReducedMotion(setting: Look['reducedMotion']): boolean {
  const system = useSyncExternalStore(watchSystem, () => systemCalm.matches);
  return setting === 'system' ? system : setting === 'on';
}

/** Theme, language and motion as attributes of the page, before it is painted; `data-motion` is reduced or full. */
export function useLook({ theme, language }: Look, calm: boolean): void {
  useLayoutEffect(() => {
    const page = document.documentElement;
    if (theme === 'system') delete page.dataset['theme'];
    else page.dataset['theme'] = theme;
    page.lang = language;
    page.dataset['motion'] = calm ? 'reduced' : 'full';
  }, [theme, language, calm]);
}
