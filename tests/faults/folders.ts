import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newLedger } from './day';
import type { CannotRun, Fault, Found } from './fault';
import { tally } from './fault';
import { dayOn, plainly, times } from './squeezed-day';
import { foundBy, lookAt } from './look';
import { cannotRun, inFastFolder, onDisk, run } from './places';
import { expectMore, startWriter } from './writer-process';

const readOnly: Fault = {
  name: 'read-only folder',
  worst: 'most entries held',
  play: (isFull) =>
    times(isFull, () =>
      onDisk('tmpfs', 1024 * 1024, (disk) =>
        dayOn(join(disk, 'data'), {
          begin: () => run('mount', '-o', 'remount,ro', disk),
          during: plainly,
          end: () => void run('mount', '-o', 'remount,rw', disk),
        }),
      ),
    ),
};

/**
 * As a folder that is moved away for a while and put back as it was. The shift of today is whole with its next entry; settings
 * and documents are those of the folder that came back.
 */
const goneAndBack: Fault = {
  name: 'folder gone and back',
  worst: 'most entries held',
  play: (isFull) =>
    times(isFull, () =>
      inFastFolder((parent) => {
        const folder = join(parent, 'data');
        const away = join(parent, 'away');
        let back: (() => void) | null = null;
        return dayOn(folder, {
          begin(ledger) {
            const { settings, contacts } = structuredClone(ledger);
            renameSync(folder, away);
            back = () => {
              rmSync(folder, { recursive: true, force: true });
              renameSync(away, folder);
              ledger.settings.kept = settings.kept;
              ledger.contacts.kept = contacts.kept;
            };
            return true;
          },
          during: plainly,
          end() {
            back?.();
            back = null;
          },
          isWritable: true,
        });
      }),
    ),
};

/** `rm -rf` of everything while Lull runs: the shift that it is in is there again with its next entry. */
const removed: Fault = {
  name: 'folder removed',
  worst: 'most entries held',
  play: (isFull) =>
    times(isFull, () =>
      inFastFolder((parent) => {
        const folder = join(parent, 'data');
        return dayOn(folder, {
          begin(ledger) {
            rmSync(folder, { recursive: true });
            for (const value of [ledger.settings, ledger.contacts]) value.kept = 0;
            return true;
          },
          during: plainly,
          end: () => undefined,
          isWritable: true,
        });
      }),
    ),
};

/** Longer than Lull waits for an answer of its storage thread. */
const hangsMs = 7000;
/** What a busy machine takes from a process now and then; a wait for the disk takes seconds. */
const heldUpAtMostMs = 1000;

/** A disk that answers nothing for a while, under a whole process: its main thread must not wait, and then it goes on. */
async function hang(disk: string): Promise<Found | CannotRun> {
  const folder = join(disk, 'data');
  const ledger = newLedger();
  const writer = startWriter(folder, ledger);
  try {
    await writer.ready;
    await writer.next('contacts');
    if (!run('fsfreeze', '--freeze', disk)) return { missing: 'a disk that can be frozen' };
    try {
      await wait(hangsMs);
    } finally {
      run('fsfreeze', '--unfreeze', disk);
    }
    await writer.next('contacts');
  } finally {
    await writer.kill();
  }
  expectMore(ledger);
  const found = foundBy([await lookAt(folder, ledger)]);
  const late = writer.lateMs();
  const wrong = late > heldUpAtMostMs ? [`the main thread was held up for ${late} ms`] : [];
  return { ...found, worst: late, wrong: [...wrong, ...(found.wrong ?? [])] };
}

const hanging: Fault = {
  name: 'disk that hangs',
  worst: 'the main thread held up, ms',
  async play(isFull) {
    const { add, counts } = tally();
    for (let left = isFull ? 20 : 1; left > 0; left -= 1) {
      const found = await onDisk('ext4', 64 * 1024 * 1024, hang);
      if (cannotRun(found)) return found;
      add(found);
    }
    return counts();
  },
};

export const folders: readonly Fault[] = [readOnly, goneAndBack, removed, hanging];
