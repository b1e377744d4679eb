import { afterEach, expect, test } from 'vitest';
import type { Hooks } from '../../../electron/main/hooks';
import { createHooks } from '../../../electron/main/hooks';
import type { Settings } from '../../../src/core/settings/settings';
import { defaultSettings } from '../../../src/core/settings/settings';
import { hookUp } from '../../fakes/hooks';
import { openLine } from '../../fakes/raw-http';
import { tempFolder } from '../../fakes/temp-folder';

const opened: Hooks[] = [];
afterEach(() => {
  for (const hooks of opened.splice(0)) hooks.dispose();
});

function start(): { readonly hooks: Hooks; readonly changes: () => number } {
  let changes = 0;
  const answers = { signal: async (verb: string) => verb, status: () => ({}) };
  const hooks = createHooks(tempFolder(), answers, () => {
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
