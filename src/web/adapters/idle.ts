import { awaySeconds } from '../../core/call-state/call-state';
import type { Idle, Stop } from '../../core/ports';

/** Only that there was input, never which. */
const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/**
 * Stillness here says that the agent works in another program, not that the agent is away: so it never says as much.
 */
const mostSeconds = awaySeconds - 1;

export interface PageIdle extends Idle {
  /** Counts the input of this window too, such as the card's frame. */
  watch(target: Window): Stop;
}

/** Seconds since the last input in this page. A page knows nothing of input in other programs or tabs. */
export function createPageIdle(now: () => number): PageIdle {
  let lastInputAt = now();
  const heard = (): void => {
    lastInputAt = now();
  };
  return {
    seconds: () => Math.min(mostSeconds, Math.max(0, Math.floor((now() - lastInputAt) / 1000))),
    watch(target) {
      for (const input of inputs) target.addEventListener(input, heard, { capture: true, passive: true });
      return () => {
        for (const input of inputs) target.removeEventListener(input, heard, { capture: true });
      };
    },
  };
}
