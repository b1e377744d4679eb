import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mainTitle, newUserData, nextWindow, startLull, test } from './journey';
import { inspected, lookInto } from './pages';

/** What hostile code in a page could put before the agent: no dialog, no file, no device, no picture of the screen. */

/** A dialog of the system's is a window of its own, and takes a moment. */
const dialogMs = 1000;

const messages = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    alert('x');
    confirm('x');
  });

const downloads = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    for (const href of [URL.createObjectURL(new Blob(['x'])), 'data:text/plain,x', location.href]) {
      const link = document.createElement('a');
      link.href = href;
      link.download = 'x.txt';
      link.click();
    }
  });

/** What came of each; a name that is not there has no say. Playwright's calls count as the agent's own clicks. */
const ask = (page: Page, methods: readonly (readonly [string, string, unknown?])[]) =>
  page.evaluate(
    (asked) =>
      Promise.all(
        asked.map(async ([owner, method, options]) => {
          const held: unknown =
            owner === 'window'
              ? window
              : (Reflect.get(navigator, owner) ?? Reflect.get({ navigator }, owner));
          const call: unknown = typeof held === 'object' && held ? Reflect.get(held, method) : undefined;
          if (typeof call !== 'function') return `${method} missing`;
          try {
            const given: unknown = await Reflect.apply(call, held, [options]);
            return `${method} gave ${JSON.stringify(given)}`;
          } catch (problem) {
            return `${method} ${problem instanceof Error ? problem.name : 'refused'}`;
          }
        }),
      ),
    methods,
  );

const asked = [
  ['window', 'showOpenFilePicker'],
  ['window', 'showSaveFilePicker'],
  ['window', 'showDirectoryPicker'],
  ['mediaDevices', 'getDisplayMedia'],
  ['usb', 'requestDevice', { filters: [] }],
  ['hid', 'requestDevice', { filters: [] }],
  ['serial', 'requestPort'],
  ['navigator', 'requestMIDIAccess'],
] as const;

test('no page raises a dialog, saves a file or gets a device', async ({ desktop }) => {
  const { desk } = desktop;
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop), args: inspected });
  const opens = desk.mark();
  await lull.runCli([]);
  await nextWindow(desktop, 'map', mainTitle, opens);
  const pages = await lookInto(lull);
  await pages.main();
  const since = desk.mark();
  for (const page of pages.all()) {
    await messages(page);
    await downloads(page);
    expect(await ask(page, asked)).toEqual([
      'showOpenFilePicker missing',
      'showSaveFilePicker missing',
      'showDirectoryPicker missing',
      'getDisplayMedia NotAllowedError',
      'requestDevice NotFoundError',
      'requestDevice gave []',
      'requestPort NotFoundError',
      'requestMIDIAccess NotAllowedError',
    ]);
  }
  await pause(dialogMs);
  expect(desk.events(since).filter(({ event }) => event === 'map')).toEqual([]);
  const { HOME = '' } = desktop.env;
  expect(await readdir(path.join(HOME, 'Downloads')).catch(() => [])).toEqual([]);
  await pages.close();
});
