import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { run } from '../desktop/child';
import type { WindowSeen } from '../desktop/desk';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { waitFor } from '../desktop/wait-for';
import { mainTitle, newUserData, nextWindow, startLull, test } from './journey';
import { inspected, lookInto } from './pages';

/** The window comes back where the agent left it, and its keys are on one sheet. */

type Place = Pick<WindowSeen, 'x' | 'y' | 'width' | 'height'>;
const placeOf = ({ x, y, width, height }: WindowSeen): Place => ({ x, y, width, height });

async function openWindow(desktop: Desktop, lull: Lull): Promise<WindowSeen> {
  const since = desktop.desk.mark();
  await lull.runCli([]);
  return nextWindow(desktop, 'map', mainTitle, since);
}

async function mainWindow({ desk }: Desktop): Promise<WindowSeen> {
  return waitFor(async () => (await desk.windows()).find(({ title }) => title === mainTitle), {
    what: 'the main window',
  });
}

/** Where the window is once it is where it was put, as the window manager says. */
async function moveTo(desktop: Desktop, to: Place): Promise<Place> {
  const { client } = await mainWindow(desktop);
  const told = async (...args: readonly (string | number)[]): Promise<void> => {
    expect((await run('xdotool', args.map(String), { env: desktop.env })).code).toBe(0);
  };
  await told('windowsize', client, to.width, to.height);
  await told('windowmove', client, to.x, to.y);
  return waitFor(
    async () => {
      const now = placeOf(await mainWindow(desktop));
      return now.width === to.width && now.height === to.height && Math.abs(now.x - to.x) < 40 ? now : null;
    },
    { what: 'the window to be moved' },
  );
}

async function closeWindow(desktop: Desktop): Promise<void> {
  const since = desktop.desk.mark();
  const gone = nextWindow(desktop, 'unmap', mainTitle, since);
  await desktop.desk.close((await mainWindow(desktop)).client);
  await gone;
}

const untilKept = (userDataDir: string, width: number): Promise<unknown> =>
  waitFor(
    async () => {
      const text = await readFile(path.join(userDataDir, 'settings.json'), 'utf8');
      const { window: kept } = JSON.parse(text) as { window?: { place?: { width: number } } };
      return kept?.place?.width === width ? kept : null;
    },
    { what: 'the place to be kept' },
  );

test('the window comes back as it was left, also after the next start', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir });
  await openWindow(desktop, lull);
  const left = await moveTo(desktop, { x: 200, y: 90, width: 700, height: 560 });
  await closeWindow(desktop);
  await untilKept(userDataDir, left.width);

  // Again and again: it does not creep by the height of its title.
  for (let round = 0; round < 2; round += 1) {
    await openWindow(desktop, lull);
    await waitFor(async () => JSON.stringify(placeOf(await mainWindow(desktop))) === JSON.stringify(left), {
      what: 'the window where it was left',
      context: () => JSON.stringify(left),
    });
    await closeWindow(desktop);
  }

  await lull.end();
  const again = await startLull(desktop, { userDataDir });
  await openWindow(desktop, again);
  expect(placeOf(await mainWindow(desktop))).toEqual(left);
});

test('Ctrl+/ lists the keys over the page, and Esc leaves the page as it is', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop), args: inspected });
  await openWindow(desktop, lull);
  const pages = await lookInto(lull);
  const page = await pages.main();
  await page.getByRole('link', { name: 'Deck' }).click();
  await desktop.desk.press('Control+slash');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet).toContainText('Ctrl Shift F9');
  await desktop.desk.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deck');
  await pages.close();
});
