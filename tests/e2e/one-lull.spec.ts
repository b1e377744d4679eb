import { lutimes, readlink, rm, symlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { projectRoot } from '../desktop/project-root';
import { waitFor } from '../desktop/wait-for';
import { countFault } from './fault-counts';
import { newUserData, startLull, startsInVain, test } from './journey';

/** One Lull per folder: of starts at the same moment one remains, and a lock that was left behind holds up no start. */

/** `LULL_RACES` sets how many; a round takes about two seconds. */
const rounds = Number(process.env['LULL_RACES'] ?? 20);
test.describe.configure({ timeout: 60_000 + rounds * 20_000 });

const startAt = (desktop: Desktop, userDataDir: string): Promise<Lull> =>
  desktop.launchLull({
    electronPath: process.env['LULL_ELECTRON_PATH'] ?? '',
    appPath: projectRoot(),
    userDataDir,
    args: ['--hidden'],
  });

const isAlive = ({ process: { exitCode, signalCode } }: Lull): boolean =>
  exitCode === null && signalCode === null;
const lockOf = (folder: string): string => path.join(folder, 'SingletonLock');
const running = (folder: string): Promise<string> =>
  waitFor(() => readlink(path.join(folder, 'running')).catch(() => null), {
    what: 'a Lull that takes commands',
  });

test('of three starts at once one remains, whether one was killed there before or not', async ({
  desktop,
}) => {
  const outcomes: string[] = [];
  let most = 0;
  let folder = '';
  for (let round = 0; round < rounds; round += 1) {
    // Every other round finds what the killed one before it has left.
    if (round % 2 === 0) folder = await newUserData(desktop);
    const starts: Lull[] = [];
    for (const waitMs of [0, (round * 7) % 60, (round * 3) % 20]) {
      await pause(waitMs);
      starts.push(await startAt(desktop, folder));
    }
    await waitFor(() => starts.filter(isAlive).length <= 1, { what: 'the others to end', timeoutMs: 30_000 });
    const alive = starts.filter(isAlive);
    const codes = starts.filter((each) => !isAlive(each)).map((each) => each.process.exitCode);
    most = Math.max(most, alive.length);
    outcomes.push(`${String(alive.length)} alive, ended with ${codes.join(' and ')}`);
    const holder = await running(folder);
    expect(holder).toBe(`${hostname()}-${String(alive[0]?.pid)}`);
    expect(await readlink(lockOf(folder))).toBe(holder);
    for (const each of alive) each.process.kill('SIGKILL');
    await Promise.all(alive.map((each) => each.exited));
  }
  const asWanted = '1 alive, ended with 0 and 0';
  countFault({ runs: rounds, lost: outcomes.filter((each) => each !== asWanted).length, worst: most });
  expect(outcomes).toEqual(Array.from({ length: rounds }, () => asWanted));
});

test('a lock of another computer holds a start up as long as there are signs of life', async ({
  desktop,
}) => {
  const userDataDir = await newUserData(desktop);
  await symlink('another-host-4711', lockOf(userDataDir));
  const refused = await startsInVain(desktop, { userDataDir });
  expect(refused.code).toBe(4);
  expect(refused.stderr).toContain('Lull runs on another computer');
  expect(await readlink(lockOf(userDataDir))).toBe('another-host-4711');

  await rm(lockOf(userDataDir));
  await symlink('another-host-4711', lockOf(userDataDir));
  const longAgo = new Date(Date.now() - 3_600_000);
  await lutimes(lockOf(userDataDir), longAgo, longAgo);
  const lull = await startLull(desktop, { userDataDir });
  expect(await running(userDataDir)).toBe(`${hostname()}-${String(lull.pid)}`);
  expect((await lull.runCli(['--status'])).code).toBe(0);
});
