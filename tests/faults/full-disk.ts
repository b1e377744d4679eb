import { appendFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { newLedger } from './day';
import type { CannotRun, Fault, Found } from './fault';
import { withFileCalls } from './file-calls';
import { foundBy, lookAt } from './look';
import type { DiskKind } from './places';
import { inFastFolder, onDisk, run } from './places';
import { dayOn, plainly, times } from './squeezed-day';
import { expectMore, startWriter } from './writer-process';

/** Another program's file that takes all room but `bytes`. */
function fill(filler: string, bytes = 0): void {
  for (const step of [32 * 1024, 4096, 512])
    try {
      for (;;) appendFileSync(filler, Buffer.alloc(step));
    } catch {
      // That much is not left.
    }
  truncateSync(filler, Math.max(0, statSync(filler).size - bytes));
}

/** Filled to something between nothing and what Lull leaves free. */
function filledDisk(kind: DiskKind, bytes: number): Fault {
  return {
    name: `full disk, ${kind}`,
    worst: 'most entries held',
    play: (isFull) =>
      times(isFull, () =>
        onDisk(kind, bytes, (disk) => {
          const filler = join(disk, 'filler');
          return dayOn(join(disk, 'data'), {
            begin() {
              fill(filler, Math.random() < 0.5 ? 0 : Math.floor(Math.random() * 20_000));
              return true;
            },
            during: plainly,
            end: () => rmSync(filler, { force: true }),
          });
        }),
      ),
  };
}

/** The check says that there is room, and then another program takes it: the write itself comes out short. */
const takenMeanwhile: Fault = {
  name: 'full disk, filled between check and write',
  worst: 'most entries held',
  play: (isFull) =>
    times(isFull, () =>
      onDisk('tmpfs', 1024 * 1024, (disk) => {
        const filler = join(disk, 'filler');
        const taking = (work: () => Promise<void>): Promise<void> =>
          withFileCalls(({ name, args, proceed }) => {
            if (name === 'statfsSync') {
              rmSync(filler, { force: true });
              const room = proceed();
              fill(filler);
              return room;
            }
            if (name === 'writeSync' && args[0] !== 1) fill(filler, Math.random() < 0.5 ? 0 : 4096);
            return proceed();
          }, work);
        return dayOn(join(disk, 'data'), {
          begin: () => true,
          during: taking,
          end: () => rmSync(filler, { force: true }),
        });
      }),
    ),
};

/**
 * As quotas and some network folders have it: there is room, and yet a file may not grow. Linux tells a process by SIGXFSZ,
 * which kills it where nobody has said otherwise, so this one is of a whole process.
 */
async function limited(folder: string): Promise<Found | CannotRun> {
  const ledger = newLedger();
  const writer = startWriter(folder, ledger);
  const limitTo = (bytes: number | 'unlimited'): boolean =>
    run('prlimit', '--pid', String(writer.pid), `--fsize=${bytes}:unlimited`);
  try {
    await writer.ready;
    await writer.next('contacts');
    if (!limitTo(Math.floor(Math.random() * 4096))) return { missing: 'prlimit of util-linux' };
    for (let more = 10; more > 0; more -= 1) await writer.next('held');
    const whileFull = await lookAt(folder, expectMore(ledger));
    limitTo('unlimited');
    await writer.next('contacts');
    await writer.kill();
    const found = foundBy([whileFull, await lookAt(folder, expectMore(ledger))]);
    return { ...found, worst: writer.heldAtMost() };
  } finally {
    await writer.kill();
  }
}

const sizeLimit: Fault = {
  name: 'file-size limit',
  worst: 'most entries held',
  play: (isFull) => times(isFull, () => inFastFolder(limited)),
};

/** A write that puts only a part of the bytes on the disk and says so, as it may at any time. */
const shortWrites: Fault = {
  name: 'short writes',
  worst: 'most entries held',
  play: (isFull) =>
    times(isFull, () =>
      inFastFolder((folder) =>
        dayOn(folder, {
          begin: () => true,
          during: (work) =>
            withFileCalls(({ name, args, proceed }) => {
              const [file, content, ...more] = args;
              if (name !== 'writeSync' || Math.random() < 0.3) return proceed();
              const bytes = typeof content === 'string' ? Buffer.from(content) : content;
              if (!(bytes instanceof Uint8Array))
                throw new Error(`a write of ${typeof content}, ${more.length} more`);
              return proceed([file, bytes.subarray(0, Math.floor(bytes.length * Math.random()))]);
            }, work),
          end: () => undefined,
        }),
      ),
    ),
};

export const fullDisks: readonly Fault[] = [
  filledDisk('tmpfs', 512 * 1024),
  filledDisk('ext4', 4 * 1024 * 1024),
  takenMeanwhile,
  sizeLimit,
  shortWrites,
];
