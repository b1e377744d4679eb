import { expect } from '@playwright/test';
import { snapshotOf } from './fixtures';
import { at } from './busy-day';
import { test } from './main-page';

const title = { level: 1 } as const;

test('keys open the pages, F1 opens Help now, Esc goes back to Today', async ({ openMain }) => {
  const { page } = await openMain();
  const heading = page.getByRole('heading', title);
  for (const [keys, name] of [
    ['Control+2', 'How much of work are you taking home?'],
    ['Control+5', 'Settings'],
    ['F1', 'Help now'],
    ['Escape', 'Between calls since 14:17'],
    ['Control+6', 'Help now'],
    ['Control+1', 'Between calls since 14:17'],
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
    await expect(
      page.getByText('Lull tells nobody. If your site records screens, it may record this.'),
    ).toBeVisible();
    await expect(links.last()).toHaveAttribute('aria-current', 'page');
  }
});

test('the pages stand in their order, and an address that names none is Today', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#nowhere' });
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText([
    'Today',
    'End of shift',
    'Look back',
    'Deck',
    'Settings',
    'Keys',
    'Help nowF1',
  ]);
  await expect(page.getByRole('heading', title)).toHaveText('Between calls since 14:17');
});

test('everything is exported from the settings, and a refusal is said', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#settings' });
  for (const as of ['as a table', 'to bring back', 'to read']) {
    await page.getByRole('button', { name: `Save a copy: ${as}` }).click();
    await expect(page.getByText('Saved as lull export.')).toBeVisible();
  }
  expect(await sent('export-all')).toEqual([{ as: 'csv' }, { as: 'json' }, { as: 'md' }]);
  await page.evaluate(() => {
    window.__refuse = { 'export-all': 'cancelled' };
  });
  await page.getByRole('button', { name: 'Save a copy: as a table' }).click();
  await expect(page.getByText('Nothing was saved: you canceled.')).toBeVisible();
});

test('settings are asked for again only when they have changed', async ({ openMain }) => {
  const { page, sent, push } = await openMain({ hash: '#settings' });
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await push(snapshotOf({ at: at(14, 19), state: 'on-call' }));
  await push(snapshotOf({ at: at(14, 20) }));
  expect(await sent('settings')).toHaveLength(1);
  await push(snapshotOf({ settingsRevision: 2 }));
  await expect.poll(() => sent('settings')).toHaveLength(2);
});
