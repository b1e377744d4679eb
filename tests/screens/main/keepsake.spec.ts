import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { Shift } from '../../../src/core/shift/shift';
import { closedShift } from './busy-day';
import { days } from './fixtures';
import { test } from './main-page';

/** The page that is kept: what is on it, and the ways to keep it. */

const title = { level: 1 } as const;
const hash = `#summary/${closedShift.id}`;
/** As the close leaves it. */
const afterClose = { hash: `${hash}/closed`, start: { snapshot: days.offShift } };

test('the page that is kept: what is on it, copied and saved', async ({ openMain }) => {
  const { page, sent } = await openMain({
    hash,
    start: { snapshot: days.offShift },
  });
  await expect(page.getByRole('heading', title)).toHaveText('Thursday 19 November');
  const kept = page.getByRole('article');
  for (const text of [
    '8:58 to 16:56',
    '46 of 52',
    'team chat',
    'Taking home: quite a bit before, a little after',
    'The shift is closed.',
  ]) {
    await expect(kept).toContainText(text);
  }
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await sent('copy-summary')).toEqual([{ id: closedShift.id }]);
  for (const way of ['As text', 'As a PDF', 'As a picture']) {
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('menuitem', { name: way }).click();
    await expect(page.getByText('Saved as Lull 2026-11-19.')).toBeVisible();
  }
  expect(await sent('save-summary')).toEqual(
    ['markdown', 'pdf', 'png'].map((as) => ({ id: closedShift.id, as })),
  );
});

test('what was done is said under the button that did it', async ({ openMain }) => {
  const { page } = await openMain(afterClose);
  const left = async (target: Locator): Promise<number | undefined> => (await target.boundingBox())?.x;
  const copy = page.getByRole('button', { name: 'Copy' });
  await copy.click();
  expect(await left(page.getByText('Copied.'))).toBe(await left(copy));
  const keep = page.getByRole('button', { name: 'Keep it' });
  await keep.click();
  await page.getByRole('menuitem', { name: 'As text' }).click();
  expect(await left(page.getByText('Saved as Lull 2026-11-19.'))).toBe(await left(keep));
});

