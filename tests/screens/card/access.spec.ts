import { expect } from '@playwright/test';
import { breathPatternIds } from '../../../src/core/breathing/patterns';
import { deckCard, test } from './card-page';

/** Less motion, and more. What holds for every form of the card is in every-*.spec.ts. */

test('less motion: the breath is counted', async ({ openCard }) => {
  const { page, show } = await openCard({ reducedMotion: 'reduce' });
  await show({ number: 2 }, { appearance: { reducedMotion: 'system' } });
  await expect(page.locator('[data-rows]')).toHaveText('in1234out123456');
  await expect(page.locator('[class*=now]')).toHaveText('1');
  await expect(page.locator('[class*=now]')).toHaveText('2');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('less motion by the setting alone, and more motion against the system', async ({ openCard }) => {
  const { page, show } = await openCard();
  await show({}, { appearance: { reducedMotion: 'on' } });
  await expect(page.locator('[data-rows]')).toBeVisible();
  await show({}, { appearance: { reducedMotion: 'off' } });
  await expect(page.locator('[data-rows]')).toHaveCount(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(11);
});

for (const pattern of breathPatternIds) {
  test(`the breath "${pattern}" moves by transform and opacity only, and stops with its card`, async ({
    openCard,
  }) => {
    const { page, show } = await openCard();
    await show({ deckCard: deckCard(`breathe-${pattern}`), why: 'asked' });
    const properties = await page.evaluate(() =>
      document
        .getAnimations()
        .flatMap((one) => (one.effect as KeyframeEffect).getKeyframes())
        .flatMap((frame) => Object.keys(frame)),
    );
    const rest = new Set(properties);
    for (const known of ['offset', 'computedOffset', 'easing', 'composite']) rest.delete(known);
    expect([...rest].sort()).toEqual(['opacity', 'transform']);
    await show(null);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
}
