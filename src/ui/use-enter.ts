import { useEffect, useEffectEvent } from 'react';

const takesEnter = 'a, button, select, textarea, input:not([type=radio])';

/** Enter does the main thing of a page, unless what has the focus takes the key for itself. */
export function useEnter(act: () => void): void {
  const press = useEffectEvent(({ target }: KeyboardEvent): void => {
    if (!(target instanceof Element && target.closest(takesEnter))) act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      press(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