test('the menu by keyboard: arrows, Home, End, Enter, Esc and Tab', async ({ openMain }) => {
  const { page, sent } = await openMain(afterClose);
  const keep = page.getByRole('button', { name: 'Keep it' });
  const item = (name: string) => page.getByRole('menuitem', { name });
  await keep.focus();
  await page.keyboard.press('Enter');
  await expect(item('As a picture')).toBeFocused();
  await expect(keep).toHaveAttribute('aria-expanded', 'true');
  for (const [key, name] of [
    ['ArrowDown', 'As a PDF'],
    ['End', 'As text'],
    ['ArrowDown', 'As a picture'],
    ['ArrowUp', 'As text'],
    ['Home', 'As a picture'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(item(name)).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(keep).toBeFocused();
  await expect(page.getByRole('menu')).toHaveCount(0);
  // Esc closed the menu, not the page.
  await expect(page.getByRole('article')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(item('As text')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy' })).toBeFocused();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(keep).toBeFocused();
  expect(await sent('save-summary')).toEqual([{ id: closedShift.id, as: 'png' }]);
});

test('a click elsewhere closes the menu, and nothing is kept', async ({ openMain }) => {
  const { page, sent } = await openMain(afterClose);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  expect(await sent('save-summary')).toEqual([]);
});

test('after the close it stands under one still line, and Today is a click away', async ({ openMain }) => {
  const { page } = await openMain(afterClose);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The shift is closed.');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Thursday 19 November');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Help now' })).toBeInViewport();
  await page.getByRole('link', { name: 'Back to Today' }).click();
  await expect(page.locator('main[data-page="today"]')).toBeVisible();
  await expect(page.getByRole('navigation')).toBeVisible();
});

test('a page that could not be saved says why, and is still there', async ({ openMain }) => {
  const { page } = await openMain({ hash, start: { snapshot: days.offShift } });
  for (const [because, sentence] of [
    ['cancelled', 'Nothing was saved: you canceled.'],
    ['not-written', 'That file could not be written.'],
  ] as const) {
    await page.evaluate((why) => {
      window.__refuse = { 'save-summary': why };
    }, because);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('menuitem', { name: 'As a PDF' }).click();
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText('The page is still here')).toBeVisible();
    await expect(page.getByRole('article')).toBeVisible();
  }
});

test('a browser prints, and offers no picture that it cannot take', async ({ openMain }) => {
  const host = { edition: 'browser' } as const;
  const { page } = await openMain({
    hash,
    start: { snapshot: { ...days.offShift, host } },
  });
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('menuitem')).toHaveText([/^As a PDF.*print window/, /^As text/]);
});

test('the page says of the day what was said, and typed text stays text on it', async ({ openMain }) => {
  const typed = '<b>bold</b> ' + 'x'.repeat(3000);
  const shift = {
    ...closedShift,
    intention: { word: 'own', text: 'listen first' },
    intentionAnswer: 'at 10:14',
    parked: { what: 'The letter.', when: 'after supper' },
    parkedAnswer: 'keep',
    liked: typed,
  } as const;
  const { page } = await openMain({
    hash,
    start: { snapshot: days.offShift, shifts: [shift] },
  });
  const kept = page.getByRole('article');
  await expect(kept).toContainText('What I set out to do: listen first It showed: at 10:14');
  await expect(kept).toContainText('The letter: after supper');
  await expect(kept).toContainText('<b>bold</b>');
  await expect(kept.locator('b')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('nothing hard is handed back for home: the hard calls are a number, without when or what', async ({
  openMain,
}) => {
  const { page } = await openMain({ hash, start: { snapshot: days.offShift } });
  const stays = page.getByRole('region').or(page.locator('section')).filter({ hasText: 'Stays at work' });
  await expect(stays.last()).toHaveText(
    'Stays at work6 hard calls, 3 of them turned around. They are over, and none of them was about me.',
  );
  await expect(page.getByRole('article')).not.toContainText('angry');
  await expect(page.getByRole('article')).not.toContainText('worse');
});

test('a thin day ends where it ends: what is not there is not drawn', async ({ openMain }) => {
  const calls = closedShift.calls.slice(0, 3);
  const thin: Shift = {
    ...closedShift,
    calls,
    cards: [],
    wins: [],
    unfinished: [],
    stretches: [],
    takingHome: { before: 1, after: 1 },
  };
  const { page } = await openMain({ hash, start: { snapshot: days.offShift, shifts: [thin] } });
  const kept = page.getByRole('article');
  await expect(kept.getByRole('heading')).toHaveText(['Thursday 19 November', 'Stays at work']);
  await expect(kept).toContainText('Everything. 3 calls, and all of them are over.');
  await expect(kept).toContainText('Taking home: none');
  await expect(kept.getByRole('term')).toHaveText(['Calls', 'Talk', 'Rated']);
  await expect(kept).not.toContainText('0 hard');
});

test('the employer’s numbers are not on the page, unless switched on', async ({ openMain }) => {
  const { page } = await openMain({ hash, start: { snapshot: days.offShift } });
  const kept = page.getByRole('article');
  await expect(kept.getByRole('term')).toHaveText(['Calls', 'Talk', 'Turned around', 'Breaths', 'Rated']);
  await expect(kept).not.toContainText(/AHT|Occupancy/);
  await expect(kept.getByRole('button', { name: 'More numbers' })).toHaveCount(0);
});

test('switched on, they stand on the page and on paper', async ({ openMain }) => {
  const snapshot = { ...days.offShift, moreNumbersInCopies: true };
  const { page } = await openMain({ hash, start: { snapshot } });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article').getByText('Occupancy', { exact: true })).toBeVisible();
});

test('printed in a dark theme it is one page of A4, light', async ({ openMain }) => {
  const { page } = await openMain({
    hash,
    start: { snapshot: days.offShift },
    appearance: { theme: 'dark' },
  });
  await expect(page.getByRole('article')).toBeVisible();
  const file = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
  expect(file.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
});

test('printed, there is the page and nothing else', async ({ openMain }) => {
  const { page } = await openMain({ hash, start: { snapshot: days.offShift } });
  await expect(page.getByRole('article')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.locator('nav')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('an unknown page says so', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#summary/gone' });
  await expect(page.getByText('That page is not here.')).toBeVisible();
});
