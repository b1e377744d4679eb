import { createFiles } from '../fakes/disk-files';
import { newLedger, playRound, saveHeld } from './day';
import type { Fault, Found } from './fault';
import { tally } from './fault';
import type { FileCall } from './file-calls';
import { failure, withFileCalls } from './file-calls';
import { foundBy, lookAt } from './look';
import { inFastFolder } from './places';
import { openStores } from './stores';

/** The Nth file call of a day fails, for every N: once, or with every one that follows until the day is over. */

const roundsBefore = 6;
const roundsMeanwhile = 8;
const codes = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE', 'EBUSY'] as const;
type Failing = (typeof codes)[number] | 'a short write';

/** The writer under electron-store tries some errors again for a second, and looks at nothing but the clock. */
async function onFastClock<T>(work: (hurry: () => void) => Promise<T>): Promise<T> {
  const real = Date.now;
  let ahead = 0;
  Date.now = () => real() + ahead;
  try {
    return await work(() => (ahead += 400));
  } finally {
    Date.now = real;
  }
}

/** A start, some rounds, a second start where nothing is held, and rounds again. */
async function day(folder: string, ledger: ReturnType<typeof newLedger>) {
  let stores = openStores(createFiles(folder));
  for (let part = 0; part < 2; part += 1) {
    if (!stores.recorder.notSaved()) stores = openStores(createFiles(folder));
    await stores.settings.read();
    await stores.documents.read('contacts');
    for (const shiftId of await stores.store.list()) await stores.store.load(shiftId);
    for (let round = 0; round < roundsMeanwhile; round += 1) await playRound(stores, ledger);
  }
  return stores;
}

function fail(failing: Failing, { name, args, proceed }: FileCall): unknown {
  if (failing === 'a short write') {
    const [file, content] = args;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return bytes instanceof Uint8Array ? proceed([file, bytes.subarray(0, bytes.length >> 1)]) : proceed();
  }
  if (name === 'existsSync') return false;
  // A file that cannot be closed is closed all the same.
  if (name === 'closeSync') proceed();
  throw failure(failing);
}

const concerns = (failing: Failing, name: string): boolean =>
  failing !== 'a short write' || name === 'writeSync';

/** `n` null lets everything pass; `calls` is how many calls there were that could have failed. */
function dayWith(
  failing: Failing,
  n: number | null,
  isForGood: boolean,
): Promise<Found & { readonly calls: number }> {
  return inFastFolder((folder) =>
    onFastClock(async (hurry) => {
      const ledger = newLedger();
      const before = openStores(createFiles(folder));
      for (let round = 0; round < roundsBefore; round += 1) await playRound(before, ledger);
      let calls = 0;
      const stores = await withFileCalls(
        (call) => {
          if (!concerns(failing, call.name)) return call.proceed();
          calls += 1;
          if (n === null || (isForGood ? calls < n : calls !== n)) return call.proceed();
          hurry();
          return fail(failing, call);
        },
        () => day(folder, ledger),
      );
      const held = stores.recorder.notSaved()?.entries ?? 0;
      const first = await lookAt(folder, ledger);
      const wentIn = await saveHeld(stores, ledger);
      const found = foundBy([first, await lookAt(folder, ledger)]);
      const wrong = [...(wentIn ? [] : ['what was held did not go in']), ...(found.wrong ?? [])];
      const where = `${failing} at call ${n}${isForGood ? ' and on' : ''}`;
      return { lost: found.lost ?? 0, worst: held, wrong: wrong.map((each) => `${where}: ${each}`), calls };
    }),
  );
}

export const nthCalls: readonly Fault[] = [...codes, 'a short write' as const].map((failing) => ({
  name: `Nth file call, ${failing}`,
  worst: 'most entries held',
  async play(isFull) {
    const { add, counts } = tally();
    const { calls } = await dayWith(failing, null, false);
    const step = isFull ? 1 : Math.ceil(calls / 30);
    for (const isForGood of [false, true])
      for (let n = 1; n <= calls; n += step) {
        const found = await dayWith(failing, n, isForGood);
        if (found.lost)
          process.stderr.write(`lost ${found.lost}: ${failing} at call ${n}${isForGood ? ' and on' : ''}\n`);
        add(found);
      }
    return counts();
  },
}));
