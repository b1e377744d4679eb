import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { createFiles, startStorageWorker } from '../../electron/main/storage/files';
import { newLedger, playRound, saveHeld } from './day';
import type { Fault } from './fault';
import { startWithinMs, tally } from './fault';
import { foundBy, lookAt } from './look';
import { onRealDisk } from './places';
import { openStores } from './stores';
import { expectMore, goOnWith, startWriter } from './writer-process';

const runsAFolder = 20;
const longestLifeMs = 250;
/** Runs go on until as many entries were acknowledged: how many a run makes depends on the machine. At most four times the runs. */
const profiles = {
  full: { folders: 25, acknowledged: 20_000 },
  short: { folders: 1, acknowledged: 200 },
};

/** kill -9 at any moment of appends, compaction and writes of settings and documents, then the next start in that folder. */
export const killed: Fault = {
  name: 'kill -9',
  worst: 'the longest start, ms',
  async play(isFull) {
    const { add, counts } = tally();
    let acknowledged = 0;
    const least = profiles[isFull ? 'full' : 'short'];
    const goesOn = (folders: number) =>
      folders < least.folders || (acknowledged < least.acknowledged && folders < 4 * least.folders);
    for (let folders = 0; goesOn(folders); folders += 1)
      await onRealDisk(async (folder) => {
        const ledger = newLedger();
        for (let run = 0; run < runsAFolder; run += 1) {
          const before = [...ledger.shifts.values()].reduce((sum, { kept }) => sum + kept, 0);
          ledger.round = run * 9;
          const writer = startWriter(folder, ledger);
          const startMs = await writer.ready;
          await wait(Math.random() * longestLifeMs);
          await writer.kill();
          acknowledged += [...ledger.shifts.values()].reduce((sum, { kept }) => sum + kept, 0) - before;
          expectMore(ledger);
          const look = await lookAt(folder, ledger);
          add({ ...foundBy([look]), worst: startMs });
          goOnWith(ledger, look);
        }
      });
    const { wrong, ...found } = counts();
    const slow = found.worst > startWithinMs ? [`a start took ${found.worst} ms`] : [];
    const few = acknowledged < least.acknowledged ? [`only ${acknowledged} entries were acknowledged`] : [];
    return { ...found, wrong: [...wrong, ...slow, ...few] };
  },
};

const storageWorker = fileURLToPath(new URL('storage-worker.js', import.meta.url));
/** A round of a day takes some milliseconds. */
const longestUntilMs = 10;

/** The storage thread ends in the middle of its work, again and again, under a Lull that goes on. */
export const threadKilled: Fault = {
  name: 'storage thread killed',
  worst: 'the longest until an entry is kept again, ms',
  async play(isFull) {
    const { add, counts } = tally();
    await onRealDisk(async (folder) => {
      const ledger = newLedger();
      let thread: Worker | null = null;
      let ends = 0;
      const files = createFiles(
        () => startStorageWorker(folder, storageWorker, (worker) => (thread = worker)),
        () => (ends += 1),
      );
      const stores = openStores(files);
      for (let left = isFull ? 100 : 5; left > 0; left -= 1) {
        const endsBefore = ends;
        const round = playRound(stores, ledger);
        await wait(Math.random() * longestUntilMs);
        const killing = thread as Worker | null;
        const at = performance.now();
        await killing?.terminate();
        await round;
        const wrong = [
          ...(ends === endsBefore ? ['the end of the thread was not told'] : []),
          ...((await saveHeld(stores, ledger)) ? [] : ['what was held did not go in']),
        ];
        await playRound(stores, ledger);
        add({ wrong, worst: performance.now() - at });
      }
      await (thread as Worker | null)?.terminate();
      add(foundBy([await lookAt(folder, { ...ledger })]));
    });
    const { runs, ...found } = counts();
    return { ...found, runs: runs - 1 };
  },
};
