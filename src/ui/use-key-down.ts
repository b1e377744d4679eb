import { useEffectEvent, useLayoutEffect } from 'react';

/**
 * Hears each key pressed in the window that nothing else took and that ends no word being composed. It listens as soon as
 * what it belongs to is drawn, and no longer: after a passive effect a quick press would still reach what was there before.
 */
export function useKeyDown(press: (event: KeyboardEvent) => void): void {
  const hear = useEffectEvent(press);
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && !event.isComposing) hear(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
