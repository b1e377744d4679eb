import { useCallback, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/**
 * Moves the focus to what a selector finds within `root`, once what was done is drawn, so that a key pressed twice means
 * the same thing twice.
 */
export function useFocusNext(root: RefObject<HTMLElement | null>): (selector: string) => void {
  const [wanted, setWanted] = useState<{ readonly selector: string } | null>(null);
  useLayoutEffect(() => {
    if (wanted) root.current?.querySelector<HTMLElement>(wanted.selector)?.focus();
  }, [root, wanted]);
  return useCallback((selector) => setWanted({ selector }), []);
}
