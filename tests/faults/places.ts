import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CannotRun } from './fault';

/** Folders and disks of a fault's own, gone after it. */

/** In memory where there is such a place: thousands of days would wait for a real disk. */
const fast = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

async function inFolder<T>(parent: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(parent, 'lull-faults-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const inFastFolder = <T>(use: (folder: string) => Promise<T>): Promise<T> => inFolder(fast, use);
export const onRealDisk = <T>(use: (folder: string) => Promise<T>): Promise<T> => inFolder(tmpdir(), use);

export const run = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

export type DiskKind = 'tmpfs' | 'ext4';

function mounted(kind: DiskKind, bytes: number, image: string, at: string): boolean {
  if (kind === 'tmpfs') return run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', at);
  return (
    run('truncate', '-s', String(bytes), image) &&
    run('mkfs.ext4', '-q', image) &&
    run('mount', '-o', 'loop', image, at)
  );
}

/** A disk of its own of so many bytes, where this machine lets tests have one: that takes root. */
export function onDisk<T>(
  kind: DiskKind,
  bytes: number,
  use: (disk: string) => Promise<T>,
): Promise<T | CannotRun> {
  return inFolder(tmpdir(), async (folder) => {
    const at = join(folder, 'disk');
    mkdirSync(at);
    if (!mounted(kind, bytes, join(folder, 'image'), at))
      return { missing: `a disk of its own (${kind}), which takes root` };
    try {
      return await use(at);
    } finally {
      run('umount', at);
    }
  });
}

export const cannotRun = (found: object): found is CannotRun => 'missing' in found;
