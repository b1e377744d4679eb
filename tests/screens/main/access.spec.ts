import { expect } from '@playwright/test';
import { days } from './fixtures';
import { test } from './main-page';

/** A day at a glance, and how the document says what it is. What holds for every screen is in every-*.spec.ts. */

test('a normal day fits without scrolling', async ({ openMain }) => {
  const { page, push } = await openMain();
  for (const language of ['en', 'es'] as const) {
    for (const snapshot of [days.rich, days.onCall, days.onBreak, days.unknown, days.empty]) {
      await push({ ...snapshot, appearance: { ...snapshot.appearance, language } });
      const over = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      expect(over, `${snapshot.state}, ${language}`).toBeLessThanOrEqual(0);
    }
  }
});

test('the language and the theme stand on the document', async ({ openMain }) => {
  const { page, push } = await openMain({
    appearance: { language: 'es', theme: 'dark', reducedMotion: 'on' },
  });
  const root = page.locator('html');
  await expect(root).toHaveAttribute('lang', 'es');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-motion', 'reduced');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Entre llamadas desde las 14:17');
  await push({ ...days.rich, appearance: { language: 'en', theme: 'system', reducedMotion: 'off' } });
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(root).not.toHaveAttribute('data-theme');
  await expect(root).toHaveAttribute('data-motion', 'full');
});
