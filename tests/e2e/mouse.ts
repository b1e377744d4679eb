import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { run } from '../desktop/child';
import type { Desktop } from '../desktop/desktop';
import { waitFor } from '../desktop/wait-for';
import { cardTitle, mainTitle } from './journey';
import type { Pages } from './pages';

/** A person with nothing but a mouse: the real pointer of the desktop, on what they see in Lull's windows. */

declare global {
  interface Window {
    keysSeen?: number;
  }
}

export interface Mouse {
  /** In the main window; scrolls with the wheel to what is not in sight. */
  readonly click: (target: Locator) => Promise<void>;
  /** On the card, whichever of its two windows shows it. */
  readonly clickCard: (name: string | RegExp) => Promise<void>;
  /** The page of the card that is on the screen. */
  readonly card: () => Promise<Page>;
  /** How many keys went down in any of Lull's windows since the start. */
  readonly keys: () => Promise<number>;
}

/** What a hand takes to the card. An earlier click on a card that just came was meant for what lay below it. */
const handMs = 500;
/** Smallest thing to press (WCAG 2.2), in CSS pixels. */
const smallest = 24;
const wheelDown = '5';
const left = '1';

async function countKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keysSeen = 0;
    window.addEventListener('keydown', () => (window.keysSeen = (window.keysSeen ?? 0) + 1), true);
  });
}

/** Where a thing is on the screen, once it stands still. */
async function placeOf(desktop: Desktop, title: string, target: Locator) {
  await expect(target).toBeVisible();
  let before = '';
  const box = await waitFor(
    async () => {
      const now = await target.boundingBox();
      const same = JSON.stringify(now) === before;
      before = JSON.stringify(now);
      return same ? now : null;
    },
    { what: `${String(target)} to stand still` },
  );
  const window = (await desktop.desk.windows()).find((one) => one.title === title);
  if (!window) throw new Error(`no window "${title}"`);
  const x = Math.round(window.x + box.x + Math.min(box.width / 2, 60));
  const y = Math.round(window.y + box.y + box.height / 2);
  return { box, window, x, y };
}

export async function startMouse(desktop: Desktop, pages: Pages): Promise<Mouse> {
  const xdotool = async (...args: readonly string[]): Promise<void> => {
    const { code, stderr } = await run('xdotool', [...args], { env: desktop.env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  };
  const moveTo = (x: number, y: number): Promise<void> => xdotool('mousemove', String(x), String(y));
  const press = async (title: string, target: Locator): Promise<void> => {
    await expect(target).toBeEnabled();
    const { box, x, y } = await placeOf(desktop, title, target);
    expect(Math.min(box.width, box.height), `the size of ${String(target)}`).toBeGreaterThanOrEqual(smallest);
    await moveTo(x, y);
    if (title === cardTitle) await pause(handMs);
    await xdotool('click', left);
  };
  for (const page of pages.all()) await countKeys(page);

  const card = (): Promise<Page> =>
    waitFor(
      async () => {
        for (const page of pages.cards()) if ((await page.locator('[data-screen]').count()) > 0) return page;
        return null;
      },
      { what: 'a card' },
    );
  return {
    card,
    click: async (target) => {
      await expect(target).toBeVisible();
      for (let turns = 0; turns < 40; turns += 1) {
        const { box, window } = await placeOf(desktop, mainTitle, target);
        if (box.y + box.height <= window.height) break;
        await moveTo(window.x + window.width / 2, window.y + window.height / 2);
        await xdotool('click', wheelDown);
      }
      await press(mainTitle, target);
    },
    clickCard: async (name) => {
      const page = await card();
      await press(cardTitle, page.getByRole('button', { name }));
    },
    keys: async () => {
      const seen = await Promise.all(pages.all().map((page) => page.evaluate(() => window.keysSeen ?? 0)));
      return seen.reduce((sum, one) => sum + one, 0);
    },
  };
}
