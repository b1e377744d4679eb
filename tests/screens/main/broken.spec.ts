import { expect } from '@playwright/test';
import type { Snapshot } from '../../../src/core/contract';
import { broken, days, snapshotOf } from './fixtures';
import { test } from './main-page';

/** A page that cannot be drawn says so in the place of itself, and nothing else goes with it. */

const title = { level: 1 } as const;

test('it says what holds and what to do; the other pages go on, and it is drawn again once it can be', async ({
  openMain,
}) => {
  const { page, push, sent } = await openMain({ start: { snapshot: broken } });
  const heading = page.getByRole('heading', title);
  await expect(heading).toHaveText('This page cannot be drawn');
  await expect(page.getByText('Your shifts are kept in')).toBeVisible();
  await page.keyboard.press('Control+5');
  await expect(heading).toHaveText('Settings');
  await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
  await expect(heading).toHaveText('This page cannot be drawn');
  await push(snapshotOf());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading).toHaveText('Between calls since 14:17');
  const failures = await sent('page-failed');
  expect(failures).toHaveLength(2);
  expect(JSON.stringify(failures)).not.toContain('Maria');
});

test('a line of the navigation that cannot be drawn costs no page', async ({ openMain }) => {
  const shift = { ...snapshotOf().shift, startedAt: 'yesterday' } as unknown as Snapshot['shift'];
  const { page } = await openMain({ hash: '#help-now', start: { snapshot: { ...days.offShift, shift } } });
  await expect(page.getByRole('heading', title)).toHaveText('Help now');
  await expect(page.getByRole('navigation').getByRole('link').last()).toHaveText('Help nowF1');
});
