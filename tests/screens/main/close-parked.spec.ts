import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openingOf, whole } from './closings';
import { test } from './main-page';

test('all eight steps in at most twelve keys, and the page has what was said', async ({ openMain }) => {
  const { page, said } = await openMain(openingOf(whole));
  const question = page.getByRole('heading', { level: 2 });
  const keys = ['4', 'Enter', 'Enter', 'Enter', 'K', 'Enter', 'Enter', 'Enter', '2', 'Enter'] as const;
  expect(keys.length).toBeLessThanOrEqual(12);
  for (const [index, words] of [
    'How much of work are you taking home?',
    '',
    'Wins only you saw',
    'What is unfinished',
    'You parked this',
    'You set out to be kind. Where did it show?',
    'One thing you like about this work',
    'A slow closing breath',
    'And now, how much comes home with you?',
    '',
  ].entries()) {
    if (words !== '') await expect(question).toHaveText(words);
    await page.keyboard.press(keys[index] ?? '');
  }
  const kept = page.getByRole('article');
  await expect(kept).toContainText('I set out to be kind.');
  await expect(kept).toContainText('The letter from the landlord: after supper');
  expect(await said('parked-answered')).toEqual([{ type: 'parked-answered', answer: 'keep' }]);
});

const atParked = { ...whole, takingHome: { before: 3, after: null }, unfinished: [] } as const;
async function toParked(page: Page): Promise<void> {
  while ((await page.getByRole('heading', { name: 'You parked this' }).count()) === 0) {
    const before = await page.getByRole('heading', { level: 2 }).textContent();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2 })).not.toHaveText(before ?? '');
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
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
    'You set out to be kind. Where did it show?',
  );
  expect((await said('unfinished-set')).at(-1)).toMatchObject({
    items: [{ what: 'The letter from the landlord', when: 'after supper', where: 'kitchen' }],
  });
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('button', { name: 'Plan it' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Let go' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
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
    const before = await page.getByRole('heading', { level: 2 }).textContent();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2 })).not.toHaveText(before ?? '');
  }
  await page.keyboard.press('s');
  await expect(page.locator('blockquote')).toHaveCount(0);
  expect(await said('parked-answered')).toEqual([{ type: 'parked-answered', answer: 'let-go' }]);
});
