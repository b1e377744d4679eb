import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { days } from './fixtures';
import { test } from './main-page';

/** By keyboard: what had the focus may go, but the focus never falls back to the top of the page. */

const press = async (page: Page, target: Locator): Promise<void> => {
  await target.focus();
  await page.keyboard.press('Enter');
};

test('a page key enters the page, also the one that is shown', async ({ openMain }) => {
  const { page } = await openMain();
  await page.getByRole('link', { name: 'Deck' }).focus();
  await page.keyboard.press('Control+1');
  await expect(page.locator('main')).toBeFocused();
});

test('after a rating and its answers the focus is at the next call', async ({ openMain }) => {
  const { page } = await openMain();
  const first = page.getByRole('button', { name: '4, a bit better' }).first();
  await first.focus();
  await page.keyboard.press('4');
  await expect(first).toHaveCount(1);
  await press(page, page.getByRole('button', { name: 'How did it end?' }));
  await expect(page.getByRole('group', { name: 'How did it end?' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Done' }));
  await expect(page.getByRole('button', { name: '1, much worse' }).first()).toBeFocused();
});

test('a win: added, changed, removed and back, the focus stays with it', async ({ openMain }) => {
  const { page } = await openMain();
  await press(page, page.getByRole('button', { name: 'Add one' }));
  await page.keyboard.type('She laughed');
  await page.keyboard.press('Enter');
  await expect(page.getByText('She laughed')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add one' })).toBeFocused();
  await press(page, page.getByRole('button', { name: /^Change the win/ }).last());
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Change the win/ }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('button', { name: 'Remove it' }));
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Change the win/ }).last()).toBeFocused();
});

test('a call that was changed, and one that was to be added, give the focus back', async ({ openMain }) => {
  const { page } = await openMain({ start: { snapshot: days.said } });
  await press(page, page.getByRole('button', { name: 'As a list' }));
  const change = page.getByRole('button', { name: /^Change the call/ }).first();
  await press(page, change);
  await press(page, page.getByRole('button', { name: 'Done', exact: true }).first());
  await expect(change).toBeFocused();
  const add = page.getByRole('button', { name: 'Add a call that Lull missed' });
  await press(page, add);
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();
});
