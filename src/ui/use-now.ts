import { useEffect, useState } from 'react';
import { useSnapshot } from './host';

const everyMs = 30_000;

/**
 * The moment of the last snapshot plus the time gone by since, looked at each 30 s while the page can be seen. It leans
 * on the host's clock, so that what stands on the page and what the host knows agree.
 */
export function useNow(): number {
  const at = useSnapshot((snapshot) => snapshot.at);
  const [gone, setGone] = useState({ since: at, ms: 0 });
  useEffect(() => {
    const start = performance.now();
    let timer: ReturnType<typeof setInterval> | undefined;
    const update = (): void => setGone({ since: at, ms: performance.now() - start });
    const follow = (): void => {
      clearInterval(timer);
      if (document.hidden) return;
      timer = setInterval(update, everyMs);
    };
    const seen = (): void => {
      follow();
      if (!document.hidden) update();
    };
    follow();
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [at]);
  return gone.since === at ? at + gone.ms : at;
}
