import { expect } from '@playwright/test';
import type { Snapshot } from '../../../src/core/contract';
import { days, microsipView, settingsView, snapshotOf } from './fixtures';
import type { MainPage, Opening, OpensMain } from './main-page';
import { test } from './main-page';

/** The welcome: three steps before the first shift, each of which can be skipped. */

const at = snapshotOf().at;
const hears: Snapshot['sources'] = [
  { id: 'manual', health: 'ok', says: 'nothing', since: at, trouble: null },
  { id: 'microphone', health: 'ok', says: 'clear', since: at, trouble: null },
];
const isDeaf: Snapshot['sources'] = [
  { id: 'manual', health: 'ok', says: 'nothing', since: at, trouble: null },
  { id: 'microphone', health: 'failed', says: 'nothing', since: at, trouble: 'no-server' },
];
const firstStart: Snapshot = {
  ...days.offShift,
  welcomeDue: true,
  closedShiftId: null,
  sources: hears,
};
const noMicrosip = microsipView({ file: null, changes: [], own: [], refused: 'no-file' });
const untouched = settingsView({ settings: { ...settingsView().settings, 'hooks.enabled': false } });

const openFirst = (
  { openMain }: OpensMain,
  start: Opening['start'] = {},
  more: Omit<Opening, 'start'> = {},
): Promise<MainPage> =>
  openMain({
    start: { snapshot: firstStart, phones: [], microsip: noMicrosip, settings: untouched, ...start },
    ...more,
  });

const title = ({ page }: MainPage) => page.getByRole('heading', { level: 1 });
const button = ({ page }: MainPage, name: string | RegExp) => page.getByRole('button', { name });

test('the first start says what Lull is, and shows a card before anything is asked', async ({ openMain }) => {
  const main = await openFirst({ openMain });
  const { page, sent } = main;
  await expect(title(main)).toHaveText('A breath between two calls');
  await expect(title(main)).toBeFocused();
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText(['Help nowF1']);
  await button(main, 'Show me').click();
  await expect(page.getByText('There it is, in the corner.')).toBeVisible();
  const breath = { card: 'breathe-even', keyboard: false };
  expect(await sent('try-card')).toEqual([breath]);
  await expect(button(main, /^Next/)).toBeFocused();
  await button(main, 'Show me again').click();
  expect(await sent('try-card')).toEqual([breath, breath]);
  expect(await sent('hide-tried')).toEqual([]);
  await button(main, /^Next/).click();
  expect(await sent('hide-tried')).toEqual([null]);
});

test('by Enter alone: a card, how it hears, the keys, and Today with a mark that it was seen', async ({
  openMain,
}) => {
  const main = await openFirst({ openMain });
  const { page, sent } = main;
  for (const [heading, after] of [
    ['A breath between two calls', 'There it is, in the corner.'],
    ['A breath between two calls', 'How will Lull hear a call?'],
    ['How will Lull hear a call?', 'Keys for any program'],
    ['Keys for any program', 'Off shift.'],
  ] as const) {
    await expect(title(main)).toHaveText(heading);
    // From then on the page hears keys.
    await expect(page.locator('h1:focus, button:focus')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(after)).toBeVisible();
  }
  expect(await sent('change-setting')).toEqual([{ key: 'welcome.due', value: null }]);
  await expect(page.getByRole('navigation').getByRole('link')).toHaveCount(7);
  await expect(page.locator('main')).toBeFocused();
});

test('it is skipped with one click, also where that cannot be kept', async ({ openMain }) => {
  const main = await openFirst({ openMain });
  await main.page.evaluate(() => {
    window.__refuse = { 'change-setting': 'not-saved' };
  });
  await button(main, 'Skip the welcome').click();
  await expect(title(main)).toHaveText('Off shift.');
});

test('Help now is in sight at each step and leads back to it', async ({ openMain }) => {
  const main = await openFirst({ openMain }, {}, { context: { viewport: { width: 560, height: 520 } } });
  const { page } = main;
  await button(main, 'Next').click();
  await page.keyboard.press('F1');
  await expect(title(main)).toHaveText('Help now');
  await page.keyboard.press('Escape');
  await expect(title(main)).toHaveText('How will Lull hear a call?');
  await expect(page.getByRole('link', { name: 'Help now' })).toBeInViewport();
});

test('a phone that runs here is first and chosen, and Lull asks it once that is taken', async ({
  openMain,
}) => {
  const main = await openFirst({ openMain }, { phones: ['bria', 'zoom-phone'] });
  const { page, sent } = main;
  await button(main, 'Next').click();
  const ways = page.getByRole('radiogroup', { name: 'How will Lull hear a call?' });
  await expect(ways.getByRole('radio')).toHaveCount(3);
  await expect(ways.getByRole('radio').first()).toBeChecked();
  await expect(ways.getByRole('radio').first()).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(ways.getByRole('radio').first()).toHaveCSS('appearance', 'none');
  await page.emulateMedia({ forcedColors: 'none' });
  await expect(ways).toContainText('Bria tells itfound here');
  await expect(ways).toContainText('The microphoneZoom Phone runs here');
  expect(await sent('change-setting')).toEqual([]);
  await button(main, /^Next/).click();
  expect(await sent('change-setting')).toEqual([{ key: 'phone.connector', value: 'bria' }]);
  await button(main, /^Connect Bria/).click();
  await expect(title(main)).toHaveText('Bria');
});

