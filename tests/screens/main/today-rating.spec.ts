import { expect } from '@playwright/test';
import { days } from './fixtures';
import { test } from './main-page';

/** Calls are rated on Today, and what more can be said of them. */

test('a call is rated with one click, nothing moves, and its end is there for who wants to say it', async ({
  openMain,
}) => {
  const { page, said } = await openMain();
  const places = (): Promise<readonly number[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('main ol li')].map((one) => one.getBoundingClientRect().top),
    );
  const before = await places();
  const call = page.getByRole('listitem').filter({ hasText: '13 min, marked hard' });
  await call.getByRole('button', { name: '5, much better' }).click();
  const open = page.getByRole('listitem').filter({ hasText: 'How did it end?' });
  await expect(open).toContainText('9:39much better');
  expect(await places()).toEqual(before);
  await open.getByRole('button', { name: 'How did it end?' }).click();
  await open.getByRole('button', { name: 'turned around' }).click();
  await open.getByRole('button', { name: 'patience' }).click();
  await expect(open.getByRole('button', { name: 'patience' })).toHaveAttribute('aria-pressed', 'true');
  await open.getByRole('button', { name: 'A win' }).click();
  await expect(open.getByText('Kept with your wins.')).toBeVisible();
  await open.getByRole('button', { name: 'Done' }).click();
  await expect(open).toHaveCount(0);
  expect(await said('rated')).toEqual([{ type: 'rated', callId: 'call-5', rating: 5 }]);
  expect(await said('outcome-given')).toEqual([
    { type: 'outcome-given', callId: 'call-5', outcome: 'turned-around' },
  ]);
  expect(await said('deposit-made')).toEqual([
    { type: 'deposit-made', callId: 'call-5', deposit: 'patience' },
  ]);
  await expect(page.locator('dl')).toContainText('30 of 33');
});

test('a rating is taken back, and a call that was rated leaves once nobody is at the list', async ({
  openMain,
}) => {
  const { page, said } = await openMain({ clock: true });
  const rate = page.getByRole('group', { name: /How did the call at/ });
  await rate.first().getByRole('button', { name: '4, a bit better' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rate).toHaveCount(3);
  expect((await said('rated')).map((one) => 'rating' in one && one.rating)).toEqual([4, null]);
  await rate.first().getByRole('button', { name: '2, a bit worse' }).click();
  await page.clock.runFor(20_000);
  await expect(page.getByText('a bit worse', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Add one' }).focus();
  await page.mouse.move(400, 5);
  await page.clock.runFor(20_000);
  await expect(page.getByText('a bit worse', { exact: true })).toHaveCount(0);
  await expect(rate).toHaveCount(3);
});

test('what is said of a call once it is rated lies over the page, which stays as it is, and Esc closes it', async ({
  openMain,
}) => {
  const { page } = await openMain({ start: { snapshot: days.said } });
  const outcome = page.getByRole('button', { name: 'How did it end?' });
  const patience = page.getByRole('button', { name: 'patience' });
  await page.getByRole('button', { name: '4, a bit better' }).last().click();
  await outcome.click();
  await expect(patience).toBeInViewport();
  const over = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(over).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(patience).toHaveCount(0);
  await expect(outcome).toBeFocused();
});

test('a call is rated by its digit', async ({ openMain }) => {
  const { page, said } = await openMain();
  await page.getByRole('button', { name: '1, much worse' }).first().focus();
  await page.keyboard.press('4');
  expect(await said('rated')).toEqual([{ type: 'rated', callId: 'call-30', rating: 4 }]);
});

test('the rest of the unrated calls is one click away', async ({ openMain }) => {
  const { page } = await openMain();
  const groups = page.getByRole('group', { name: /How did the call at/ });
  await expect(groups).toHaveCount(3);
  await page.getByRole('button', { name: '1 more' }).click();
  await expect(groups).toHaveCount(4);
});
