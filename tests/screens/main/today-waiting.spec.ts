import { expect } from '@playwright/test';
import { days } from './fixtures';
import { test } from './main-page';

/** Today where little is known yet: before the first call, without sound, off shift, and after a shift that was left open. */

test('until the first call it says what is awaited, who tells it, and what happens then', async ({
  openMain,
}) => {
  const { page, push, sent } = await openMain({ start: { snapshot: days.waiting } });
  const header = page.locator('header');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting for your first call');
  await expect(header).toContainText('Your phone will tell Lull. From then on a card comes by itself');
  await expect(header.getByRole('link', { name: 'How Lull hears calls' })).toHaveAttribute(
    'href',
    '#settings',
  );
  await expect(page.getByText('No calls yet. The page fills as the day does.')).toBeVisible();
  await expect(page.getByText('After a hard one, Ctrl Shift F9 and breathe.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Today I want to be' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'End of shift' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Show me a card' }).click();
  expect(await sent('ask-card')).toEqual([null]);
  await push({ ...days.waiting, sources: days.waiting.sources.slice(0, 1) });
  await expect(header).toContainText('Press “On a call” when it starts, and again when it ends.');
  const quiet = { allowed: false, reason: 'automatic-off', notBefore: null } as const;
  await push({ ...days.waiting, pacing: quiet, state: 'gap', reason: 'phone-available' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting for your first call');
  await expect(header).toContainText('Cards that come by themselves are switched off.');
  await push(days.onCall);
  await expect(page.getByRole('heading', { name: 'Not rated' })).toBeVisible();
});

test('off shift there is one sentence, one button, and the page just closed', async ({ openMain }) => {
  const { page, sent } = await openMain({ start: { snapshot: days.offShift } });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Off shift.');
  await expect(page.getByRole('img')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start a shift' }).click();
  expect(await sent('start-shift')).toEqual([null]);
  await page.getByRole('link', { name: 'The page of the shift you closed' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Thursday/);
});

test('a sound system that is gone is said with what to do, and the source says why', async ({ openMain }) => {
  const { page } = await openMain({ start: { snapshot: days.deaf } });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting for your first call');
  await expect(page.locator('header')).toContainText('The sound system is not running');
  await expect(page.locator('header')).toContainText('It looks again by itself.');
  await page.getByRole('link', { name: 'How Lull hears calls' }).click();
  await expect(page).toHaveURL(/#settings$/);
});

test('a shift that was left open leads to its close', async ({ openMain }) => {
  const { page, push } = await openMain({ start: { snapshot: days.leftOpen } });
  const line = page.getByText('The shift of Thursday 19 November is not closed yet.');
  await expect(line).toBeVisible();
  await push({ ...days.offShift, leftOpen: days.leftOpen.leftOpen });
  await expect(line).toBeVisible();
  await expect(page.getByRole('link', { name: 'Close it now' })).toHaveAttribute('href', '#close/left-open');
});
