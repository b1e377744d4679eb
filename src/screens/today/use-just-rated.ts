import { useCallback, useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** So long after the last one calls that were just rated stay in their places. */
const staysMs = 6000;

const none: ReadonlySet<string> = new Set();

interface JustRated {
  readonly ids: ReadonlySet<string>;
  readonly add: (id: string) => void;
  readonly clear: () => void;
}

/**
 * The calls that were rated just now. They leave by themselves after a while, but never under the pointer or the focus:
 * whoever is at the list finds each call where it was.
 */
export function useJustRated(list: RefObject<HTMLElement | null>): JustRated {
  const [ids, setIds] = useState(none);
  const clear = useCallback(() => setIds(none), []);
  useEffect(() => {
    const place = list.current;
    if (ids.size === 0 || !place) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!place.matches(':hover, :focus-within')) clear();
      }, staysMs);
    };
    wait();
    const events = ['pointerleave', 'focusout'] as const;
    for (const event of events) place.addEventListener(event, wait);
    return () => {
      clearTimeout(timer);
      for (const event of events) place.removeEventListener(event, wait);
    };
  }, [list, ids, clear]);
  return { ids, clear, add: useCallback((id) => setIds((before) => new Set(before).add(id)), []) };
}
