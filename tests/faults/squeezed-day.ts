import { createFiles } from '../fakes/disk-files';
import type { Ledger } from './day';
import { newLedger, playRound, saveHeld } from './day';
import type { CannotRun, Counts, Found } from './fault';
import { tally } from './fault';
import { foundBy, lookAt } from './look';
import { cannotRun } from './places';
import { openStores } from './stores';

/** One way in which there is no room, from `begin` to `end`. */
interface Squeeze {
  /** False where this machine cannot. */
  begin(ledger: Ledger): boolean;
  end(): void;
  /** Runs what is done meanwhile. */
  during(work: () => Promise<void>): Promise<void>;
  /** Whether entries may go in meanwhile, so that none need be held. */
  readonly isWritable?: boolean;
}

const roundsBefore = 12;
const roundsMeanwhile = 15;

/**
 * Rounds with room, then rounds without, a start on the full disk, and room again: then all that was held goes in. `worst` is
 * the most entries that were held.
 */
export async function dayOn(
  folder: string,
  { begin, during, end, isWritable = false }: Squeeze,
): Promise<Found | CannotRun> {
  const stores = openStores(createFiles(folder));
  const ledger = newLedger();
  let most = 0;
  for (let round = 0; round < roundsBefore; round += 1) await playRound(stores, ledger);
  if (!begin(ledger)) return { missing: 'prlimit of util-linux' };
  try {
    await during(async () => {
      for (let round = 0; round < roundsMeanwhile; round += 1) {
        await playRound(stores, ledger);
        most = Math.max(most, stores.recorder.notSaved()?.entries ?? 0);
      }
    });
    const whileFull = isWritable ? [] : [await lookAt(folder, ledger)];
    end();
    // A folder that is back as it was says so at the next entry.
    if (isWritable) for (let round = 0; round < 2; round += 1) await playRound(stores, ledger);
    const wrong = [
      ...(most === 0 && !isWritable ? ['it was never full'] : []),
      ...((await saveHeld(stores, ledger)) ? [] : ['what was held did not go in when there was room']),
    ];
    const found = foundBy([...whileFull, await lookAt(folder, ledger)]);
    return { ...found, worst: most, wrong: [...wrong, ...(found.wrong ?? [])] };
  } finally {
    end();
  }
}

export async function times(
  isFull: boolean,
  one: () => Promise<Found | CannotRun>,
): Promise<Counts | CannotRun> {
  const { add, counts } = tally();
  for (let left = isFull ? 20 : 3; left > 0; left -= 1) {
    const found = await one();
    if (cannotRun(found)) return found;
    add(found);
  }
  return counts();
}

export const plainly = (work: () => Promise<void>): Promise<void> => work();
