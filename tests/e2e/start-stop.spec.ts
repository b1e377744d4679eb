import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Ran } from '../desktop/child';
import { filesUnder, modeOf } from './folders';
import {
  lastShift,
  launch,
  mainTitle,
  mappedSince,
  newUserData,
  nextWindow,
  readLogs,
  startLull,
} from './journey';
import { takeCall, tell, test, untilActive, untilSettled, untilState, untilStatus } from './journey';

const brief = ({ code, stdout, stderr }: Ran) => ({ code, stdout, stderr });
const silent = { code: 0, stdout: '', stderr: '' };

test('a second start hands over, opens the window and ends; the status is one object', async ({
  desktop,
}) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  const before = desktop.desk.mark();
  expect(brief(await lull.runCli([]))).toEqual(silent);
  await nextWindow(desktop, 'map', mainTitle, before);
  await untilActive(desktop, mainTitle);
  const { code, stdout, stderr } = await lull.runCli(['--status']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^\{.*\}\n$/);
  const status = JSON.parse(stdout) as Record<string, unknown>;
  expect(Object.keys(status).sort()).toEqual(
    ['card', 'diagnosis', 'pacing', 'reason', 'shift', 'since', 'sources', 'state', 'version'].sort(),
  );
  expect(status).toMatchObject({ version: 1, state: 'off-shift', card: null, shift: null });
  expect(mappedSince(desktop, mainTitle, before)).toBe(1);
});

const nonsense: readonly (readonly string[])[] = [
  ['--call', 'hello'],
  ['--call'],
  ['--call', 'RINGING'],
  ['--ring'],
  ['ringing'],
  ['--status', '--quit'],
  ['--hidden', '--status'],
  ['--export', 'all.exe'],
  ['--status=yes'],
  ['--user-data-dir='],
];

test('nonsense is answered with the usage and 2, and changes nothing', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  const before = await lull.status();
  for (const words of nonsense) {
    const { code, stdout, stderr } = await lull.runCli(words);
    expect({ words, code, stdout }).toEqual({ words, code: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: lull /);
  }
  expect(await lull.status()).toEqual(before);
});

test('without a running Lull every command says so and ends with 3', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  expect(brief(await lull.runCli(['--quit']))).toEqual(silent);
  expect(await lull.exited).toEqual({ code: 0, signal: null });
  for (const words of [['--status'], ['--call', 'ended'], ['--quit']]) {
    const ran = await lull.runCli(words);
    expect(ran).toMatchObject({ code: 3, stdout: '', stderr: 'Lull is not running. Start it first.\n' });
  }
});

test('quit and start again in mid-shift and in mid-call goes on with both', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop);
  const first = await startLull(desktop, { userDataDir });
  await takeCall(first);
  const { id } = await lastShift(userDataDir);
  await first.runCli(['--quit']);
  expect(await first.exited).toEqual({ code: 0, signal: null });

  const second = await startLull(desktop, { userDataDir });
  const resumed = await untilStatus(second, 'the shift again', ({ shift }) => shift !== null);
  expect(resumed.shift).toMatchObject({ id, calls: 1 });
  await untilSettled();
  const silence = await untilState(second, 'unknown');
  expect(silence.reason).toBe('not-heard-since-start');
  const startedAt = Date.now();
  await tell(second, 'started');
  await untilState(second, 'on-call');
  await second.runCli(['--quit']);
  expect(await second.exited).toEqual({ code: 0, signal: null });

  const third = await startLull(desktop, { userDataDir });
  const inCall = await untilState(third, 'on-call');
  expect(inCall).toMatchObject({ reason: 'phone-call', shift: { id, calls: 2 } });
  const endedAt = Date.now();
  await tell(third, 'ended');
  await untilStatus(third, 'the call to be over', ({ state }) => state !== 'on-call');
  const { calls } = await lastShift(userDataDir);
  expect(calls).toHaveLength(2);
  const lasted = (calls[1]?.endedAt ?? 0) - (calls[1]?.startedAt ?? 0);
  expect(Math.abs(lasted - (endedAt - startedAt))).toBeLessThan(300);
  expect(await readLogs(userDataDir)).toHaveLength(1);
});

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`${signal} in mid-shift loses nothing that was acknowledged`, async ({ desktop }) => {
    const userDataDir = await newUserData(desktop);
    const lull = await startLull(desktop, { userDataDir });
    await takeCall(lull);
    await tell(lull, 'ringing', 'started');
    const before = await untilStatus(lull, 'two calls', ({ shift }) => shift?.calls === 2);
    lull.process.kill(signal);
    const ended = await lull.exited;
    expect(ended).toEqual(signal === 'SIGTERM' ? { code: 0, signal: null } : { code: null, signal });
    const again = await startLull(desktop, { userDataDir });
    const after = await untilState(again, 'on-call');
    expect(after.shift).toMatchObject({ id: before.shift?.id, calls: 2 });
    const { calls } = await lastShift(userDataDir);
    expect(calls.map(({ endedAt }) => endedAt !== null)).toEqual([true, false]);
  });
}

