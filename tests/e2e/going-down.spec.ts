import { expect } from '@playwright/test';
import { startDesktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { waitFor, within } from '../desktop/wait-for';
import { newUserData, nextWindow, readLogs, startLull, takeCall, tell, test, untilState } from './journey';
import { cardTitle, untilStatus } from './journey';
import { commandOf, nameOf, processTree } from './processes';

/** However Lull is ended: soon, without a crash, and with all that was acknowledged. */

/** Two seconds are promised; the rest is a busy machine's. */
const endsWithinMs = 4000;
const ended = (lull: Lull) =>
  within(lull.exited, { what: 'Lull to end', timeoutMs: endsWithinMs, context: lull.stderr });

async function callsOnDisk(userDataDir: string): Promise<number> {
  const entries = (await readLogs(userDataDir)).flat();
  return entries.filter(({ type }) => type === 'call-started').length;
}

/** The processes of this kind, by Chromium's word for it. */
const ofKind = (lull: Lull, kind: string): readonly number[] =>
  processTree(lull.pid).filter((pid) => commandOf(pid).includes(`--type=${kind}`));

/** A stopped process must not stay behind either. */
const untilGone = (pids: readonly number[]): Promise<unknown> =>
  waitFor(() => pids.every((pid) => nameOf(pid) === ''), { what: 'all processes of Lull to be gone' });

test('a logout ends all processes at once, and no call is lost', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop);
  for (let round = 1; round <= 5; round += 1) {
    const lull = await startLull(desktop, { userDataDir, ownGroup: true });
    await tell(lull, 'ended');
    await tell(lull, 'started');
    process.kill(-lull.pid, 'SIGTERM');
    expect(await ended(lull)).toEqual({ code: 0, signal: null });
    expect(lull.stderr()).not.toContain('JavaScript error');
    expect(await callsOnDisk(userDataDir)).toBe(round);
  }
  await untilState(await startLull(desktop, { userDataDir }), 'on-call');
});

test('a logout with a card and the window open, too', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop), ownGroup: true });
  await lull.runCli([]);
  const since = desktop.desk.mark();
  await takeCall(lull);
  await nextWindow(desktop, 'map', cardTitle, since);
  process.kill(-lull.pid, 'SIGTERM');
  expect(await ended(lull)).toEqual({ code: 0, signal: null });
});

for (const [kind, signal] of [
  ['renderer', 'SIGSTOP'],
  ['renderer', 'SIGKILL'],
  ['gpu-process', 'SIGSTOP'],
  ['gpu-process', 'SIGKILL'],
  ['utility', 'SIGSTOP'],
  ['utility', 'SIGKILL'],
] as const) {
  test(`--quit after the ${kind} got ${signal}`, async ({ desktop }) => {
    const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
    await tell(lull, 'started');
    const all = processTree(lull.pid);
    const hit = ofKind(lull, kind);
    expect(hit).not.toEqual([]);
    for (const pid of hit) process.kill(pid, signal);
    expect((await lull.runCli(['--quit'])).code).toBe(0);
    expect(await ended(lull)).toEqual({ code: 0, signal: null });
    expect(await callsOnDisk(lull.userDataDir)).toBe(1);
    await untilGone(all);
  });
}

for (const what of ['screen', 'bus'] as const) {
  test(`the ${what} goes: Chromium ends Lull, and what was acknowledged is there`, async ({ desktop }) => {
    const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
    await tell(lull, 'ringing', 'started');
    const all = processTree(lull.pid);
    await desktop.lose(what);
    await ended(lull);
    await untilGone(all);
    const other = await startDesktop();
    try {
      const again = await startLull(other, { userDataDir: lull.userDataDir });
      await untilStatus(again, 'the call', ({ state, shift }) => state === 'on-call' && shift?.calls === 1);
    } finally {
      await other.dispose();
    }
  });
}
