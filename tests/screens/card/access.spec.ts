import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { breathPatternIds } from '../../../src/core/breathing/patterns';
import { test } from './card-page';
import { forms } from './forms';

/** Every form for everybody: axe, less motion, longer words. */

/** Contrast is measured on what stands there in the end, so one-time movements are brought to their end. */
const endMovements = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.getAnimations()) {
      if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
    }
  });

for (const look of ['light', 'dark', 'forced-colors'] as const) {
  for (const language of ['en', 'es'] as const) {
    test(`axe finds nothing: ${look}, ${language}`, async ({ openCard }) => {
      test.setTimeout(120_000);
      const theme = look === 'forced-colors' ? 'system' : look;
      const { page, show } = await openCard(look === 'forced-colors' ? { forcedColors: 'active' } : {});
      const found: string[] = [];
      for (const [name, { card, notSaved = null }] of Object.entries(forms)) {
        await show(null);
        await show(card, { look: { theme, language }, notSaved });
        await page.mouse.move(180, 40);
        await endMovements(page);
        // A card is no document: it has no headings of the first level.
        const { violations } = await new AxeBuilder({ page }).disableRules('page-has-heading-one').analyze();
        found.push(...violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html ?? ''}`));
      }
      expect(found).toEqual([]);
    });
  }
}

test('less motion: nothing moves and the breath is counted', async ({ openCard }) => {
  const { page, show } = await openCard({ reducedMotion: 'reduce' });
  for (const { card, notSaved = null } of Object.values(forms)) {
    await show(null);
    await show(card, { look: { reducedMotion: 'system' }, notSaved });
    await page.mouse.move(180, 40);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
  await show({ number: 2 }, { look: { reducedMotion: 'system' } });
  await expect(page.locator('[data-rows]')).toHaveText('in1234out123456');
  await expect(page.locator('[class*=now]')).toHaveText('1');
  await expect(page.locator('[class*=now]')).toHaveText('2');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('less motion by the setting alone, and more motion against the system', async ({ openCard }) => {
  const { page, show } = await openCard();
  await show({}, { look: { reducedMotion: 'on' } });
  await expect(page.locator('[data-rows]')).toBeVisible();
  await show({}, { look: { reducedMotion: 'off' } });
  await expect(page.locator('[data-rows]')).toHaveCount(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(11);
});

for (const pattern of breathPatternIds) {
  test(`the breath "${pattern}" moves by transform and opacity only, and stops with its card`, async ({
    openCard,
  }) => {
    const { page, show } = await openCard();
    await show({ cardId: `breathe-${pattern}`, why: 'asked' });
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

for (const language of ['en', 'es'] as const) {
  test(`texts 40 % longer stay inside, ${language}`, async ({ openCard }) => {
    const { page, show } = await openCard();
    await page.evaluate(() => {
      window.__card.lengthen();
    });
    const calm = ['on', 'off'] as const;
    for (const [name, { card, notSaved = null }] of Object.entries(forms)) {
      for (const reducedMotion of calm) {
        await show(null);
        await show(card, { look: { language, reducedMotion }, notSaved });
        await endMovements(page);
        expect(await outside(page), `${name}, less motion ${reducedMotion}`).toEqual([]);
      }
    }
  });
}

/** Texts and buttons that reach over the card's edge or into one another, by what they say. */
function outside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const group = document.querySelector('#card [role="group"]');
    const edge = group?.parentElement?.getBoundingClientRect();
    if (!group || !edge) return ['no card'];
    const seen = [...group.querySelectorAll('p, h2, button, b, kbd, li')].filter(
      (one) => !one.closest('[aria-hidden="true"]'),
    );
    const over = seen.filter((one) => {
      const box = one.getBoundingClientRect();
      const beyond = box.left < edge.left || box.right > edge.right || box.bottom > edge.bottom;
      return beyond || one.scrollWidth > one.clientWidth + 1;
    });
    const buttons = [...group.querySelectorAll('button')];
    const crossed = seen.filter((one) =>
      buttons.some((button) => {
        if (button.contains(one) || one.contains(button)) return false;
        const [a, b] = [one.getBoundingClientRect(), button.getBoundingClientRect()];
        return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      }),
    );
    return [...over, ...crossed].map((one) => `${one.tagName} ${one.textContent}`);
  });
}
