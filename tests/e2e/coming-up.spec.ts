import { expect } from '@playwright/test';
import { monotonicMs, waitFor } from '../desktop/wait-for';
import type { Lull } from '../desktop/lull';
import { projectRoot } from '../desktop/project-root';
import {
  askStatus,
  cardTitle,
  mainTitle,
  newUserData,
  nextWindow,
  startLull,
  takeCall,
  test,
} from './journey';
import { tell, untilActive, untilStatus } from './journey';
import { commandOf, processTree } from './processes';

/** What Chromium or the desktop loses comes back, and what Lull says is what is on the screen. */

const ofKind = (pid: number, kind: string): readonly number[] =>
  processTree(pid).filter((each) => commandOf(each).includes(`--type=${kind}`));

async function killAll({ pid }: Lull, kind: string): Promise<number> {
  const pids = await waitFor(() => (ofKind(pid, kind).length > 0 ? ofKind(pid, kind) : null), {
    what: `a ${kind}`,
  });
  const at = monotonicMs();
  for (const each of pids) process.kill(each, 'SIGKILL');
  await waitFor(() => pids.every((each) => commandOf(each) === ''), { what: `the end of the ${kind}` });
  return at;
}

test('pages that are killed with a card up: the status says so at once, and the next card comes', async ({
  desktop,
}) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  const shown = desktop.desk.mark();
  await takeCall(lull);
  await nextWindow(desktop, 'map', cardTitle, shown);
  const killed = desktop.desk.mark();
  const at = await killAll(lull, 'renderer');
  await nextWindow(desktop, 'unmap', cardTitle, killed);
  const { pacing } = await untilStatus(lull, 'no card', ({ card }) => card === null);
  expect(monotonicMs() - at).toBeLessThan(2000);
  expect(pacing.because).not.toBe('card-on-screen');

  const next = desktop.desk.mark();
  await desktop.desk.arm({ title: cardTitle });
  expect((await lull.runCli(['--card'])).code).toBe(0);
  await desktop.desk.next('content', () => true, { since: next, what: 'a card that is painted' });
  const ringing = desktop.desk.mark();
  await tell(lull, 'ringing');
  await nextWindow(desktop, 'unmap', cardTitle, ringing);
});

test('pages that are killed five times in a row are back soon each time', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  const opened = desktop.desk.mark();
  await lull.runCli([]);
  await nextWindow(desktop, 'map', mainTitle, opened);
  for (let round = 1; round <= 5; round += 1) {
    await killAll(lull, 'renderer');
    await waitFor(() => ofKind(lull.pid, 'renderer').length > 0, {
      what: 'the pages to be back',
      timeoutMs: 4000,
    });
  }
  await untilActive(desktop, mainTitle);
  const since = desktop.desk.mark();
  await desktop.desk.arm({ title: cardTitle });
  expect((await lull.runCli(['--card'])).code).toBe(0);
  await desktop.desk.next('content', () => true, { since, what: 'a card that is painted' });
});

test('a page that hangs holds no card, and nothing else up', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  for (const pid of ofKind(lull.pid, 'renderer')) process.kill(pid, 'SIGSTOP');
  expect((await lull.runCli(['--card'])).code).toBe(0);
  await untilStatus(lull, 'no card', ({ card }) => card === null);
  expect((await desktop.desk.windows()).filter(({ title }) => title === cardTitle)).toEqual([]);
  await tell(lull, 'ringing', 'started');
  expect((await askStatus(lull))?.state).toBe('on-call');
});

test('without a graphics card its process may be killed again and again', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  for (let round = 1; round <= 8; round += 1) await killAll(lull, 'gpu-process');
  await waitFor(() => ofKind(lull.pid, 'gpu-process').length > 0, { what: 'the process again' });
  const since = desktop.desk.mark();
  await desktop.desk.arm({ title: cardTitle });
  expect((await lull.runCli(['--card'])).code).toBe(0);
  await desktop.desk.next('content', () => true, { since, what: 'a card that is painted' });
});

test('with one, Lull starts again without it before Chromium gives up', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir, gpu: true });
  await tell(lull, 'started');
  const since = desktop.desk.mark();
  for (let round = 1; round <= 5; round += 1) await killAll(lull, 'gpu-process');
  // The next one has its output, so that only its end closes that.
  await waitFor(() => lull.process.exitCode === 0, { what: 'the first Lull to end' });
  const { pid } = await desktop.desk.next('tray', (told) => told.pid !== lull.pid, {
    since,
    what: 'the icon of the next Lull',
    timeoutMs: 30_000,
  });
  try {
    expect(commandOf(pid)).toContain('--disable-gpu');
    expect(commandOf(pid)).toContain(projectRoot());
    expect(await lull.status()).toMatchObject({ state: 'on-call' });
  } finally {
    await lull.runCli(['--quit']);
  }
  await waitFor(() => commandOf(pid) === '', { what: 'the end of the next Lull' });
});

test('the bar that shows tray icons is started anew, and the icon is in it', async ({ desktop }) => {
  const { desk } = desktop;
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  for (let round = 1; round <= 2; round += 1) {
    await desk.trayLeave();
    expect(await desk.trayPids()).toEqual([]);
    const since = desk.mark();
    await desk.trayReturn();
    await desk.next('tray', ({ pid }) => pid === lull.pid, { since, what: 'the icon again' });
  }
  await desk.trayClick(lull.pid, ['Quit Lull']);
  expect(await lull.exited).toEqual({ code: 0, signal: null });
});

test('the bar comes later than Lull, and the icon is in it, with its menu', async ({ desktop }) => {
  const { desk } = desktop;
  await desk.trayLeave();
  const lull = await desktop.launchLull({
    electronPath: process.env['LULL_ELECTRON_PATH'] ?? '',
    appPath: projectRoot(),
    userDataDir: await newUserData(desktop),
  });
  await waitFor(() => askStatus(lull), { what: 'Lull to answer', timeoutMs: 30_000, context: lull.stderr });
  await tell(lull, 'started');
  const since = desk.mark();
  await desk.trayReturn();
  await desk.next('tray', ({ pid }) => pid === lull.pid, { since, what: 'the icon', timeoutMs: 15_000 });
  expect((await desk.trayLook(lull.pid)).tooltip).toContain('On a call');
  await desk.trayClick(lull.pid, ['Quit Lull']);
  expect(await lull.exited).toEqual({ code: 0, signal: null });
});
