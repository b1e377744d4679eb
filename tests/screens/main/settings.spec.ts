import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { defaultSettings } from '../../../src/core/settings/settings';
import { at } from './busy-day';
import { settingsView, snapshotOf } from './fixtures';
import { test } from './main-page';
import { hash, number, pick } from './settings-page';

/** Settings: sentences with the choice in them, each change sent as it is made. */

const part = (page: Page, name: string): Locator => page.getByRole('region', { name });

for (const language of ['en', 'es'] as const) {
  test(`the first screen says no more than 150 words, ${language}`, async ({ openMain }) => {
    const { page } = await openMain({ hash, appearance: { language } });
    await expect(page.getByRole('radiogroup').first()).toBeVisible();
    const words = await page.evaluate(() => {
      const main = document.querySelector('main');
      if (!main) return Infinity;
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      let count = 0;
      while (walker.nextNode()) {
        const within = walker.currentNode.parentElement;
        if (!within?.checkVisibility() || within.getBoundingClientRect().top >= window.innerHeight) continue;
        count += (walker.currentNode.nodeValue ?? '').split(/\s+/).filter(Boolean).length;
      }
      return count;
    });
    expect(words).toBeLessThanOrEqual(150);
  });
}

test('how many cards come is said in words, and the words set the numbers', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash });
  const amount = page.getByRole('radiogroup', { name: 'Cards come' });
  await expect(amount.getByRole('radio', { name: 'now and then' })).toBeChecked();
  await expect(page.getByText('At most 3 an hour, 15 minutes apart.')).toBeVisible();
  await pick(page, 'Cards come', 'a few a day');
  await expect(page.getByText('At most 1 an hour, 60 minutes apart.')).toBeVisible();
  await pick(page, 'Cards come', 'only when I ask');
  await expect(page.getByText('Your keys and “A card now” still bring one.')).toBeVisible();
  expect(await sent('change-setting')).toEqual([
    { key: 'pacing.spacingMinutes', value: 60 },
    { key: 'pacing.maxPerHour', value: 1 },
    { key: 'pacing.automatic', value: false },
  ]);
});

test('numbers are fine-tuned by press, by arrow and by writing, and lead back to the usual ones', async ({
  openMain,
}) => {
  const { page, sent } = await openMain({ hash });
  await page.getByRole('button', { name: 'Fine-tune' }).click();
  const spacing = number(page, /^Two are at least/);
  await page.getByRole('button', { name: /^More: Two are at least/ }).click();
  await expect(spacing).toHaveValue('16');
  await spacing.press('ArrowDown');
  await expect(spacing).toHaveValue('15');
  await spacing.fill('20');
  await spacing.press('Enter');
  await expect(spacing).toHaveValue('20');
  await expect(page.getByText('With numbers of your own.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the usual numbers' }).click();
  await expect(spacing).toHaveValue('15');
  expect(await sent('change-setting')).toEqual(
    [16, 15, 20, 15].map((value) => ({ key: 'pacing.spacingMinutes', value })),
  );
});

test('a number that does not fit is told with its range and what holds, and nothing is sent', async ({
  openMain,
}) => {
  const { page, sent } = await openMain({ hash });
  await page.getByRole('button', { name: 'Fine-tune' }).click();
  const most = number(page, /^At most … come/);
  const said = page.getByText(/does not fit here/);
  for (const [written, sentence] of [
    ['900', '900 does not fit here: it takes 0 to 60, so it stays at 3.'],
    ['many', 'many does not fit here: it takes 0 to 60, so it stays at 3.'],
    ['2.5', '2.5 does not fit here: it takes 0 to 60, so it stays at 3.'],
  ] as const) {
    await most.fill(written);
    await most.press('Tab');
    await expect(said).toHaveText(sentence);
    await expect(most).toHaveValue('3');
    await expect(most).toHaveAccessibleDescription(sentence);
  }
  expect(await sent('change-setting')).toEqual([]);
  await most.fill('4');
  await most.press('Enter');
  await expect(said).toHaveCount(0);
});

