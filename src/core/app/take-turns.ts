import type { Clock } from '../ports';

/** After so long at a stretch others get their turn: a call must not wait for a look back or an import. */
const atAStretchMs = 8;

/** Resolves at a timer of the clock that is due now, when what else waits has had its turn. */
const yieldTo = (clock: Clock): Promise<void> => new Promise((resolve) => clock.wakeAt(clock.now(), resolve));

/** For long work in pieces: to be awaited after each of them. */
export function takeTurns(clock: Clock): () => Promise<void> {
  let since = clock.now();
  return async () => {
    if (clock.now() - since < atAStretchMs) return;
    await yieldTo(clock);
    since = clock.now();
  };
}