test('a phone that needs lines of its own is connected once the welcome is over', async ({ openMain }) => {
  const main = await openFirst({ openMain }, { microsip: microsipView() });
  await button(main, 'Next').click();
  await expect(main.page.getByRole('radio', { name: /^MicroSIP tells it/ })).toBeChecked();
  await button(main, /^Next/).click();
  expect(await main.sent('change-setting')).toEqual([]);
  await expect(button(main, /^Connect MicroSIP/)).toBeVisible();
  await button(main, 'Open Today').click();
  await expect(title(main)).toHaveText('Off shift.');
});

test('the key instead of the microphone is a choice that holds', async ({ openMain }) => {
  const main = await openFirst({ openMain });
  const { page, sent } = main;
  await button(main, 'Next').click();
  await expect(page.getByText('The microphone can tell instead.')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^The microphone/ })).toBeChecked();
  await page.getByRole('radio', { name: /^I press a key/ }).check();
  await page.keyboard.press('Enter');
  await expect(title(main)).toHaveText('Keys for any program');
  expect(await sent('change-setting')).toEqual([{ key: 'sources.microphone', value: false }]);
  await button(main, 'Back').click();
  await expect(page.getByRole('radio', { name: /^I press a key/ })).toBeChecked();
});

test('where nothing was found there is the key, and Lull goes on looking', async ({ openMain }) => {
  const main = await openFirst({ openMain }, { snapshot: { ...firstStart, sources: isDeaf } });
  await button(main, 'Next').click();
  await expect(main.page.getByText('as on a remote desktop')).toBeVisible();
  await expect(main.page.getByRole('radio')).toHaveCount(1);
  await button(main, /^Next/).click();
  await expect(title(main)).toHaveText('Keys for any program');
  expect(await main.sent('change-setting')).toEqual([]);
});

test('a choice that is refused is said, and the step stays', async ({ openMain }) => {
  const main = await openFirst({ openMain }, { phones: ['baresip'] });
  await button(main, 'Next').click();
  await main.page.evaluate(() => {
    window.__refuse = { 'change-setting': 'not-saved' };
  });
  await button(main, /^Next/).click();
  await expect(main.page.getByText('That is not on disk yet.')).toBeVisible();
  await expect(title(main)).toHaveText('How will Lull hear a call?');
  await button(main, 'Skip').click();
  await expect(title(main)).toHaveText('Keys for any program');
});

test('the keys as they are set, one that another program has, and the hours', async ({ openMain }) => {
  const snapshot: Snapshot = {
    ...firstStart,
    shortcuts: { ...firstStart.shortcuts, hardCall: 'CommandOrControl+Alt+H' },
    notices: [{ type: 'shortcut-taken', name: 'rate', keys: 'CommandOrControl+Shift+F8' }],
  };
  const main = await openFirst({ openMain }, { snapshot });
  const { page, sent } = main;
  await button(main, 'Next').click();
  await button(main, /^Next/).click();
  const keys = page.locator('dl');
  await expect(keys).toContainText('Ctrl Alt HThat call was hard');
  await expect(keys).toContainText('Rate the last callAnother program has these keys.');
  await page
    .getByRole('group', { name: 'Days that you work' })
    .getByRole('button', { name: 'Saturday' })
    .click();
  await button(main, 'Later: Your hours begin').click();
  const begins = page.getByRole('spinbutton', { name: 'Your hours begin' });
  await expect(begins).toHaveValue('9:00');
  await begins.fill('8:30');
  await begins.press('Enter');
  await expect(begins).toHaveValue('8:30');
  await begins.fill('soon');
  await begins.press('Enter');
  await expect(page.getByText('Lull does not read that as a time.')).toBeVisible();
  await button(main, 'Earlier: Your hours end').click();
  expect(await sent('change-setting')).toEqual([
    { key: 'shift.days', value: [1, 2, 3, 4, 5, 6] },
    { key: 'shift.from', value: '09:00' },
    { key: 'shift.to', value: '17:30' },
    { key: 'shift.from', value: '08:30' },
    { key: 'shift.to', value: '17:15' },
  ]);
  await expect(page.getByText('Within them a shift starts')).toBeVisible();
});

test('Lull starts with the computer where that is asked for', async ({ openMain }) => {
  const main = await openFirst({ openMain });
  const { page, sent } = main;
  await button(main, 'Next').click();
  await button(main, /^Next/).click();
  const starts = page.getByRole('switch', { name: 'Start Lull with this computer' });
  await expect(starts).not.toBeChecked();
  await starts.click();
  await expect(starts).toBeChecked();
  expect(await sent('set-login-item')).toEqual([{ on: true }]);
});

test('it is to be had again from Settings, and Escape leaves it', async ({ openMain }) => {
  const main = await openMain({ hash: '#settings', start: { snapshot: days.offShift } });
  await main.page.getByRole('link', { name: 'The welcome again' }).click();
  await expect(title(main)).toHaveText('A breath between two calls');
  await main.page.keyboard.press('Escape');
  await expect(title(main)).toHaveText('Off shift.');
});

test('with less motion the shape is a count, and nothing moves', async ({ openMain }) => {
  const main = await openFirst({ openMain }, {}, { context: { reducedMotion: 'reduce' } });
  await expect(title(main)).toHaveText('A breath between two calls');
  expect(await main.page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('in a browser it says how it is told of calls, and offers a made-up shift', async ({ openMain }) => {
  const snapshot: Snapshot = { ...firstStart, host: { edition: 'browser' } };
  const main = await openFirst({ openMain }, { snapshot });
  const { page } = main;
  await expect(page.getByRole('link', { name: 'Watch a made-up shift' })).toHaveAttribute('href', '?demo');
  await button(main, 'Next').click();
  await expect(title(main)).toHaveText('How does Lull hear a call?');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await button(main, /^Next/).click();
  await expect(title(main)).toHaveText('Keys on this page');
});
