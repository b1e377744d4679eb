import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { rm } from 'node:fs/promises';
import type { Host } from '../../src/core/app/api/api';
import type { Env } from '../desktop/child';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { cardTitle, launch, mainTitle, nextWindow, readShifts, test, untilActive } from './journey';
import { startMouse } from './mouse';
import { inspected, lookInto } from './pages';

/** From nothing on the disk to the first breath, and to the third shift. */

/** A name for a data folder that is not there. */
async function noFolder(desktop: Desktop): Promise<string> {
  const folder = await desktop.newFolder('fresh');
  await rm(folder, { recursive: true });
  return folder;
}

const heading = (main: Page, text: string) =>
  expect(main.getByRole('heading', { level: 1 })).toHaveText(text, { timeout: 15_000 });

async function firstStart(desktop: Desktop, env: Env = {}) {
  const userDataDir = await noFolder(desktop);
  const since = desktop.desk.mark();
  const lull = await launch(desktop, { userDataDir, args: inspected, env });
  await nextWindow(desktop, 'map', mainTitle, since, 30_000);
  await untilActive(desktop, mainTitle);
  const pages = await lookInto(lull);
  return { userDataDir, lull, pages, main: await pages.main() };
}

/** The breath is on the screen, and the keyboard is where it was. */
async function seesABreath(desktop: Desktop, lull: Lull, since: number): Promise<void> {
  await nextWindow(desktop, 'map', cardTitle, since);
  expect(await lull.status()).toMatchObject({
    state: 'off-shift',
    card: { family: 'breathe', why: 'asked' },
  });
  expect((await desktop.activeWindow())?.title).toBe(mainTitle);
  const active = desktop.desk.events(since).map((event) => event.event === 'active' && event.active?.title);
  expect(active).not.toContain(cardTitle);
}

test('by mouse one click brings the first breath, and four more the page of the day', async ({ desktop }) => {
  const { lull, pages, main } = await firstStart(desktop);
  const mouse = await startMouse(desktop, pages);
  const press = (name: string | RegExp): Promise<void> =>
    mouse.click(main.getByRole('button', { name, exact: true }));
  await heading(main, 'A breath between two calls');
  const since = desktop.desk.mark();
  await press(/^Show me/);
  await seesABreath(desktop, lull, since);
  const onward = desktop.desk.mark();
  await press(/^Next/);
  await heading(main, 'How will Lull hear a call?');
  // Going on sends it away, long before its time is over: on a small screen it would lie over the way on.
  await nextWindow(desktop, 'unmap', cardTitle, onward, 8000);
  await press(/^Next/);
  await heading(main, 'Keys for any program');
  await press(/^Open Today/);
  await heading(main, 'Off shift.');
  expect(await mouse.keys()).toBe(0);
  await pages.close();
});

test('in Spanish by one key alone, to the start of a shift', async ({ desktop }) => {
  const { desk } = desktop;
  const { lull, pages, main } = await firstStart(desktop, { LANGUAGE: 'es_MX', LANG: 'es_MX.UTF-8' });
  await heading(main, 'Un respiro entre dos llamadas');
  const since = desk.mark();
  await desk.press('Return');
  await seesABreath(desktop, lull, since);
  await desk.press('Return');
  await heading(main, '¿Cómo sabrá Lull de una llamada?');
  await desk.press('Return');
  await heading(main, 'Teclas para cualquier programa');
  await desk.press('Return');
  await heading(main, 'Fuera de turno.');
  await pages.close();
});

test('a welcome that was not seen to its end comes again; one that was skipped does not, up to the third shift', async ({
  desktop,
}) => {
  const first = await firstStart(desktop);
  const { userDataDir } = first;
  await heading(first.main, 'A breath between two calls');
  await first.pages.close();
  await first.lull.runCli(['--quit']);
  await first.lull.exited;

  for (const round of [1, 2, 3]) {
    const since = desktop.desk.mark();
    const lull = await launch(desktop, { userDataDir, args: inspected });
    // The window comes by itself as long as the welcome is due.
    if (round > 1) await lull.runCli([]);
    await nextWindow(desktop, 'map', mainTitle, since);
    const pages = await lookInto(lull);
    const main = await pages.main();
    if (round === 1) {
      await heading(main, 'A breath between two calls');
      await main.getByRole('button', { name: 'Skip the welcome' }).click();
    }
    await heading(main, 'Off shift.');
    await main.getByRole('button', { name: 'Start a shift' }).click();
    await expect(main.getByText(/^Shift since/)).toBeVisible({ timeout: 15_000 });
    await main.evaluate(() =>
      (window as unknown as { lull: Host }).lull.request('close-shift', { of: null }),
    );
    await heading(main, 'Off shift.');
    await pages.close();
    await lull.runCli(['--quit']);
    await lull.exited;
    expect(await readShifts(userDataDir)).toHaveLength(round);
  }
});
