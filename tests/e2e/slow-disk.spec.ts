import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Child } from '../desktop/child';
import { startChild } from '../desktop/child';
import { waitFor } from '../desktop/wait-for';
import {
  cardTitle,
  lastShift,
  mainTitle,
  mappedSince,
  newUserData,
  nextWindow,
  startLull,
  takeCall,
  tell,
  test,
  untilActive,
  untilState,
} from './journey';
import { inspected, lookInto } from './pages';

/** A disk that hangs or is full, in the real Lull: it gives way to the call, says what is not kept, and loses nothing. */

/** Until what is returned has ended this becomes of each sync of this process, in the kernel. */
async function troubleDisk(pid: number, trouble: 'delay_enter=10s' | 'error=ENOSPC'): Promise<Child> {
  const calls = 'fsync,fdatasync';
  const options = [
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    `trace=${calls}`,
    '-e',
    `inject=${calls}:${trouble}`,
  ];
  const strace = await startChild('strace', [...options, '-p', String(pid)], { env: {}, graceMs: 1000 });
  const isTraced = async (): Promise<boolean> =>
    /TracerPid:\s+[1-9]/.test(await readFile(`/proc/${String(pid)}/status`, 'utf8'));
  await waitFor(isTraced, { what: 'strace to be attached', context: strace.stderr });
  return strace;
}

test('a ring hides the card while the disk hangs, the phone is told, and nothing is lost', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  await takeCall(lull);
  const shown = desk.mark();
  expect(await lull.runCli(['--card'])).toMatchObject({ code: 0 });
  await waitFor(async () => mappedSince(desktop, cardTitle, shown) > 0, { what: 'the card' });

  const strace = await troubleDisk(lull.pid, 'delay_enter=10s');
  const since = desk.mark();
  let isHidden = false;
  void nextWindow(desktop, 'unmap', cardTitle, since).then(() => {
    isHidden = true;
  });
  const { status, body } = await lull.post('ringing');
  // The answer waits a second for the disk; the card does not.
  expect(isHidden).toBe(true);
  expect({ status, ...(JSON.parse(body) as object) }).toEqual({ status: 200, state: 'ringing', kept: false });
  expect((await lull.post('started')).status).toBe(200);
  await untilState(lull, 'on-call');

  const pages = await lookInto(lull);
  await lull.runCli([]);
  await nextWindow(desktop, 'map', mainTitle, since);
  const main = await pages.main();
  await expect(main.getByRole('complementary', { name: 'Worth knowing' })).toContainText(
    'the disk does not answer',
  );
  await pages.close();

  await strace.end();
  await tell(lull, 'ended');
  await untilState(lull, 'gap');
  await waitFor(async () => (await lastShift(userDataDir)).calls.length === 2, {
    what: 'both calls on disk',
    timeoutMs: 60_000,
  });
  expect((await lastShift(userDataDir)).calls.map(({ endedAt }) => endedAt !== null)).toEqual([true, true]);
});

test('where something is not on disk, quitting names it first; tried again it is kept, and Lull ends', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir });
  await takeCall(lull);
  const strace = await troubleDisk(lull.pid, 'error=ENOSPC');
  for (const verb of ['ringing', 'started', 'ended', 'available'])
    expect(JSON.parse((await lull.post(verb)).body)).toMatchObject({ kept: false });
  expect(await lull.runCli(['--quit'])).toMatchObject({
    code: 1,
    stderr: 'Some of what Lull took is not on disk yet, so it stays. End it from its tray to lose that.\n',
  });

  const since = desk.mark();
  const asked = nextWindow(desktop, 'map', mainTitle, since);
  await desk.trayClick(lull.pid, ['Quit Lull']);
  await asked;
  await untilActive(desktop, mainTitle);
  // Try again, while the disk is still full: it is said once more.
  const again = nextWindow(desktop, 'map', mainTitle, desk.mark());
  await desk.press('Return');
  await again;
  await strace.end();
  await untilActive(desktop, mainTitle);
  await desk.press('Return');
  expect(await lull.exited).toMatchObject({ code: 0 });
  expect((await lastShift(userDataDir)).calls).toHaveLength(2);
});
