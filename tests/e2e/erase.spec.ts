import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { run } from '../desktop/child';
import { waitFor } from '../desktop/wait-for';
import { filesUnder, filesWith } from './folders';
import { newUserData, readLogs, startLull, takeCall, test } from './journey';
import { inspected, lookInto } from './pages';

/** Everything is erased in two clicks: of what was typed into each field nothing is left, and Lull begins anew. */

const canary = (of: string): string => `kanarienvogel-${of}`;

/** Writes into every field of the page that there is, and says how many. */
async function fillEach(page: Page, of: string): Promise<number> {
  const fields = page.locator('main input[type=text], main textarea');
  const count = await fields.count();
  for (let index = 0; index < count; index += 1)
    await fields.nth(index).fill(canary(`${of}-${String(index)}`));
  return count;
}

async function typeEverywhere(main: Page): Promise<void> {
  const goTo = async (hash: string): Promise<void> => {
    await main.evaluate((to) => {
      window.location.hash = to;
    }, hash);
    await main
      .locator(`main[data-page="${hash.slice(1)}"] h1`)
      .first()
      .waitFor();
  };
  await goTo('#help-now');
  await main
    .getByRole('button', { name: 'Write people down' })
    .or(main.getByRole('button', { name: 'Change' }))
    .first()
    .click();
  expect(await fillEach(main, 'people')).toBeGreaterThan(1);
  await main.getByRole('button', { name: 'Keep' }).first().click();
  await goTo('#deck');
  await main.getByRole('button', { name: 'Write a card' }).first().click();
  await main.getByRole('button', { name: 'More options' }).click();
  expect(await fillEach(main, 'card')).toBeGreaterThan(1);
  await main.getByRole('button', { name: 'Put it in the deck' }).click();
  await goTo('#close');
  for (let step = 0; step < 8; step += 1) {
    await fillEach(main, `close-${String(step)}`);
    const next = main.getByRole('button', { name: 'Next' });
    if (!(await next.isVisible())) break;
    await next.click();
  }
  await goTo('#today');
}

test('two clicks, and no word of what was typed is left anywhere', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  await takeCall(lull);
  await lull.runCli(['--close-shift']);
  const pages = await lookInto(lull);
  const main = await pages.main();
  await typeEverywhere(main);
  await expect.poll(() => filesWith(userDataDir, ['kanarienvogel'])).not.toEqual([]);
  expect(await filesWith(userDataDir, ['kanarienvogel-people'])).not.toEqual([]);
  expect(await filesWith(userDataDir, ['kanarienvogel-card'])).not.toEqual([]);
  expect(await filesWith(userDataDir, ['kanarienvogel-close'])).not.toEqual([]);
  const { token } = await lull.hooks();

  await main.evaluate(() => {
    window.location.hash = '#settings';
  });
  const login = main.getByRole('radio', { name: 'starts in the tray' });
  await login.click();
  await expect(login).toBeChecked();
  const autostart = path.join(desktop.env['XDG_CONFIG_HOME'] ?? '', 'autostart');
  expect(await readdir(autostart)).toEqual(['lull.desktop']);
  await main.getByRole('button', { name: 'Erase everything' }).click();
  await expect(main.getByRole('group', { name: 'This will go, and cannot come back' })).toContainText(
    '1 shift',
  );
  // The window goes with the click, which can then not be answered.
  await main
    .getByRole('button', { name: 'Erase it all' })
    .click()
    .catch(() => undefined);
  await lull.exited;

  expect(await readdir(autostart)).toEqual([]);

  // It begins anew by itself, as on the first day: no hooks, no shift, the window open.
  await waitFor(async () => (await lull.runCli(['--status'])).code === 0, {
    what: 'Lull to begin anew',
    timeoutMs: 30_000,
  });
  const status = await lull.status();
  expect(status).toMatchObject({ state: 'off-shift', shift: null });
  expect(await readLogs(userDataDir)).toEqual([]);
  expect(await filesWith(userDataDir, ['kanarienvogel', token])).toEqual([]);
  expect((await filesUnder(userDataDir)).filter((file) => file.includes('hooks'))).toEqual([]);
  expect(await run('xdotool', ['search', '--name', '^Lull$'], { env: desktop.env })).toMatchObject({
    code: 0,
  });
  expect((await lull.runCli(['--quit'])).code).toBe(0);
  expect(await readdir(userDataDir)).not.toContain('erase-everything');
  expect(await filesWith(userDataDir, ['kanarienvogel', token])).toEqual([]);
});
