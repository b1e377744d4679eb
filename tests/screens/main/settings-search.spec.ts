import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { test } from './main-page';
import { hash, number, pick } from './settings-page';

/** Settings are found by their words. */

test.describe('search', () => {
  const rows = (page: Page): Locator => page.locator('[data-row]').filter({ visible: true });
  const find = async (page: Page, query: string): Promise<void> => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type(query);
  };

  test('finds rows by their words and by words that mean the same, and they can be changed there', async ({
    openMain,
  }) => {
    const { page, sent } = await openMain({ hash });
    await page.getByRole('radiogroup').first().waitFor();
    await find(page, 'screen');
    await expect(rows(page)).toHaveCount(3);
    await expect(
      page.getByText('3 settings for “screen”, or for what says the same: display or monitor.'),
    ).toBeVisible();
    expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBe(5);
    await pick(page, 'Display', 'display 1');
    await expect(rows(page)).toHaveCount(3);
    expect(await sent('change-setting')).toEqual([{ key: 'card.display', value: 1 }]);
  });

  test('looks into what is folded, and Esc leaves it before the page', async ({ openMain }) => {
    const { page } = await openMain({ hash });
    await page.getByRole('radiogroup').first().waitFor();
    await find(page, 'hard');
    await expect(number(page, /^or … minutes after a hard call/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(number(page, /^or … minutes after a hard call/)).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Looks' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('main[data-page="today"]')).toBeVisible();
  });

  test('says so where nothing is found; a part at the side leaves it', async ({ openMain }) => {
    const { page } = await openMain({ hash });
    await page.getByRole('radiogroup').first().waitFor();
    await find(page, 'xylophone');
    await expect(page.getByText('Nothing here for “xylophone”.')).toBeVisible();
    await expect(rows(page)).toHaveCount(0);
    await page
      .getByRole('navigation', { name: 'Parts of this page' })
      .getByRole('link', { name: 'Keys' })
      .click();
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await expect(page.getByRole('heading', { name: 'Keys' })).toBeFocused();
    await expect(page.getByRole('heading', { name: 'Keys' })).toBeInViewport();
  });
});
