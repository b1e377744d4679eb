import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { days } from './fixtures';
import { test } from './main-page';

/** Today fits its window, at every width, and in what opens. */

test('in every ordinary state it fits 960 × 680 without scrolling', async ({ openMain }) => {
  const { page, push } = await openMain();
  const { offShift: _off, troubled: _troubled, ...ordinary } = days;
  const { leftOpen } = days.leftOpen;
  const states = {
    ...ordinary,
    'a question, and a shift left open': { ...days.said, question: days.asked.question, leftOpen },
    'two notices': { ...days.said, notices: days.troubled.notices.slice(1, 3) },
  };
  const over: string[] = [];
  for (const language of ['en', 'es'] as const) {
    for (const [name, snapshot] of Object.entries(states)) {
      await push({ ...snapshot, appearance: { ...snapshot.appearance, language } });
      const by = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      if (by > 0) over.push(`${name}, ${language}: ${String(by)} px`);
    }
  }
  expect(over).toEqual([]);
});

test('the picture is drawn in real pixels at every width, and scrolls to now where it must', async ({
  openMain,
}) => {
  const { page } = await openMain();
  const heightOf = (): Promise<number> =>
    page
      .locator('svg text', { hasText: 'now' })
      .first()
      .evaluate((word) => Math.round(word.getBoundingClientRect().height));
  const usual = await heightOf();
  for (const width of [1600, 780, 560, 360]) {
    await page.setViewportSize({ width, height: 680 });
    await expect.poll(heightOf, `${String(width)} px`).toBe(usual);
  }
  await expect(page.locator('[data-now]')).toBeInViewport();
});

test('axe finds nothing in what opens, and nothing sticks out of a narrow window', async ({ openMain }) => {
  const { page, push } = await openMain({ start: { snapshot: days.said } });
  await page.getByRole('button', { name: 'As a list' }).click();
  await page.getByRole('button', { name: 'Change the call at 9:39' }).click();
  await page.getByRole('button', { name: 'Add a call that Lull missed' }).click();
  await page.getByRole('button', { name: 'Parked at 8:59' }).click();
  await page.getByRole('button', { name: 'Change the win of 11:52' }).click();
  for (const theme of ['light', 'dark'] as const) {
    for (const question of [null, days.asked.question]) {
      await push({
        ...days.said,
        question,
        leftOpen: days.leftOpen.leftOpen,
        appearance: { ...days.said.appearance, theme },
      });
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
  }
  for (const language of ['en', 'es'] as const) {
    await push({
      ...days.said,
      question: days.asked.question,
      appearance: { ...days.said.appearance, language },
    });
    for (const width of [400, 480, 960]) {
      await page.setViewportSize({ width, height: 680 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${language}, ${String(width)} px`).toBeLessThanOrEqual(0);
    }
  }
});
