import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { closedShift, days } from './fixtures';
import type { MainPage } from './main-page';
import { test } from './main-page';
import type { Snapshot } from '../../../src/core/contract';

/** Every page for everybody: axe, narrow windows, longer words. */

interface PageCase {
  readonly hash?: string;
  readonly snapshot?: Snapshot;
}

const pages: Readonly<Record<string, PageCase>> = {
  today: {},
  'today, empty': { snapshot: days.empty },
  'today, unknown': { snapshot: days.unknown },
  'today, off shift': { snapshot: days.offShift },
  'today, on a call': { snapshot: days.onCall },
  'today, on a break': { snapshot: days.onBreak },
  'today, with notices': { snapshot: days.troubled },
  close: { hash: '#close' },
  'close, on a call': { hash: '#close', snapshot: days.onCall },
  'close, off shift': { hash: '#close', snapshot: days.offShift },
  settings: { hash: '#settings' },
  phone: { hash: '#phone' },
  deck: { hash: '#deck' },
  'talk sheet': { hash: '#talk-sheet' },
  'help now': { hash: '#help-now' },
  summary: { hash: `#summary/${closedShift.id}`, snapshot: days.offShift },
  'no summary': { hash: '#summary/gone' },
};

/** One after the other in the same window, as an agent would go through them. */
async function eachPage(
  { page, push }: MainPage,
  look: Snapshot['look'],
  visit: (name: string) => Promise<void>,
): Promise<void> {
  for (const [name, { hash = '#today', snapshot = days.rich }] of Object.entries(pages)) {
    await push({ ...snapshot, look });
    await page.evaluate((to) => {
      window.location.hash = to;
    }, hash);
    const shown = page.locator(`main[data-page="${hash.slice(1).split('/')[0] ?? ''}"]`);
    await shown.getByRole('heading', { level: 1 }).waitFor();
    if (name === 'settings') await shown.getByRole('switch').first().waitFor();
    if (name === 'phone') await shown.getByRole('combobox').waitFor();
    if (name === 'summary') await shown.getByRole('article').waitFor();
    if (name === 'no summary') await shown.getByRole('button').waitFor();
    await visit(name);
  }
}

/** Opens what a page keeps folded, so that it is looked at too. */
async function unfold(page: Page, name: string): Promise<void> {
  if (name !== 'today') return;
  await page.getByRole('button', { name: /source says|cada fuente/ }).click();
  await page.getByRole('button', { name: /Add one|Añadir uno/ }).click();
  await page.getByRole('button', { name: /^5, / }).first().click();
}

for (const look of ['light', 'dark', 'forced-colors'] as const) {
  for (const language of ['en', 'es'] as const) {
    test(`axe finds nothing: ${look}, ${language}`, async ({ openMain }) => {
      test.setTimeout(180_000);
      const theme = look === 'forced-colors' ? 'system' : look;
      const main = await openMain({ context: look === 'forced-colors' ? { forcedColors: 'active' } : {} });
      const found: string[] = [];
      await eachPage(main, { language, theme, reducedMotion: 'system' }, async (name) => {
        await unfold(main.page, name);
        const { violations } = await new AxeBuilder({ page: main.page }).analyze();
        found.push(...violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html ?? ''}`));
      });
      expect(found).toEqual([]);
    });
  }
}

test('axe finds nothing on the way through Close, and in the day as a list', async ({ openMain }) => {
  test.setTimeout(120_000);
  const { page } = await openMain({ hash: '#close' });
  for (const question of ['Wins only you saw', 'What is unfinished', 'A slow closing breath', 'And now']) {
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: question }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'As a list' }).click();
  await page.getByRole('table').waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const width of [400, 760, 960]) {
  for (const longWords of [false, true]) {
    test(`nothing sticks out at ${String(width)} px${longWords ? ', with words 40 % longer' : ''}`, async ({
      openMain,
    }) => {
      test.setTimeout(120_000);
      const main = await openMain({ start: { longWords }, context: { viewport: { width, height: 680 } } });
      const first = main.page.getByRole('navigation').getByRole('link').first();
      await expect(first).toHaveText(longWords ? /^\[T.*\]$/ : 'Today');
      const out: string[] = [];
      for (const language of ['en', 'es'] as const) {
        await eachPage(main, { language, theme: 'light', reducedMotion: 'system' }, async (name) => {
          const over = await overflow(main.page);
          if (over > 0) out.push(`${name}, ${language}: ${String(over)} px`);
        });
      }
      expect(out).toEqual([]);
    });
  }
}

test('a normal day fits without scrolling', async ({ openMain }) => {
  const { page, push } = await openMain();
  for (const language of ['en', 'es'] as const) {
    for (const snapshot of [days.rich, days.onCall, days.onBreak, days.unknown, days.empty]) {
      await push({ ...snapshot, look: { ...snapshot.look, language } });
      const over = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      expect(over, `${snapshot.state}, ${language}`).toBeLessThanOrEqual(0);
    }
  }
});

test('the language and the theme stand on the document', async ({ openMain }) => {
  const { page, push } = await openMain({ look: { language: 'es', theme: 'dark', reducedMotion: 'on' } });
  const root = page.locator('html');
  await expect(root).toHaveAttribute('lang', 'es');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-motion', 'reduced');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('En un hueco desde las 14:17');
  await push({ ...days.rich, look: { language: 'en', theme: 'system', reducedMotion: 'off' } });
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(root).not.toHaveAttribute('data-theme');
  await expect(root).toHaveAttribute('data-motion', 'full');
});