test('what a hook was told is taken is on disk, even if Lull is killed that very moment', async ({
  desktop,
}) => {
  const userDataDir = await newUserData(desktop);
  for (let round = 1; round <= 3; round += 1) {
    const lull = await startLull(desktop, { userDataDir });
    await tell(lull, 'ended');
    await tell(lull, 'started');
    lull.process.kill('SIGKILL');
    await lull.exited;
    const entries = (await readLogs(userDataDir)).flat();
    expect(entries.filter(({ type }) => type === 'call-started')).toHaveLength(round);
  }
});

test('what a command was told is done is on disk, even if Lull is killed that very moment', async ({
  desktop,
}) => {
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir });
  expect(brief(await lull.runCli(['--call', 'started']))).toEqual(silent);
  lull.process.kill('SIGKILL');
  await lull.exited;
  expect((await lastShift(userDataDir)).calls).toHaveLength(1);
});

test('a fresh folder opens the window, the next start stays in the tray', async ({ desktop }) => {
  const userDataDir = await desktop.newFolder('fresh');
  await rm(userDataDir, { recursive: true });
  const fresh = desktop.desk.mark();
  const first = await launch(desktop, { userDataDir });
  await nextWindow(desktop, 'map', mainTitle, fresh, 30_000);
  expect(brief(await first.runCli(['--quit']))).toEqual(silent);
  await first.exited;
  expect(await modeOf(userDataDir)).toBe('0700');
  expect(await modeOf(path.join(userDataDir, 'settings.json'))).toBe('0600');

  const next = desktop.desk.mark();
  const second = await launch(desktop, { userDataDir });
  // An answer comes only after the start is over, and with it the moment at which a window would open.
  expect(await second.status()).toMatchObject({ state: 'off-shift' });
  expect(mappedSince(desktop, mainTitle, next)).toBe(0);
  const opened = desktop.desk.mark();
  await desktop.desk.trayActivate(second.pid);
  await nextWindow(desktop, 'map', mainTitle, opened);
});

test('nothing is written outside the data folder', async ({ desktop }) => {
  const home = await desktop.newFolder('home');
  const inHome = (name: string): string => path.join(home, name);
  const env = {
    HOME: home,
    XDG_CONFIG_HOME: inHome('.config'),
    XDG_CACHE_HOME: inHome('.cache'),
    XDG_DATA_HOME: inHome('.local/share'),
    XDG_STATE_HOME: inHome('.local/state'),
    TMPDIR: home,
  };
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir, env });
  await lull.runCli([]);
  await takeCall(lull);
  await lull.runCli(['--status']);
  await lull.runCli(['--quit']);
  expect(await lull.exited).toEqual({ code: 0, signal: null });
  await expect.poll(() => filesUnder(home)).toEqual([]);
});

test('what Lull keeps is for its owner alone', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir });
  await takeCall(lull);
  const own = (await filesUnder(userDataDir)).filter((file) => /^(shifts|logs)\/|^\w+\.json$/.test(file));
  for (const kept of [/^shifts\//, /^logs\//, /^settings\.json$/, /^hooks\.json$/]) {
    expect(own.filter((file) => kept.test(file))).toHaveLength(1);
  }
  const modes = await Promise.all(
    own.map(async (file) => [file, await modeOf(path.join(userDataDir, file))]),
  );
  expect(Object.fromEntries(modes)).toEqual(Object.fromEntries(own.map((file) => [file, '0600'])));
});
