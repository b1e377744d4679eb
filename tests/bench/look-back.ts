import type { Page } from '@playwright/test';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { lookInto, inspected } from '../e2e/pages';
import { waitFor } from '../desktop/wait-for';
import type { Bench } from './apps';
import { launchApp, trayOf } from './apps';
import type { Figure } from './figures';
import { figure } from './figures';
import { withShifts } from './shifts';

/** From the click on Look back until its pages are painted, in ms of the page's own clock. */
const clickToPainted = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const link = document.querySelector<HTMLElement>('nav a[href="#look-back"]');
        const from = performance.now();
        const look = (): void => {
          if (!document.querySelector('main[data-page="look-back"] a[href^="#summary/"] svg')) return;
          watch.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              resolve(performance.now() - from);
            };
            port2.postMessage(null);
          });
        };
        const watch = new MutationObserver(look);
        watch.observe(document.body, { subtree: true, childList: true, attributes: true });
        link?.click();
        look();
      }),
  );

const toToday = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    window.location.hash = '#today';
  });
  await page.locator('main[data-page="today"]').waitFor();
};

/** The first opening, which reads every shift, and then the ones with the digest on disk. */
async function openings(bench: Bench, userDataDir: string, rounds: number) {
  const since = bench.desktop.desk.mark();
  const app = await launchApp(bench, userDataDir, [...inspected]);
  await trayOf(bench, app, since);
  await app.runCli([]);
  const pages = await lookInto(app);
  const page = await pages.main();
  await page.locator('nav a[href="#look-back"]').waitFor();
  const first = await clickToPainted(page);
  await waitFor(
    () =>
      access(path.join(userDataDir, 'look-back.json')).then(
        () => true,
        () => false,
      ),
    {
      what: 'the digest on disk',
      timeoutMs: 15_000,
    },
  );
  const later: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await toToday(page);
    later.push(await clickToPainted(page));
  }
  await pages.close();
  await app.end();
  return { first, later };
}

/** Five years looked back on, beside a single shift. */
export async function measureLookBack(bench: Bench): Promise<readonly Figure[]> {
  const rounds = bench.quick ? 5 : 15;
  const one = await openings(bench, await withShifts(bench, 'one-shift'), rounds);
  const all = await openings(bench, await withShifts(bench, 'five-years'), rounds);
  return [
    figure({
      name: 'lookback.open',
      unit: 'ms',
      own: all.later,
      floor: one.later,
      reach: { says: 'five years: p95 <= 500 ms', met: ({ p95 }) => p95 <= 500 },
    }),
    figure({ name: 'lookback.first', unit: 'ms', own: [all.first], floor: [one.first] }),
  ];
}
