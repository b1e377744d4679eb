import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './main-page';

test('the Talk sheet is one click from the Deck, asks seven things and leaves room', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#deck' });
  await page.getByRole('link', { name: 'Talk sheet for the team' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talk sheet');
  await expect(page.locator('article ol > li')).toHaveCount(7);
  await expect(page.getByRole('heading', { name: 'Our own' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('link', { name: 'Back to the deck' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deck');
});

test('Print opens the print dialog', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#talk-sheet' });
  await page.evaluate(() => {
    window.print = () => {
      document.title = 'printed';
    };
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page).toHaveTitle('printed');
});

/** Pages in a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

for (const language of ['en', 'es'] as const) {
  for (const format of ['A4', 'Letter'] as const) {
    test(`it is one page on ${format}, light and without the rest of Lull: ${language}`, async ({
      openMain,
    }) => {
      const { page } = await openMain({ hash: '#talk-sheet', appearance: { language, theme: 'dark' } });
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('navigation')).toBeHidden();
      await expect(page.getByRole('button')).toBeHidden();
      const ink = await page
        .getByRole('heading', { level: 1 })
        .evaluate((heading) => getComputedStyle(heading).color);
      expect(ink).toBe('rgb(27, 42, 41)');
      expect(pagesOf(await page.pdf({ format }))).toBe(1);
    });
  }
}
