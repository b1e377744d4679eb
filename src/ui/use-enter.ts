import { useEffect, useEffectEvent } from 'react';

const takesEnter = 'a, button, select, textarea, input:not([type=radio])';

/** Enter does the main thing of a page, unless what has the focus takes the key for itself. */
export function useEnter(act: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.target instanceof Element && event.target.closest(takesEnter)) return;
    // Else the same press would be a click on what has the focus next.
    event.preventDefault();
    act();
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
