import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ScreenLock } from '../../electron/main/system/screen-lock-linux';
import { watchScreenLock } from '../../electron/main/system/screen-lock-linux';
import { processTree } from '../e2e/processes';
import type { Child, Env } from './child';
import { startChild } from './child';
import { startBus } from './desktop';
import { projectRoot } from './project-root';
import { waitFor } from './wait-for';

/** Against a real session bus, with something on it that has the name and the signal of a screen saver. */

const emulator = join(projectRoot(), 'tests/desktop/screen_saver.py');

let home: string;
let env: Env;
let bus: Child;
let lock: ScreenLock;
let heard: boolean[] = [];

test.beforeEach(async () => {
  const { PATH = '' } = process.env;
  home = mkdtempSync(join(tmpdir(), 'lull-lock-'));
  const started = await startBus({ PATH, HOME: home }, home);
  bus = started.child;
  env = { PATH, HOME: home, DBUS_SESSION_BUS_ADDRESS: started.address };
  heard = [];
});
test.afterEach(async () => {
  lock.stop();
  await bus.end();
  rmSync(home, { recursive: true, force: true });
});

const listen = (with_: Env = env): void => {
  lock = watchScreenLock((covered) => void heard.push(covered), with_);
};
const told = (is: 'ok' | 'not-told') => waitFor(() => lock.status() === is, { what: `lock ${is}` });
const times = (count: number) =>
  waitFor(() => heard.length === count, { what: `${count} changes`, context: () => JSON.stringify(heard) });

async function screenSaver(name: string, path: string) {
  const child = await startChild('/usr/bin/python3', [emulator, name, path], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const input = child.process.stdin;
  if (!input) throw new Error('no input to write orders to');
  await waitFor(() => child.stdout().includes('there'), { what: 'the name', context: child.stderr });
  return {
    order: (what: 'lock' | 'unlock') => void input.write(`${what}\n`),
    end: child.end,
  };
}

function programOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
}

const kde = () => screenSaver('org.freedesktop.ScreenSaver', '/org/freedesktop/ScreenSaver');
const gnome = () => screenSaver('org.gnome.ScreenSaver', '/org/gnome/ScreenSaver');

test.describe('the lock of a Linux desktop', () => {
  test('is told by its screen saver, whichever desktop it is of', async () => {
    for (const start of [kde, gnome]) {
      const saver = await start();
      listen();
      await told('ok');
      heard = [];
      saver.order('lock');
      await times(1);
      saver.order('unlock');
      await times(2);
      saver.order('lock');
      saver.order('lock');
      saver.order('unlock');
      await times(4);
      expect(heard).toEqual([true, false, true, false]);
      lock.stop();
      await saver.end();
    }
  });

  test('is not told where the desktop has none, and told when one comes', async () => {
    listen();
    await told('not-told');
    const saver = await kde();
    await told('ok');
    saver.order('lock');
    await times(1);
    // It ended with the screen covered; nobody will say any more that it is free.
    await saver.end();
    await told('not-told');
    expect(heard).toEqual([true, false]);
  });

  test('is not told, and the screen is taken as free, when the bus goes away', async () => {
    const saver = await kde();
    listen();
    await told('ok');
    saver.order('lock');
    await times(1);
    await bus.end();
    await told('not-told');
    expect(heard).toEqual([true, false]);
    await saver.end();
  });

  test('is not told without a session bus, and without the tool', async () => {
    listen({ PATH: env['PATH'] ?? '' });
    expect(lock.status()).toBe('not-told');
    listen({ ...env, PATH: home });
    expect(lock.status()).toBe('not-told');
  });

  test('ends its listener with itself, and is silent after it', async () => {
    listen();
    const saver = await kde();
    await told('ok');
    const [monitor] = processTree(process.pid).filter((pid) => programOf(pid) === 'dbus-monitor');
    if (monitor === undefined) throw new Error('no dbus-monitor was found');
    lock.stop();
    await waitFor(() => programOf(monitor) !== 'dbus-monitor', { what: 'the end of the listener' });
    saver.order('lock');
    await saver.end();
    expect(heard).toEqual([]);
  });
});
