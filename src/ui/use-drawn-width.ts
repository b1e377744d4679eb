import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/**
 * How wide the place of a drawing is, in px of text at its usual size, and at least `least`; the place scrolls where it is
 * narrower. What is drawn by it keeps its size at every width, and grows with the text alone.
 */
export function useDrawnWidth(place: RefObject<HTMLElement | null>, least: number): number {
  const [width, setWidth] = useState(least);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = (): void => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      setWidth(Math.max(least, Math.round(element.clientWidth / rem)));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [place, least]);
  return width;
}
