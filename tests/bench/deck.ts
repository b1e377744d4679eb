import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { inspected, lookInto } from '../e2e/pages';
import type { Bench } from './apps';
import { launchApp, newUserData, trayOf } from './apps';
import type { Figure } from './figures';
import { figure } from './figures';

/** How long the Deck page takes with a thousand own cards, beside the same page with ten. */

const mostMoreMs = 100;

const ownCards = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `own-${String(at)}`,
    line: `Card ${String(at)}: the kettle first, then whoever rings next.`,
    secondLine: 'Both will wait.',
    family: 'lift',
    moments: ['gap'],
    kinds: [],
    tier: 10,
    breath: null,
  }));

/** Milliseconds from the way to the page until its first frame with all its rows has been drawn. */
const openOnce = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const drawn = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const rows = (): number => document.querySelectorAll('input[name=card]').length;
    const until = async (there: () => boolean): Promise<void> => {
      while (!there()) await drawn();
    };
    window.location.hash = '#today';
    await until(() => rows() === 0);
    await drawn();
    const from = performance.now();
    window.location.hash = '#deck';
    await until(() => rows() > 0);
    await drawn();
    return performance.now() - from;
  });

async function openings(bench: Bench, count: number, rounds: number): Promise<readonly number[]> {
  const { desktop } = bench;
  const folder = await newUserData(bench, `deck-${String(count)}`);
  const document = { v: 1, cards: ownCards(count), off: [], favourites: [] };
  await writeFile(path.join(folder, 'deck.json'), JSON.stringify(document));
  const since = desktop.desk.mark();
  const app = await launchApp(bench, folder, inspected);
  await trayOf(bench, app, since);
  await app.hooks();
  await app.runCli([]);
  const pages = await lookInto(app);
  const page = await pages.main();
  await page.getByRole('navigation').waitFor();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await openOnce(page));
  await pages.close();
  await app.end();
  // The first opening also compiles the page.
  return times.slice(1);
}

export async function measureDeck(bench: Bench): Promise<readonly Figure[]> {
  const rounds = bench.quick ? 4 : 16;
  const floor = await openings(bench, 10, rounds);
  const own = await openings(bench, 1000, rounds);
  const reach = {
    says: `at most ${String(mostMoreMs)} ms more than with ten own cards`,
    met: ({ median, baseline }: { readonly median: number; readonly baseline: number }) =>
      median - baseline <= mostMoreMs,
  };
  return [figure({ name: 'deck.1000', unit: 'ms', own, floor, reach })];
}
