import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openingOf, whole } from './closings';
import { test } from './main-page';

test('all eight steps in nine keys, and the page has what was said', async ({ openMain }) => {
  const { page, said } = await openMain(openingOf(whole));
  const question = page.getByRole('heading', { level: 1 });
  const steps = [
    ['How much of work are you taking home?', '4'],
    ['Which wins did only you see?', 'Enter'],
    ['What is unfinished, and when will you look at it?', 'Enter'],
    ['You parked this at 8:59.', 'K'],
    ['You set out to be kind. Where did it show?', 'Enter'],
    ['What do you like about this work?', 'Enter'],
    ['A slow closing breath', 'Enter'],
    ['And now, how much comes home with you?', '2'],
    ['And now, how much comes home with you?', 'Enter'],
  ] as const;
  expect(steps.length).toBeLessThanOrEqual(9);
  for (const [words, key] of steps) {
    await expect(question).toHaveText(words);
    await page.keyboard.press(key);
  }
  const kept = page.getByRole('article');
  await expect(kept).toContainText('I set out to be kind.');
  await expect(kept).toContainText('The letter from the landlord: after supper');
  await expect(kept).toContainText('Taking home: quite a bit before, a little after');
  expect(await said('parked-answered')).toEqual([{ type: 'parked-answered', answer: 'keep' }]);
});

const atParked = { ...whole, takingHome: { before: 3, after: null }, unfinished: [] } as const;
async function toParked(page: Page): Promise<void> {
  while ((await page.getByRole('heading', { name: 'You parked this at 8:59.' }).count()) === 0) {
    const before = await page.getByRole('heading', { level: 1 }).textContent();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before ?? '');
  }
}

test('planned, the parked line is a row of what is unfinished, and can be let go after all', async ({
  openMain,
}) => {
  const { page, said } = await openMain(openingOf(atParked));
  await toParked(page);
  await expect(page.locator('blockquote')).toHaveText('The letter from the landlord');
  await page.keyboard.press('p');
  await expect(page.getByRole('textbox', { name: 'Unfinished 1: where' })).toBeFocused();
  await page.keyboard.type('kitchen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'You set out to be kind. Where did it show?',
  );
  expect((await said('unfinished-set')).at(-1)).toMatchObject({
    items: [{ what: 'The letter from the landlord', when: 'after supper', where: 'kitchen' }],
  });
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('button', { name: 'Plan it' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Let it go' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'You set out to be kind. Where did it show?',
  );
  expect((await said('unfinished-set')).at(-1)).toMatchObject({ items: [] });
  expect((await said('parked-answered')).at(-1)).toMatchObject({ answer: 'let-go' });
});

test('where three things are unfinished already it says so, and nothing is taken', async ({ openMain }) => {
  const unfinished = ['a', 'b', 'c'].map((what) => ({ what, when: '', where: '' }));
  const { page, said } = await openMain(openingOf({ ...atParked, unfinished }));
  await toParked(page);
  await page.keyboard.press('p');
  await expect(page.getByText('There are already three unfinished things')).toBeVisible();
  expect(await said('parked-answered')).toEqual([]);
  expect(await said('unfinished-set')).toEqual([]);
});

test('in Spanish the parked line has its own letters', async ({ openMain }) => {
  const { page, said } = await openMain({ ...openingOf(atParked), appearance: { language: 'es' } });
  while ((await page.locator('blockquote').count()) === 0) {
    const before = await page.getByRole('heading', { level: 1 }).textContent();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before ?? '');
  }
  await page.keyboard.press('s');
  await expect(page.locator('blockquote')).toHaveCount(0);
  expect(await said('parked-answered')).toEqual([{ type: 'parked-answered', answer: 'let-go' }]);
});
