import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, expect } from '@playwright/test';
import { findChromium } from '../../tools/testing/needs.mjs';
import { startAudioServer } from '../desktop/audio-server';
import { run } from '../desktop/child';
import { isOverLine, leaving, looksUpRoute, traceNetwork } from '../desktop/network-trace';
import type { Lull } from '../desktop/lull';
import { cardTitle, electronPath, lastShift, launch, mainTitle, newUserData, nextWindow } from './journey';
import { test, untilActive, untilSettled } from './journey';
import { inspected, lookInto } from './pages';
import { listenOutside, tryEveryWay } from './ways-out';

/** Nothing leaves: by every system call that could send, of every process, from the first moment to the last. */

const withoutHooks = { hooks: { enabled: false }, shift: { arrive: true } };
/** What is asked of Chromium is done by other processes, some time after the page has asked. */
const laterMs = 3000;

async function done(lull: Lull, ...args: readonly string[]): Promise<void> {
  expect(await lull.runCli(args)).toMatchObject({ code: 0, stderr: '' });
}

test('a whole shift without hooks tells nobody anything', async ({ desktop }) => {
  const { desk } = desktop;
  const trace = await traceNetwork(await desktop.newFolder('trace'), electronPath());
  const audio = await startAudioServer('pulseaudio');
  try {
    const { PULSE_SERVER = '' } = audio.env;
    const userDataDir = await newUserData(desktop, { ...withoutHooks, sources: {} });
    const lull = await launch(desktop, { userDataDir, electronPath: trace.program, env: { PULSE_SERVER } });
    await done(lull);
    await untilActive(desktop, mainTitle);
    await untilSettled();
    const arrives = desk.mark();
    await desk.trayClick(lull.pid, ['Start a shift']);
    await nextWindow(desktop, 'map', cardTitle, arrives);
    await untilActive(desktop, cardTitle);
    await desk.press('1');
    await desk.press('Escape');
    await expect.poll(async () => (await lastShift(userDataDir)).arrived).toBe(true);

    for (const verb of ['ringing', 'started', 'ended']) await done(lull, '--call', verb);
    const due = desk.mark();
    await done(lull, '--call', 'available');
    await nextWindow(desktop, 'map', cardTitle, due);
    await desk.press('Control+Shift+F9');
    await untilActive(desktop, cardTitle);
    await desk.press('4');
    await expect.poll(async () => (await lastShift(userDataDir)).calls.at(-1)?.kind).not.toBeNull();
    await desk.press('Control+Shift+F11');

    await desk.trayClick(lull.pid, ['Help now']);
    await untilActive(desktop, mainTitle);
    await done(lull, '--close-shift');
    await done(lull, '--export', path.join(userDataDir, 'all.json'));
    expect(JSON.parse(await readFile(path.join(userDataDir, 'all.json'), 'utf8'))).toBeTruthy();
    await done(lull, '--quit');
    await lull.exited;
  } finally {
    await audio.dispose();
  }
  const calls = await trace.calls();
  // The display, the session bus and the sound server are there, so the trace has seen what it is to see.
  for (const socket of ['.X11-unix', '/bus', '/native']) {
    expect(calls.some((call) => call.includes('sa_family=AF_UNIX') && call.includes(socket))).toBe(true);
  }
  expect(leaving(calls)).toEqual([]);
});

test('hostile code in our own windows reaches nobody', async ({ desktop }) => {
  const outside = await listenOutside();
  const trace = await traceNetwork(await desktop.newFolder('trace'), electronPath());
  try {
    const userDataDir = await newUserData(desktop, withoutHooks);
    const lull = await launch(desktop, { userDataDir, electronPath: trace.program, args: inspected });
    const opens = desktop.desk.mark();
    await done(lull);
    await nextWindow(desktop, 'map', mainTitle, opens);
    const pages = await lookInto(lull);
    await pages.main();
    expect(pages.all()).toHaveLength(3);
    for (const page of pages.all()) await tryEveryWay(page, outside);
    await pause(laterMs);
    expect(pages.all()).toHaveLength(3);
    await pages.close();
    await done(lull, '--quit');
    await lull.exited;
    expect(outside.came()).toEqual({ packets: 0, connections: 0 });
    // Nothing connects, so what goes over a line goes to the test itself, which looks into the pages.
    const left = leaving(await trace.calls()).filter((call) => !isOverLine(call) && !looksUpRoute(call));
    expect(left).toEqual([]);
  } finally {
    outside.close();
  }
});

test.describe('these tests can fail', () => {
  test('a packet and a look-up are seen by the trace', async ({ desktop }) => {
    const { program, calls } = await traceNetwork(await desktop.newFolder('trace'), process.execPath);
    const sends = `const socket = require('dgram').createSocket('udp4');
      socket.send('x', 9, '127.0.0.1', () => socket.close());
      require('net').connect(9, '127.0.0.1').on('error', () => {});`;
    expect(await run(program, ['-e', sends])).toMatchObject({ code: 0 });
    const left = leaving(await calls());
    expect(left.filter((call) => call.includes('<UDP') && !looksUpRoute(call))).not.toEqual([]);
    expect(left.filter((call) => /connect\(\d+<TCP/.test(call))).not.toEqual([]);
  });

  test('the same code in a page of a plain browser does reach somebody', async () => {
    const outside = await listenOutside();
    const browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const page = await browser.newPage();
      // It is led away at some point, and what was still to come is not tried.
      await tryEveryWay(page, outside).catch(() => undefined);
      await expect.poll(() => outside.came().packets).toBeGreaterThan(0);
      await expect.poll(() => outside.came().connections).toBeGreaterThan(10);
    } finally {
      await browser.close();
      outside.close();
    }
  });
});
