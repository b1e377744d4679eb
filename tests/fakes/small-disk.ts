import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'vitest';

/** A small disk of its own, where this machine lets tests have one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'lull-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

/** Runs `use` on a disk of one MiB, or skips the test. */
export async function onSmallDisk(
  context: TestContext,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = smallDisk();
  if (!folder) {
    context.skip();
    return;
  }
  try {
    await use(folder);
  } finally {
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  }
}
