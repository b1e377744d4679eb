import { expect } from '@playwright/test';
import { days, snapshotOf } from './fixtures';
import { at, closedShift, shiftAt } from './busy-day';
import { deck } from '../../../src/core/deck/deck';
import type { Shift } from '../../../src/core/shift/shift';
import { opening, openingOf } from './closings';
import { test } from './main-page';

test('by keyboard alone, from the first question to the page that is kept', async ({ openMain }) => {
  const { page, sent, said } = await openMain(opening);
  const question = page.getByRole('heading', { level: 1 });
  await expect(question).toHaveText('How much of work are you taking home?');
  await expect(page.getByText('End of shift · 1 of 6')).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.keyboard.press('4');

  await expect(question).toHaveText('Which wins did only you see?');
  await expect(page.getByRole('listitem').filter({ hasText: 'Found the lost refund' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Another win' })).toBeFocused();
  await page.keyboard.type('Stayed calm 4 times');
  await page.keyboard.press('Enter');
  await page.keyboard.type('I breathed first.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'because I breathed first.' })).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(question).toHaveText('What is unfinished, and when will you look at it?');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ring back about the meter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Fri 9:15');
  await page.keyboard.press('Tab');
  await page.keyboard.type('own desk');
  await page.keyboard.press('Enter');

  await expect(question).toHaveText('What do you like about this work?');
  await page.keyboard.press('Tab');
  await page.keyboard.type('When a voice lets go of the worry');
  await page.keyboard.press('Enter');

  await expect(question).toHaveText('A slow closing breath');
  await page.keyboard.press('Enter');
  await expect(question).toHaveText('And now, how much comes home with you?');
  await expect(page.getByRole('button', { name: 'quite a bit' })).toHaveText(/before$/);
  await page.keyboard.press('2');
  await expect(page.getByRole('button', { name: 'a little' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/#summary\/shift-2026-11-19\/closed$/);
  await expect(question).toHaveText('The shift is closed.');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('article')).toContainText('Ring back about the meter: Fri 9:15, own desk');
  await expect(page.getByRole('article')).toContainText('Taking home: quite a bit before, a little after');
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
  expect(await said('liked')).toEqual([{ type: 'liked', text: 'When a voice lets go of the worry' }]);
  await expect(page.getByRole('article')).toContainText('When a voice lets go of the worry');
  expect(await sent('close-shift')).toEqual([{ of: 'shift-2026-11-19' }]);
});

test('Enter pressed the moment a step is drawn is heard by that step', async ({ openMain }) => {
  const { page } = await openMain(opening);
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('main')?.innerText.includes('2 of 6')) return;
      watch.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.keyboard.press('4');
  await expect(page.getByText('3 of 6')).toBeVisible();
});

test('under the sheet of keys no key answers', async ({ openMain }) => {
  const { page, said } = await openMain(opening);
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('5');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('1 of 6')).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByText('2 of 6')).toBeVisible();
  expect(await said('taking-home')).toEqual([{ type: 'taking-home', moment: 'before', value: 4 }]);
});

test('without an answer every step lets go', async ({ openMain }) => {
  const { page, said } = await openMain(opening);
  for (let step = 1; step < 6; step += 1) {
    await expect(page.getByText(`${String(step)} of 6`)).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#summary\/[^/]+\/closed$/);
  expect(await said('taking-home')).toEqual([]);
  expect(await said('unfinished-set')).toEqual([]);
});

test('Esc means later: what was answered is kept, and it goes on from there', async ({ openMain }) => {
  const { page, said } = await openMain(opening);
  await page.keyboard.press('3');
  await expect(page.getByText('2 of 6')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Unfinished 1: what' }).fill('Ask for the price list');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#today$/);
  await expect
    .poll(() => said('unfinished-set'))
    .toEqual([{ type: 'unfinished-set', items: [{ what: 'Ask for the price list', when: '', where: '' }] }]);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'End of shift' }).click();
  await expect(page.getByText('3 of 6')).toBeVisible();
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
  await expect(page.getByText('2 of 6')).toBeVisible();
});

test('the closing breath goes on by itself after a minute', async ({ openMain }) => {
  const shift = shiftAt(at(16, 52), { liked: 'The window' });
  const { page } = await openMain({
    hash: '#close',
    start: { snapshot: snapshotOf({ at: at(16, 52), shift }) },
    clock: true,
  });
  await expect(page.getByRole('heading', { name: 'A slow closing breath' })).toBeVisible();
  await page.clock.runFor(45_000);
  await expect(page.getByText('5 of 6')).toBeVisible();
  await page.clock.runFor(16_000);
  await expect(page.getByText('6 of 6')).toBeVisible();
});

test('with less motion the breath is counted', async ({ openMain }) => {
  const shift = shiftAt(at(16, 52), { liked: 'The window' });
  const { page } = await openMain({
    hash: '#close',
    start: { snapshot: snapshotOf({ at: at(16, 52), shift }) },
    appearance: { reducedMotion: 'on' },
  });
  await expect(page.locator('[data-rows]')).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('while a call is on it offers to wait, and closing is still possible', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#close', start: { snapshot: days.onCall } });
  await expect(page.getByText('A call is on. This can wait')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next' })).toBeEnabled();
  await page.getByRole('link', { name: 'Wait for the call' }).click();
  await expect(page).toHaveURL(/#today$/);
});

test('the shape settles, the ground grows quieter, and Next stays where it is', async ({ openMain }) => {
  const { page } = await openMain(opening);
  const next = page.getByRole('button', { name: /^Next/ });
  const ground = (): Promise<string> =>
    page.locator('[data-alone]').evaluate((one) => getComputedStyle(one).backgroundColor);
  const height = (): Promise<number> =>
    page
      .locator('[data-alone] svg')
      .first()
      .evaluate((one) => (one as SVGSVGElement).getBBox().height);
  const place = await next.boundingBox();
  expect(place?.x).toBe(204);
  const grounds = [await ground()];
  const heights = [await height()];
  for (let step = 2; step < 5; step += 1) {
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${String(step)} of 6`)).toBeVisible();
    expect(await next.boundingBox()).toEqual(place);
    grounds.push(await ground());
    heights.push(await height());
  }
  expect(new Set(grounds).size).toBe(4);
  expect(heights).toEqual([...heights].sort((a, b) => b - a));
  expect(new Set(heights).size).toBe(4);
});

test('the closing breath has the window to itself: Skip, and F1', async ({ openMain }) => {
  const { page } = await openMain(openingOf({ liked: 'The window' }));
  await expect(page.getByRole('heading', { name: 'A slow closing breath' })).toBeFocused();
  await expect(page.getByRole('button')).toHaveText(['SkipEnter']);
  await expect(page.getByRole('link')).toHaveCount(0);
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help now');
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

test('a shift left open is closed while another runs, and that one goes on', async ({ openMain }) => {
  const leftOpen: Shift = {
    ...closedShift,
    id: 'shift-2026-11-18',
    startedAt: closedShift.startedAt - 86_400_000,
    endedAt: closedShift.startedAt - 60_000_000,
    closed: false,
    takingHome: { before: 4, after: null },
    unfinished: [],
  };
  const { page, sent } = await openMain({
    hash: '#close',
    start: { snapshot: snapshotOf({ leftOpen }) },
  });
  await expect(page.getByText('Your shift of Wednesday 18 November is still open.')).toBeVisible();
  await page.getByRole('link', { name: 'Close that one' }).click();
  await expect(page.getByText('This is the shift of Wednesday 18 November')).toBeVisible();
  await expect(page.getByText('2 of 6')).toBeVisible();
  for (let step = 2; step < 6; step += 1) {
    await expect(page.getByText(`${String(step)} of 6`)).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#summary\/shift-2026-11-18\/closed$/);
  await expect(page.getByRole('article')).toContainText('Taking home: quite a bit before, some after');
  // The other one goes on, so Lull is not silent.
  await expect(page.getByText('This is your page of that day.')).toBeVisible();
  expect(await sent('close-shift')).toEqual([{ of: 'shift-2026-11-18' }]);
  await page.goBack();
  await expect(page.getByText('That shift is closed')).toBeVisible();
  await expect(page.getByText('Shift since 8:58')).toBeVisible();
});

test('whatever is written is kept as text, and what is too long is refused with a sentence', async ({
  openMain,
}) => {
  const { page, said } = await openMain(
    openingOf({
      liked: '',
      takingHome: { before: 2, after: null },
      unfinished: [{ what: 'a', when: '', where: '' }],
    }),
  );
  const field = page.getByRole('textbox', { name: 'One thing you like about this work' });
  await expect(field).toBeVisible();
  const odd = '<img src=x onerror=alert(1)> 🙂👩‍👩‍👧 שלום עולם ';
  const long = odd + 'x'.repeat(10_000 - odd.length);
  await field.fill(long);
  await field.evaluate((input: HTMLInputElement) => {
    const data = new DataTransfer();
    data.setData('text', 'more');
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByText('That is longer than fits here')).toBeVisible();
  await expect(field).toHaveValue(long);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#today$/);
  await expect.poll(() => said('liked')).toEqual([{ type: 'liked', text: long }]);
});

test('a win that was written and not yet added is kept when the step is left', async ({ openMain }) => {
  const { page, said } = await openMain(openingOf({ takingHome: { before: 2, after: null } }));
  await page.getByRole('textbox', { name: 'Another win' }).fill('She laughed');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#today$/);
  await expect.poll(() => said('win-added')).toMatchObject([{ text: 'She laughed', because: '' }]);
});

test('the closing breath says a line of the deck, and none that is switched off', async ({ openMain }) => {
  const ends = deck.filter(({ moments }) => moments.join() === 'shift-end').map(({ id }) => id);
  const { page } = await openMain(openingOf({ liked: 'The window' }));
  await expect(page.getByText('Six breaths.')).toHaveCount(0);
  await expect(page.getByText('Or rest your eyes on something far away.')).toBeVisible();
  const off = await openMain({
    ...openingOf({ liked: 'The window' }),
    start: { ...openingOf({ liked: 'The window' }).start, own: { deck: { off: ends } } },
  });
  await expect(off.page.getByText('Six breaths. The phones can ring')).toBeVisible();
});
