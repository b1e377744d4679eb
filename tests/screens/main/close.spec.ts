import { expect } from '@playwright/test';
import { at, days, shiftAt, snapshotOf } from './fixtures';
import { test } from './main-page';

const evening = snapshotOf({ at: at(16, 52), shift: shiftAt(at(16, 52)) });
const opening = { hash: '#close', start: { snapshot: evening } };

test('by keyboard alone, from the first question to the page that is kept', async ({ openMain }) => {
  const { page, sent, said } = await openMain(opening);
  const question = page.getByRole('heading', { level: 2 });
  await expect(question).toHaveText('How much of work are you taking home?');
  await expect(page.getByText('1 of 5')).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('button', { name: 'quite a bit' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');

  await expect(question).toHaveText('Wins only you saw');
  await expect(page.getByRole('listitem').filter({ hasText: 'Found the lost refund' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Stayed calm 4 times');
  await page.keyboard.press('Enter');
  await page.keyboard.type('I breathed first.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'because I breathed first.' })).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(question).toHaveText('What is unfinished');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ring back about the meter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Fri 9:15');
  await page.keyboard.press('Tab');
  await page.keyboard.type('own desk');
  await page.keyboard.press('Enter');

  await expect(question).toHaveText('A slow closing breath');
  await page.keyboard.press('Enter');
  await expect(question).toHaveText('And now, how much comes home with you?');
  await page.keyboard.press('2');
  await expect(page.getByText('Before, it was 4.')).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/#summary\/shift-2026-11-19$/);
  await expect(page.getByRole('article')).toContainText('Ring back about the meter: Fri 9:15, own desk');
  await expect(page.getByRole('article')).toContainText('Taking home: 4 before, 2 after');
  expect(await said('taking-home')).toEqual([
    { type: 'taking-home', moment: 'before', value: 4 },
    { type: 'taking-home', moment: 'after', value: 2 },
  ]);
  expect(await said('win-added')).toEqual([
    { type: 'win-added', text: 'Stayed calm 4 times', because: 'I breathed first.', callId: null },
  ]);
  expect((await said('unfinished-set')).at(-1)).toEqual({
    type: 'unfinished-set',
    items: [{ what: 'Ring back about the meter', when: 'Fri 9:15', where: 'own desk' }],
  });
  expect(await sent('close-shift')).toEqual([{ of: 'shift-2026-11-19' }]);
});

test('without an answer every step lets go', async ({ openMain }) => {
  const { page, said } = await openMain(opening);
  for (let step = 1; step < 5; step += 1) {
    await expect(page.getByText(`${String(step)} of 5`)).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#summary/);
  expect(await said('taking-home')).toEqual([]);
  expect(await said('unfinished-set')).toEqual([]);
});

test('Esc means later: what was answered is kept, and it goes on from there', async ({ openMain }) => {
  const { page, said } = await openMain(opening);
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Unfinished 1: what' }).fill('Ask for the price list');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#today$/);
  expect(await said('unfinished-set')).toEqual([
    { type: 'unfinished-set', items: [{ what: 'Ask for the price list', when: '', where: '' }] },
  ]);
  await page.getByRole('link', { name: 'Close' }).click();
  await expect(page.getByText('4 of 5')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('textbox', { name: 'Unfinished 1: what' })).toHaveValue(
    'Ask for the price list',
  );
});

test('a close that was left before is resumed from what the shift says', async ({ openMain }) => {
  const shift = shiftAt(at(16, 52), { takingHome: { before: 5, after: null } });
  const { page } = await openMain({
    hash: '#close',
    start: { snapshot: snapshotOf({ at: at(16, 52), shift }) },
  });
  await expect(page.getByText('2 of 5')).toBeVisible();
});

test('the closing breath goes on by itself after a minute', async ({ openMain }) => {
  const shift = shiftAt(at(16, 52), { unfinished: [{ what: 'a', when: '', where: '' }] });
  const { page } = await openMain({
    hash: '#close',
    start: { snapshot: snapshotOf({ at: at(16, 52), shift }) },
    clock: true,
  });
  await expect(page.getByRole('heading', { name: 'A slow closing breath' })).toBeVisible();
  await page.clock.runFor(59_000);
  await expect(page.getByText('4 of 5')).toBeVisible();
  await page.clock.runFor(1_500);
  await expect(page.getByText('5 of 5')).toBeVisible();
});

test('with less motion the breath is counted', async ({ openMain }) => {
  const shift = shiftAt(at(16, 52), { unfinished: [{ what: 'a', when: '', where: '' }] });
  const { page } = await openMain({
    hash: '#close',
    start: { snapshot: snapshotOf({ at: at(16, 52), shift }) },
    look: { reducedMotion: 'on' },
  });
  await expect(page.locator('[data-rows]')).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('while a call is on it offers to wait, and closing is still possible', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#close', start: { snapshot: days.onCall } });
  await expect(page.getByText('A call is on. The close can wait')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next' })).toBeEnabled();
  await page.getByRole('button', { name: 'Wait for the call' }).click();
  await expect(page).toHaveURL(/#today$/);
});

test('a close that is refused says so and stays', async ({ openMain }) => {
  const shift = shiftAt(at(16, 52), { takingHome: { before: 3, after: 2 } });
  const { page } = await openMain({
    hash: '#close',
    start: { snapshot: snapshotOf({ at: at(16, 52), shift }) },
  });
  await page.evaluate(() => {
    window.__refuse = { 'close-shift': 'not-saved' };
  });
  await page.getByRole('button', { name: 'Close the shift' }).click();
  await expect(page.getByText('That is not on disk yet.')).toBeVisible();
  await expect(page).toHaveURL(/#close$/);
});

test('off shift there is nothing to close', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#close', start: { snapshot: days.offShift } });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to close.');
});
