import type { Refusal } from '../../../src/core/answer';
import type { Logger } from '../../../src/core/ports';

/** So many in a minute are logged one by one; a line is written while everybody waits, and a page can ask without end. */
const mostLines = 10;
const minuteMs = 60_000;

/** Logs that a request was refused; of many in a minute, how many more there were, once the next comes after it. */
export function logRefusals(log: Logger, now = () => performance.now()): (reason: Refusal) => void {
  let beganAt = -Infinity;
  let refused = 0;
  return (reason) => {
    if (now() - beganAt >= minuteMs) {
      const unsaid = refused - mostLines;
      if (unsaid > 0) log.warn('more requests were refused', { count: unsaid });
      beganAt = now();
      refused = 0;
    }
    refused += 1;
    if (refused <= mostLines) log.warn('request refused', { reason });
  };
}
