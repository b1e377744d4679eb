import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './web-page';

/** What a person sees who opens the address for the first time. */

test('the first screen says what Lull is, shows a card on the page, and is not seen twice', async ({
  open,
}) => {
  const { page, card, shown, pass } = await open();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('A breath between two calls');
  await page.getByRole('button', { name: 'Show me' }).click();
  await expect.poll(shown).toBe('yes');
  await expect(card.getByRole('group')).toBeVisible();
  expect(await card.locator('kbd').count()).toBe(0);
  await expect(page.getByText('There it is, in the corner.')).toBeVisible();
  await pass(21);
  await expect.poll(shown).toBe('no');
  for (const title of ['How does Lull hear a call?', 'Keys on this page', 'Off shift.']) {
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText(title);
  }
  await page.reload();
  await expect(heading).toHaveText('Off shift.');
});

test('the card comes in the corner of the page that is chosen in Settings', async ({ open }) => {
  const { page, shown } = await open();
  await page.getByRole('button', { name: 'Skip the welcome' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'top left' }).check();
  await page.getByRole('link', { name: 'Deck' }).click();
  await page.getByRole('button', { name: 'Show it now', exact: true }).click();
  await expect.poll(shown).toBe('yes');
  const line = await page.getByRole('banner').first().boundingBox();
  const box = await page.locator('iframe').boundingBox();
  expect(box).toMatchObject({ x: 24, y: (line?.height ?? 0) + 24 });
});

test('a made-up shift is one click away, and the way back leads to the welcome', async ({ open }) => {
  const { page } = await open({ realTime: true });
  await page.getByRole('link', { name: 'Watch a made-up shift' }).click();
  await expect(page.getByRole('banner', { name: 'The demo' })).toBeVisible();
  await page.getByRole('link', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A breath between two calls');
  await page.getByRole('button', { name: 'Skip the welcome' }).click();
  await expect(page.getByRole('link', { name: 'Watch a made-up shift' })).toBeVisible();
});

test('the line at the top reaches both edges of the window, whatever is below it', async ({ open }) => {
  const { page } = await open({ realTime: true });
  await page.getByRole('button', { name: 'Skip the welcome' }).click();
  const bar = page.getByRole('banner');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  expect(await bar.boundingBox()).toMatchObject({ x: 0, width: 1040 });
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 600);
  await expect(page.getByRole('heading', { level: 1 })).not.toBeInViewport();
  await expect(bar).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing at any step, ${colorScheme}`, async ({ open }) => {
    const { page } = await open({ realTime: true, context: { colorScheme, reducedMotion: 'reduce' } });
    for (const title of ['A breath between two calls', 'How does Lull hear a call?', 'Keys on this page']) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      const next = page.getByRole('button', { name: /^Next/ });
      if (await next.isVisible()) await next.click();
    }
  });
}