test('corner, display, looks and the size of the text', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash });
  await page.getByRole('radio', { name: 'top left' }).check();
  await pick(page, 'Display', 'display 2');
  await pick(page, 'Lull is', 'dark');
  await page.getByRole('button', { name: 'More: Text is' }).click();
  await expect(number(page, /^Text is/)).toHaveValue('110 %');
  await number(page, /^Text is/).fill('150');
  await number(page, /^Text is/).press('Enter');
  await pick(page, 'On a shared screen, Lull is', 'seen');
  expect(await sent('change-setting')).toEqual([
    { key: 'card.corner', value: 'top-left' },
    { key: 'card.display', value: 2 },
    { key: 'look.theme', value: 'dark' },
    { key: 'look.textSize', value: 110 },
    { key: 'look.textSize', value: 150 },
    { key: 'privacy.hiddenOnSharedScreen', value: false },
  ]);
});

test('the keys of a browser change the size of the text, on every page', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#today' });
  await page.keyboard.press('Control+Shift+Equal');
  await page.keyboard.press('Control+Equal');
  await page.keyboard.press('Control+Minus');
  await page.keyboard.press('Control+0');
  await expect
    .poll(async () => (await sent('change-setting')).map((one) => (one as { value: number }).value))
    .toEqual([110, 120, 110, 100]);
});

test('with one display there is none to choose', async ({ openMain }) => {
  const { page } = await openMain({ hash, start: { settings: settingsView({ displays: 1 }) } });
  await expect(page.getByRole('radiogroup', { name: 'Corner' })).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: 'Display' })).toHaveCount(0);
});

test('the agent’s hours and days are set by keyboard', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash });
  const hours = part(page, 'Hours');
  await expect(hours.getByText('Without hours, the first call begins a shift.')).toBeVisible();
  const from = hours.getByRole('spinbutton', { name: 'from' });
  await from.press('ArrowUp');
  await expect(from).toHaveValue('9:00');
  await from.fill('8.30');
  await from.press('Enter');
  await expect(hours.getByText('Both times are needed, and not the same.')).toBeVisible();
  const to = hours.getByRole('spinbutton', { name: 'to' });
  await to.fill('soon');
  await to.press('Tab');
  await expect(hours.getByText('Lull does not read that as a time.')).toBeVisible();
  await to.fill('5 pm');
  await to.press('Enter');
  await expect(hours.getByText('Within them a shift begins')).toBeVisible();
  await hours.getByRole('button', { name: 'Saturday' }).press('Space');
  await pick(page, 'A new shift', 'begins without a question');
  await hours.getByRole('button', { name: 'No hours' }).click();
  await expect(from).toHaveValue('');
  expect(await sent('change-setting')).toEqual([
    { key: 'shift.from', value: '09:00' },
    { key: 'shift.from', value: '08:30' },
    { key: 'shift.to', value: '17:00' },
    { key: 'shift.days', value: [1, 2, 3, 4, 5, 6] },
    { key: 'shift.arrive', value: false },
    { key: 'shift.from', value: '' },
    { key: 'shift.to', value: '' },
  ]);
});

test('quiet for an hour or until tomorrow, and over again', async ({ openMain }) => {
  const { page, sent, push } = await openMain({ hash });
  const now = snapshotOf().at;
  await page.getByRole('button', { name: 'for an hour' }).click();
  await page.getByRole('button', { name: 'until tomorrow' }).click();
  await push(snapshotOf({ quietUntil: now + 3_600_000 }));
  const row = page.getByRole('group', { name: 'Be quiet' });
  await expect(row).toContainText('until 15:18');
  await row.getByRole('button', { name: 'Let cards come again' }).click();
  expect(await sent('change-setting')).toEqual([
    { key: 'pacing.quietUntil', value: now + 3_600_000 },
    { key: 'pacing.quietUntil', value: at(5, 0) + 86_400_000 },
    { key: 'pacing.quietUntil', value: 0 },
  ]);
});

test('the parts at the side follow what is read', async ({ openMain }) => {
  const { page } = await openMain({ hash });
  const side = page.getByRole('navigation', { name: 'Parts of this page' });
  const current = side.locator('[aria-current]');
  await expect(current).toHaveText('Cards');
  await page.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight);
  });
  await expect(current).toHaveText('About');
  await side.getByRole('link', { name: 'Your data' }).click();
  await expect(current).toHaveText('Your data');
  await page.mouse.wheel(0, -10_000);
  await expect(current).toHaveText('Cards');
});

