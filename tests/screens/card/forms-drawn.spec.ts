import { expect } from '@playwright/test';
import { deckCard, screen, test } from './card-page';
import { ownCard } from './forms';

/** How a card is drawn: what moves and what stands still, its height, theme and direction. */

test('buttons come with the pointer, and nothing moves', async ({ openCard }) => {
  const { page, show } = await openCard();
  await show({});
  const line = page.getByRole('group').getByText('One slow breath');
  const settled = () =>
    page.waitForFunction(() =>
      document.getAnimations().every((one) => one.effect?.getComputedTiming().endTime === Infinity),
    );
  await settled();
  const before = await line.boundingBox();
  const more = page.getByRole('button', { name: 'More' });
  await expect(more.locator('..')).toHaveCSS('opacity', '0');
  await page.mouse.move(180, 60);
  await expect(more.locator('..')).toHaveCSS('opacity', '1');
  await settled();
  expect(await line.boundingBox()).toEqual(before);
  await expect(page.getByRole('button', { name: 'Not now' })).toBeVisible();
});

test('opening a breath does not start it anew; a new card does', async ({ openCard }) => {
  const { page, show } = await openCard();
  const times = () =>
    page.evaluate(() =>
      document.getAnimations().flatMap((one) => {
        const endless = one.effect?.getComputedTiming().endTime === Infinity;
        return endless ? [Number(one.currentTime)] : [];
      }),
    );
  await show({});
  await page.waitForFunction(() => document.getAnimations().some((one) => Number(one.currentTime) > 300));
  await show({ expanded: true });
  const opened = await times();
  expect(opened.length).toBe(12);
  expect(Math.min(...opened)).toBeGreaterThan(300);
  await show({ number: 2 });
  expect(Math.max(...(await times()))).toBeLessThan(300);
});

test('a kind says what it means where the pointer or the focus is, and nothing moves', async ({
  openCard,
}) => {
  const { page, show } = await openCard();
  await show({ ...screen.kinds, keyboard: true });
  await expect(page.getByRole('heading', { name: 'It went too far' })).toBeVisible();
  const threat = page.getByRole('button', { name: 'threat' });
  const note = page.getByText('To harm you, someone else or the site.');
  const place = await threat.boundingBox();
  await threat.hover();
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: 'lying' }).focus();
  await expect(page.getByText('They told you what was not so.')).toBeVisible();
  await expect(note).toHaveCount(0);
  expect(await threat.boundingBox()).toEqual(place);
  await expect(threat).toHaveAccessibleDescription('To harm you, someone else or the site.');
});

test('words alone stand beside the still shape, which never moves; a breath has its own', async ({
  openCard,
}) => {
  const { page, show } = await openCard();
  const shape = page.getByRole('group').locator('svg rect');
  for (const reducedMotion of ['off', 'on'] as const) {
    await show({ deckCard: deckCard('ready-water') }, { appearance: { reducedMotion } });
    await expect(shape).toHaveCount(9);
    await page.waitForFunction(() => document.getAnimations().length === 0);
  }
  await show({ number: 2 });
  await expect(shape).toHaveCount(0);
});

test('reports its height and that it is painted, once per card', async ({ openCard }) => {
  const { show, sent } = await openCard();
  await show({});
  await show({ expanded: true });
  await show({ ...screen.rating, number: 2 });
  const heights = (await sent('card-height')) as readonly { height: number }[];
  expect(heights[0]).toEqual({ height: 200 });
  expect(heights[1]?.height).toBeGreaterThan(200);
  expect(heights.at(-1)?.height).toBeLessThan(200);
  expect(await sent('card-ready')).toEqual([{ number: 1 }, { number: 2 }]);
});

test('theme, language and motion are set on the page', async ({ openCard }) => {
  const { page, show } = await openCard({ reducedMotion: 'reduce' });
  const html = page.locator('html');
  await show({}, { appearance: { theme: 'dark', language: 'es', reducedMotion: 'system' } });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('lang', 'es');
  await expect(html).toHaveAttribute('data-motion', 'reduced');
  await show({}, { appearance: { theme: 'system', reducedMotion: 'off' } });
  await expect(html).not.toHaveAttribute('data-theme');
  await expect(html).toHaveAttribute('data-motion', 'full');
});

test('an own card in a language that is written from the right is set from there', async ({ openCard }) => {
  const { page, show } = await openCard();
  const texts = { line: 'שִׂים לב: 3 נשימות, OK?', secondLine: 'قهوة أولاً' };
  const own = ownCard(texts.line);
  await show({ deckCard: { ...own, own: texts }, expanded: true, keyboard: true });
  for (const text of Object.values(texts)) {
    const line = page.getByText(text);
    await expect(line).toHaveCSS('direction', 'rtl');
    // Its first letter stands at the right end of the line.
    const right = await line.evaluate((element) => {
      const range = document.createRange();
      range.setStart(element.firstChild ?? element, 0);
      range.setEnd(element.firstChild ?? element, 1);
      return element.getBoundingClientRect().right - range.getBoundingClientRect().right;
    });
    expect(right).toBeLessThan(2);
  }
  await show({ number: 2, deckCard: ownCard('Breathe, שלום') });
  await expect(page.getByRole('group').getByText('Breathe')).toHaveCSS('direction', 'ltr');
});
