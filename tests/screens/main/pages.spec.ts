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
  for (const as of ['CSV', 'JSON', 'Markdown']) {
    await page.getByRole('button', { name: `Export everything as ${as}` }).click();
    await expect(page.getByText('Saved as lull export.')).toBeVisible();
  }
  expect(await sent('export-all')).toEqual([{ as: 'csv' }, { as: 'json' }, { as: 'md' }]);
  await page.evaluate(() => {
    window.__refuse = { 'export-all': 'cancelled' };
  });
  await page.getByRole('button', { name: 'Export everything as CSV' }).click();
  await expect(page.getByText('Nothing was saved: you canceled.')).toBeVisible();
});

test('a setting is sent, and a refused one keeps its old value and says so', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#settings' });
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByRole('switch', { name: 'Cards come by themselves between calls' }).click();
  const spacing = page.getByLabel('At least between two');
  await spacing.fill('20');
  await spacing.press('Enter');
  await expect(spacing).toHaveValue('20');
  await spacing.fill('many');
  await spacing.press('Tab');
  await expect(spacing).toHaveValue('20');
  await expect(page.getByText('This setting does not take that value.')).toBeVisible();
  expect((await sent('change-setting')).slice(0, 3)).toEqual([
    { key: 'look.theme', value: 'dark' },
    { key: 'pacing.automatic', value: false },
    { key: 'pacing.spacingMinutes', value: 20 },
  ]);
});

test('a shortcut is the chord that is pressed, while no key of Lull does anything', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#settings' });
  const hard = page.getByLabel('Hard call', { exact: true });
  await expect(hard).toHaveValue('Ctrl Shift F9');
  await hard.focus();
  await expect.poll(() => sent('pause-shortcuts')).toEqual([{ on: true }]);
  await expect(page.getByText('Press the new keys…')).toBeVisible();
  await hard.press('Control+Alt+H');
  await expect(hard).toHaveValue('Ctrl Alt H');
  expect(await sent('change-setting')).toEqual([
    { key: 'shortcuts.hardCall', value: 'CommandOrControl+Alt+H' },
  ]);
  await hard.press('Control+Shift+F10');
  await expect(page.getByText('Lull has these keys for “On a call, call over”.')).toBeVisible();
  await hard.press('h');
  await expect(page.getByText('Lull does not take these keys: they are for typing')).toBeVisible();
  await expect(hard).toHaveValue('Ctrl Alt H');
  await page.getByRole('button', { name: 'Default: Ctrl Shift F9' }).click();
  await expect(hard).toHaveValue('Ctrl Shift F9');
  // The button is gone, and the field beside it has the keyboard again.
  await expect(hard).toBeFocused();
  await expect.poll(async () => (await sent('pause-shortcuts')).at(-1)).toEqual({ on: true });
  await page.getByRole('link', { name: 'Today' }).click();
  await expect
    .poll(async () => (await sent('pause-shortcuts')).slice(-2))
    .toEqual([{ on: true }, { on: false }]);
});

test('a browser shows only what it can do', async ({ openMain }) => {
  const host = { edition: 'browser' } as const;
  const { page } = await openMain({ hash: '#settings', start: { snapshot: snapshotOf({ host }) } });
  await expect(page.getByRole('heading', { name: 'Where your data is' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Connect a phone' })).toHaveCount(0);
  await expect(page.getByText('only while this page has the keyboard')).toBeVisible();
  await expect(page.getByText('.config')).toHaveCount(0);
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
