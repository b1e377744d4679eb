import { useEffect, useEffectEvent } from 'react';

/** Does something when the screen goes, with what it knew last. */
export function useAtEnd(act: () => void): void {
  const last = useEffectEvent(act);
  useEffect(() => () => last(), []);
}
