import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './web-page';

/** The demo in the page: a made-up shift from its first ring to the close. */

test.afterEach(({ complaints, requested, edition }) => {
  expect(complaints).toEqual([]);
  expect(requested.length).toBeGreaterThan(2);
  const own = new URL(edition.url).origin;
  expect(requested.filter((address) => new URL(address).origin !== own)).toEqual([]);
});

test('at high speed it runs to the close, showing cards in real time, and keeps nothing', async ({
  open,
}) => {
  const { page, card, pass, shown } = await open({ query: '?demo&speed=3600' });
  const bar = page.getByRole('banner', { name: 'The demo' });
  await expect(bar).toContainText('None of it is saved.');
  await expect(bar).toContainText('The clock reads 9:40.');
  const texts = new Set<string>();
  for (let half = 0; half < 400 && !(await page.getByText('The shift is over.').isVisible()); half += 1) {
    await pass(0.5);
    if ((await shown()) === 'yes') {
      await expect(bar).toContainText('Real time while a card is up.');
      // The strip over a call is none.
      for (const text of await card.getByRole('group').allInnerTexts()) texts.add(text);
    }
  }
  await expect(page.getByRole('heading', { name: 'How much of work are you taking home?' })).toBeVisible();
  expect(texts.size).toBeGreaterThan(4);
  expect(await shown()).toBe('no');
  const close = page.getByRole('button', { name: /^Close the shift/ });
  while (!(await close.isVisible()))
    await page
      .getByRole('button', { name: /^(Next|Skip)/i })
      .first()
      .click();
  await close.click();
  await expect(page.getByRole('article')).toContainText('Shouting at first, laughing at the end.');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('it pauses, changes its speed, and speaks the language asked for', async ({ open }) => {
  const { page, pass } = await open({ query: '?demo&speed=60&language=es' });
  const bar = page.getByRole('banner', { name: 'La demostración' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await bar.getByRole('button', { name: 'Pausa' }).click();
  await pass(30);
  await expect(bar).toContainText('9:40');
  await bar.getByRole('button', { name: '×10', exact: true }).click();
  await bar.getByRole('button', { name: 'Seguir' }).click();
  await pass(9);
  await expect(bar).toContainText('9:41');
  await expect(bar.getByRole('button', { name: '×10', exact: true })).toHaveAttribute('aria-pressed', 'true');
});

test('it runs beside a real shift and leaves it alone', async ({ open }) => {
  const real = await open({ realTime: true });
  await real.page.getByRole('button', { name: 'Skip the welcome' }).click();
  await real.page.getByRole('button', { name: 'Start a shift' }).click();
  await expect(real.page.getByRole('heading', { level: 1 })).toHaveText('Waiting for your first call');
  const kept = () => real.page.evaluate(() => JSON.stringify(Object.keys(localStorage)));
  const before = await kept();
  const demo = await open({ query: '?demo&speed=3600', realTime: true, beside: real });
  await expect(demo.page.locator('iframe')).toHaveAttribute('data-shown', 'yes');
  expect(await kept()).toBe(before);
});

test('axe finds nothing in the demo', async ({ open }) => {
  const { page, pass } = await open({ query: '?demo', context: { reducedMotion: 'reduce' } });
  await pass(5);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.clock.resume();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});
