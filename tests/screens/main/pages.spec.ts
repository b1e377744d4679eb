import { expect } from '@playwright/test';
import { closedShift, days, snapshotOf } from './fixtures';
import { test } from './main-page';

const title = { level: 1 } as const;

test('keys open the pages, F1 opens Help now, Esc goes back to Today', async ({ openMain }) => {
  const { page } = await openMain();
  const heading = page.getByRole('heading', title);
  for (const [keys, name] of [
    ['Control+2', 'Leave it at work'],
    ['Control+5', 'Settings'],
    ['F1', 'Help now'],
    ['Escape', 'In a gap since 14:17'],
    ['Control+6', 'Help now'],
    ['Control+1', 'In a gap since 14:17'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(heading).toHaveText(name);
  }
});

test('Help now is last in the navigation and in sight on every page, also in a small window', async ({
  openMain,
}) => {
  for (const viewport of [
    { width: 960, height: 400 },
    { width: 480, height: 340 },
  ]) {
    const { page } = await openMain({ context: { viewport } });
    const links = page.getByRole('navigation').getByRole('link');
    await expect(links.last()).toHaveText('Help nowF1');
    await expect(links.last()).toBeInViewport();
    await links.last().click();
    await expect(page.getByText('Nobody watches this app.')).toBeVisible();
    await expect(links.last()).toHaveAttribute('aria-current', 'page');
  }
});

test('the pages stand in their order, and an address that names none is Today', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#nowhere' });
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText([
    'Today',
    'Close',
    'Look back',
    'Deck',
    'Settings',
    'Help nowF1',
  ]);
  await expect(page.getByRole('heading', title)).toHaveText('In a gap since 14:17');
});

test('the page that is kept: what is on it, copied and saved', async ({ openMain }) => {
  const { page, sent } = await openMain({
    hash: `#summary/${closedShift.id}`,
    start: { snapshot: days.offShift },
  });
  await expect(page.getByRole('heading', title)).toHaveText('Thursday 19 November');
  const kept = page.getByRole('article');
  for (const text of [
    '8:58 to 16:56',
    '46 of 52',
    'team chat',
    'Taking home: 4 before, 2 after',
    'The shift is closed.',
  ]) {
    await expect(kept).toContainText(text);
  }
  await expect(kept.getByRole('img').nth(1)).toHaveAccessibleName(
    '46 of 52 calls rated: 17 better, 22 the same, 7 worse',
  );
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await sent('copy-summary')).toEqual([{ id: closedShift.id }]);
  for (const as of ['Markdown', 'PDF', 'PNG']) {
    await page.getByRole('button', { name: `Save as ${as}` }).click();
    await expect(page.getByText('Saved as Lull 2026-11-19.')).toBeVisible();
  }
  expect(await sent('save-summary')).toEqual(
    ['markdown', 'pdf', 'png'].map((as) => ({ id: closedShift.id, as })),
  );
});

test('a page that could not be saved says why, and is still there', async ({ openMain }) => {
  const { page } = await openMain({ hash: `#summary/${closedShift.id}`, start: { snapshot: days.offShift } });
  for (const [because, sentence] of [
    ['cancelled', 'Nothing was saved: you cancelled.'],
    ['not-written', 'That file could not be written.'],
  ] as const) {
    await page.evaluate((why) => {
      window.__refuse = { 'save-summary': why };
    }, because);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText('The page is still here')).toBeVisible();
    await expect(page.getByRole('article')).toBeVisible();
  }
});

test('a browser prints, and offers no picture that it cannot take', async ({ openMain }) => {
  const host = { edition: 'browser', globalShortcuts: false, hooks: false } as const;
  const { page } = await openMain({
    hash: `#summary/${closedShift.id}`,
    start: { snapshot: { ...days.offShift, host } },
  });
  await expect(page.getByRole('button', { name: 'Print or PDF' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as PNG' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toHaveCount(0);
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
    hash: `#summary/${shift.id}`,
    start: { snapshot: days.offShift, shifts: [shift] },
  });
  const kept = page.getByRole('article');
  await expect(kept).toContainText('What I meant to do: listen first It showed: at 10:14');
  await expect(kept).toContainText('The letter: after supper');
  await expect(kept).toContainText('The hard calls: 9:39 (angry)');
  await expect(kept).toContainText('<b>bold</b>');
  await expect(kept.locator('b')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('printed in a dark theme it is one page of A4, light', async ({ openMain }) => {
  const { page } = await openMain({
    hash: `#summary/${closedShift.id}`,
    start: { snapshot: days.offShift },
    look: { theme: 'dark' },
  });
  await expect(page.getByRole('article')).toBeVisible();
  const file = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
  expect(file.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
});

test('everything is exported from the settings, and a refusal is said', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#settings' });
  for (const as of ['CSV', 'JSON', 'Markdown']) {
    await page.getByRole('button', { name: `Export everything as ${as}` }).click();
    await expect(page.getByText('Saved as lull export.')).toBeVisible();
  }
  expect(await sent('export-all')).toEqual([{ as: 'csv' }, { as: 'json' }, { as: 'md' }]);
  await page.evaluate(() => {
    window.__refuse = { 'export-all': 'cancelled' };
  });
  await page.getByRole('button', { name: 'Export everything as CSV' }).click();
  await expect(page.getByText('Nothing was saved: you cancelled.')).toBeVisible();
});

test('printed, there is the page and nothing else', async ({ openMain }) => {
  const { page } = await openMain({ hash: `#summary/${closedShift.id}`, start: { snapshot: days.offShift } });
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

test('a setting is sent, and a refused one keeps its old value and says so', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#settings' });
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByRole('switch', { name: 'Cards come by themselves in a gap' }).click();
  const spacing = page.getByLabel('At least between two');
  await spacing.fill('20');
  await spacing.press('Enter');
  await expect(spacing).toHaveValue('20');
  await spacing.fill('many');
  await spacing.press('Tab');
  await expect(spacing).toHaveValue('20');
  await expect(page.getByText('That value is not one this setting takes.')).toBeVisible();
  expect((await sent('change-setting')).slice(0, 3)).toEqual([
    { key: 'look.theme', value: 'dark' },
    { key: 'pacing.automatic', value: false },
    { key: 'pacing.spacingMinutes', value: 20 },
  ]);
});

test('shortcuts are written as people write them', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#settings' });
  const hard = page.getByLabel('Hard call');
  await expect(hard).toHaveValue('Ctrl+Shift+F9');
  await hard.fill('ctrl + alt + h');
  await hard.press('Enter');
  await expect(hard).toHaveValue('Ctrl+Alt+H');
  expect(await sent('change-setting')).toEqual([
    { key: 'shortcuts.hardCall', value: 'CommandOrControl+Alt+H' },
  ]);
  await hard.fill('h');
  await hard.press('Tab');
  await expect(page.getByText('Keys need Ctrl, Alt or Cmd and one more')).toBeVisible();
  await expect(hard).toHaveValue('Ctrl+Alt+H');
});

test('a browser shows only what it can do', async ({ openMain }) => {
  const host = { edition: 'browser', globalShortcuts: false, hooks: false } as const;
  const { page } = await openMain({ hash: '#settings', start: { snapshot: snapshotOf({ host }) } });
  await expect(page.getByRole('heading', { name: 'Where your data is' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Connect a phone' })).toHaveCount(0);
  await expect(page.getByText('only while this page has the keyboard')).toBeVisible();
  await expect(page.getByText('.config')).toHaveCount(0);
});
