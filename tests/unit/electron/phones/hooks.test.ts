import { createFiles } from '../../../fakes/disk-files';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Hooks } from '../../../../electron/main/phones/hooks';
import { createHooks } from '../../../../electron/main/phones/hooks';
import type { Settings } from '../../../../src/core/settings/settings';
import { defaultSettings } from '../../../../src/core/settings/settings';
import { waitFor } from '../../../desktop/wait-for';
import { hookUp, words } from '../../../fakes/hooks';
import { openLine } from '../../../fakes/raw-http';
import { tempFolder } from '../../../fakes/temp-folder';

const opened: Hooks[] = [];
afterEach(() => {
  for (const hooks of opened.splice(0)) hooks.dispose();
});

function start(files = createFiles(tempFolder())): { readonly hooks: Hooks; readonly changes: () => number } {
  let changes = 0;
  const answers = {
    signal: async (verb: string) => ({ state: verb, kept: true }),
    status: () => ({}),
    words: () => words,
  };
  const hooks = createHooks(files, answers, () => {
    changes += 1;
  });
  opened.push(hooks);
  return { hooks, changes: () => changes };
}
const on = (port = 0): Settings => ({ ...defaultSettings, 'hooks.enabled': true, 'hooks.port': port });

const off: Settings = { ...defaultSettings, 'hooks.enabled': false };
const nothing = { enabled: false, port: null, token: null, failed: null };

test('off until a phone is connected, and off again', async () => {
  const { hooks, changes } = start();
  await hooks.follow(defaultSettings);
  expect(hooks.view()).toEqual(nothing);
  expect(changes()).toBe(0);
  await hooks.follow(on());
  const { port, token, failed } = hooks.view();
  expect(port).toBeGreaterThan(0);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(failed).toBeNull();
  await hooks.follow(off);
  expect(hooks.view()).toEqual(nothing);
  expect(await openLine(port ?? 0).closed).toBe('');
  expect(changes()).toBe(2);
});

test('switched off, it says so at once', async () => {
  const { hooks } = start();
  await hooks.follow(on());
  const done = hooks.follow(off);
  expect(hooks.view()).toEqual(nothing);
  await done;
});

test('other settings leave it alone', async () => {
  const { hooks, changes } = start();
  await hooks.follow(on());
  const { port } = hooks.view();
  await hooks.follow({ ...on(), 'look.theme': 'dark' });
  expect(hooks.view().port).toBe(port);
  expect(changes()).toBe(1);
});

test('a port that is taken is said, and the next one tried is listened on', async () => {
  const holder = await hookUp();
  const { hooks } = start();
  await hooks.follow(on(holder.port));
  expect(hooks.failure()).toBe('port-taken');
  expect(hooks.view()).toEqual({
    enabled: true,
    port: null,
    token: null,
    failed: 'port-taken',
  });
  await hooks.follow(on());
  expect(hooks.failure()).toBeNull();
  expect(hooks.view().port).toBeGreaterThan(0);
});

test('switched on and off in a hurry, it is off', async () => {
  const { hooks } = start();
  await Promise.all([hooks.follow(on()), hooks.follow(off)]);
  expect(hooks.view()).toEqual(nothing);
});

test('switched on, off and on in a hurry, it listens once and has not failed', async () => {
  const gone = await hookUp();
  gone.stop();
  const { hooks } = start();
  await Promise.all([hooks.follow(on(gone.port)), hooks.follow(off), hooks.follow(on(gone.port))]);
  expect(hooks.view()).toMatchObject({ enabled: true, port: gone.port, failed: null });
});

describe('a port that somebody else holds at the start', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Time stands still; the network does not. */
  async function startOnTaken() {
    const holder = await hookUp();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const started = start();
    await started.hooks.follow(on(holder.port));
    return { ...started, holder };
  }

  /** How many attempts it has made `seconds` from now. */
  async function pass(seconds: number): Promise<void> {
    vi.advanceTimersByTime(seconds * 1000);
    // A look at the port is some turns of the loop.
    for (let turn = 0; turn < 50; turn += 1) await new Promise((next) => setImmediate(next));
  }

  test('is taken once it is free, and it says so', async () => {
    const { hooks, changes, holder } = await startOnTaken();
    await pass(1);
    expect(hooks.failure()).toBe('port-taken');
    holder.stop();
    await pass(15);
    await vi.waitFor(() => {
      expect(hooks.view()).toMatchObject({ enabled: true, port: holder.port, failed: null });
    });
    expect(changes()).toBe(2);
  });

  test('is looked at after 1, 2, 4, 8 and then every 15 seconds, without a word', async () => {
    const { hooks, changes } = await startOnTaken();
    const waits = vi.spyOn(globalThis, 'setTimeout');
    for (const seconds of [1, 2, 4, 8, 15, 15]) await pass(seconds);
    const own = waits.mock.calls.map(([, ms]) => ms).filter((ms) => ms !== undefined && ms >= 1000);
    expect(own).toEqual([2000, 4000, 8000, 15_000, 15_000, 15_000]);
    expect(hooks.failure()).toBe('port-taken');
    expect(changes()).toBe(1);
    waits.mockRestore();
  });

  test.each(['off', 'to another port', 'disposed of'])('is left alone once it is %s', async (what) => {
    const { hooks, holder } = await startOnTaken();
    if (what === 'off') await hooks.follow(off);
    else if (what === 'disposed of') hooks.dispose();
    else await hooks.follow(on());
    holder.stop();
    await pass(15);
    expect(vi.getTimerCount()).toBe(0);
    expect(hooks.view().port).not.toBe(holder.port);
  });
});

test('where hooks.json cannot be written it listens all the same, and writes it once it can', async () => {
  const folder = tempFolder();
  const files = createFiles(folder);
  let isFull = true;
  const write: typeof files.write = async (key, text) =>
    isFull ? { ok: false, error: 'disk-full' } : files.write(key, text);
  const { hooks } = start({ ...files, write });
  await hooks.follow(on());
  const { port, token } = hooks.view();
  expect(port).toBeGreaterThan(0);
  expect(hooks.failure()).toBeNull();
  expect(existsSync(join(folder, 'hooks.json'))).toBe(false);
  isFull = false;
  await waitFor(async () => existsSync(join(folder, 'hooks.json')), { what: 'hooks.json' });
  expect(JSON.parse(readFileSync(join(folder, 'hooks.json'), 'utf8'))).toEqual({ port, token });
});

test('while hooks.json cannot be read it does not listen: with another token no phone could reach it', async () => {
  const folder = tempFolder();
  const files = createFiles(folder);
  await files.write('hooks', JSON.stringify({ port: 0, token: 'x'.repeat(43) }));
  let isBusy = true;
  const read: typeof files.read = async (key) =>
    isBusy ? { is: 'unavailable', error: 'no-access' } : files.read(key);
  const { hooks } = start({ ...files, read });
  await hooks.follow(on());
  expect(hooks.failure()).toBe('cannot-listen');
  isBusy = false;
  await waitFor(async () => hooks.view().token === 'x'.repeat(43), { what: 'the token of before' });
});
