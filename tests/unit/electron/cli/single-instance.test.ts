import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lutimesSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runningLull, socketFolder } from '../../../../electron/main/cli/single-instance';
import { tempFolder } from '../../../fakes/temp-folder';

function lockedBy(holder: string): string {
  const folder = tempFolder();
  symlinkSync(holder, join(folder, 'SingletonLock'));
  return folder;
}

/** A process of our own that does nothing; it ends with `end`. */
async function sleeper(): Promise<{ readonly pid: number; readonly end: () => Promise<void> }> {
  const child = spawn('sleep', ['60']);
  await once(child, 'spawn');
  return {
    pid: child.pid ?? 0,
    end: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

describe.skipIf(process.platform !== 'linux')('who has the data folder', () => {
  test('nobody, where there is no lock or its process is gone', async () => {
    expect(runningLull(tempFolder())).toBe('none');
    const { pid, end } = await sleeper();
    const folder = lockedBy(`${hostname()}-${String(pid)}`);
    expect(runningLull(folder)).toBe('may-answer');
    await end();
    expect(runningLull(folder)).toBe('none');
  });

  test('one that is stopped', async () => {
    const { pid, end } = await sleeper();
    const folder = lockedBy(`${hostname()}-${String(pid)}`);
    process.kill(pid, 'SIGSTOP');
    await expect.poll(() => runningLull(folder), { timeout: 10_000 }).toBe('frozen');
    process.kill(pid, 'SIGCONT');
    await expect.poll(() => runningLull(folder), { timeout: 10_000 }).toBe('may-answer');
    await end();
  });

  test('one on another computer, as long as it was heard of lately', () => {
    const folder = lockedBy('another-host-17');
    expect(runningLull(folder)).toBe('elsewhere');
    const longAgo = new Date(Date.now() - 3_600_000);
    lutimesSync(join(folder, 'SingletonLock'), longAgo, longAgo);
    expect(runningLull(folder)).toBe('none');
  });

  test.each(['nonsense', `${hostname()}-x`, `${hostname()}-0`])(
    'Chromium decides where the lock says %j',
    (holder) => {
      expect(runningLull(lockedBy(holder))).toBe('may-answer');
    },
  );
});

describe.skipIf(process.platform !== 'linux')('where the socket of the lock is', () => {
  test("the session's own folder before all others", () => {
    const folder = tempFolder();
    expect(socketFolder('/data', { XDG_RUNTIME_DIR: folder })).toBe(folder);
  });

  test('not where it does not fit, or cannot be', () => {
    const folder = tempFolder();
    const long = join(folder, 'ñ'.repeat(60));
    mkdirSync(long);
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const bad of [long, file, join(folder, 'gone'), 'relative', '']) {
      const chosen = socketFolder('/data', { XDG_RUNTIME_DIR: bad });
      expect(chosen).not.toBe(bad);
      expect(Buffer.byteLength(chosen ?? '')).toBeLessThan(70);
    }
  });
});