test.describe('keys', () => {
  test('one is the chord that is pressed, while no key of Lull does anything', async ({ openMain }) => {
    const { page, sent } = await openMain({ hash });
    const hard = page.getByRole('button', { name: /^That call was hard/ });
    await expect(hard).toHaveText(/Ctrl Shift F9/);
    await hard.click();
    await expect(hard).toHaveText(/Press the keys/);
    await expect.poll(() => sent('pause-shortcuts')).toEqual([{ on: true }]);
    await hard.press('Control+Alt+H');
    await expect(hard).toHaveText(/Ctrl Alt H/);
    expect(await sent('change-setting')).toEqual([
      { key: 'shortcuts.hardCall', value: 'CommandOrControl+Alt+H' },
    ]);
    await expect.poll(async () => (await sent('pause-shortcuts')).at(-1)).toEqual({ on: false });
    await page.getByRole('button', { name: 'Use Ctrl Shift F9' }).click();
    await expect(hard).toHaveText(/Ctrl Shift F9/);
  });

  test('keys of Lull’s own and keys for typing are refused, and Esc leaves all as it was', async ({
    openMain,
  }) => {
    const { page, sent } = await openMain({ hash });
    const hard = page.getByRole('button', { name: /^That call was hard/ });
    await hard.click();
    await hard.press('Control+Shift+F10');
    await expect(page.getByText('Lull has these keys for “On a call, and off again”.')).toBeVisible();
    await hard.press('h');
    await expect(page.getByText('Lull does not take these keys: they are for typing')).toBeVisible();
    await hard.press('Escape');
    await expect(hard).toHaveText(/Ctrl Shift F9/);
    await expect(page.getByText('Lull does not take these keys')).toHaveCount(0);
    await expect(page.locator('main[data-page="settings"]')).toBeVisible();
    expect(await sent('change-setting')).toEqual([]);
    await expect.poll(async () => (await sent('pause-shortcuts')).at(-1)).toEqual({ on: false });
  });

  test('one that another program has says so, and offers a free one', async ({ openMain }) => {
    const notices = [{ type: 'shortcut-taken', name: 'rate', keys: 'CommandOrControl+Shift+F8' }] as const;
    const { page, sent } = await openMain({ hash, start: { snapshot: snapshotOf({ notices }) } });
    await expect(page.getByText('Another program has these keys')).toBeVisible();
    await page.getByRole('button', { name: 'Use Ctrl Shift F7' }).click();
    expect(await sent('change-setting')).toEqual([
      { key: 'shortcuts.rate', value: 'CommandOrControl+Shift+F7' },
    ]);
  });
});

test('the keys part leads to the sheet of all keys, and back to where it was', async ({ openMain }) => {
  const { page } = await openMain({ hash: `${hash}/keys` });
  const all = page.getByRole('button', { name: 'lists all keys' });
  await all.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(all).toBeInViewport();
});

test('a browser shows only what it can do', async ({ openMain }) => {
  const host = { edition: 'browser' } as const;
  const { page } = await openMain({ hash, start: { snapshot: snapshotOf({ host }) } });
  await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
  await expect(page.getByText('only while this page has the keyboard')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Connect a phone' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Diagnosis' })).toHaveCount(0);
  const where = page.getByRole('group', { name: 'They come in this corner of' });
  await expect(where).toContainText('this page');
  await expect(where.getByRole('radiogroup')).toHaveCount(1);
  await expect(number(page, /^Text is/)).toHaveCount(0);
});

for (const [language, theme] of [
  ['en', 'light'],
  ['es', 'dark'],
] as const) {
  test(`axe finds nothing, unfolded and searched, ${language}, ${theme}`, async ({ openMain }) => {
    const own = { ...defaultSettings, 'pacing.maxPerHour': 2, 'shift.from': '08:00' };
    const { page } = await openMain({
      hash,
      appearance: { language, theme },
      start: { settings: settingsView({ settings: own }) },
    });
    const fold = page.locator('main button[aria-expanded="false"]');
    while ((await fold.count()) > 0) await fold.first().click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('searchbox').fill(language === 'en' ? 'screen' : 'pantalla');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
