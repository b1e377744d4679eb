import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from './main-page';

/** A card of one's own is written on the card itself: nothing typed is lost or cut, and what is wrong is said. */

const line = (page: Page) => page.getByRole('textbox', { name: 'First line' });
const second = (page: Page) => page.getByRole('textbox', { name: 'Second line' });
const said = (page: Page) => page.locator('[role=status]');
const bar = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const ownLines = (page: Page) => page.getByRole('region', { name: 'Yours' }).locator('label');
const start = (page: Page): Promise<void> => bar(page, 'Write a card').click();
const keep = (page: Page): Promise<void> => bar(page, /Put it in the deck/).click();
/** Opens a choice in the sentence, takes one of its words and closes it. */
async function choose(page: Page, name: string, words: readonly string[]): Promise<void> {
  await bar(page, new RegExp(`^${name}:`)).click();
  const options = page.getByRole('group', { name, exact: true });
  for (const word of words) await options.getByLabel(word, { exact: true }).click();
  if (await options.isVisible()) await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
}

test('a card is written by keyboard alone, and the focus ends on it', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#deck' });
  await bar(page, 'Write a card').focus();
  await page.keyboard.press('Enter');
  await expect(line(page)).toBeFocused();
  await page.keyboard.type('The kettle first 🫖');
  await expect(page.getByText('18 of 90')).toBeVisible();
  await bar(page, 'More options').press('Enter');
  await second(page).focus();
  await page.keyboard.type('Then the queue.');
  await bar(page, /^When it comes/).press('Enter');
  await expect(page.getByRole('checkbox', { name: 'between calls' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(bar(page, /^When it comes: between calls, after a hard call$/)).toBeFocused();
  await line(page).press('Enter');
  await expect(ownLines(page)).toHaveText(['The kettle first 🫖']);
  await expect(page.getByRole('radio', { name: 'The kettle first' })).toBeFocused();
  await expect(said(page).filter({ hasText: 'Kept.' })).toBeVisible();
  expect(await sent('change-deck')).toMatchObject([
    { do: 'keep', id: null, card: { secondLine: 'Then the queue.', moments: ['gap', 'after-hard'] } },
  ]);
});

test('what opens more stands on one line with its chevron', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#deck' });
  await start(page);
  const more = bar(page, 'More options');
  const word = await more.evaluate((button) => {
    const range = new Range();
    range.selectNodeContents(button.firstChild ?? button);
    return range.getBoundingClientRect().toJSON() as DOMRect;
  });
  const chevron = await more.locator('svg').boundingBox();
  expect(chevron?.y).toBeGreaterThanOrEqual(word.top);
  expect((chevron?.y ?? 0) + (chevron?.height ?? 0)).toBeLessThanOrEqual(word.bottom);
});

test('it is shown as it will come before it is kept, but not while it cannot be', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#deck' });
  await start(page);
  await bar(page, 'Show it now').click();
  await expect(said(page).filter({ hasText: 'still empty' })).toBeVisible();
  await expect(line(page)).toBeFocused();
  expect(await sent('try-card')).toEqual([]);
  await line(page).fill('Water first');
  await bar(page, 'Show it now').click();
  expect(await sent('try-card')).toMatchObject([{ card: { line: 'Water first', family: 'reframe' } }]);
  await page.evaluate(() => {
    window.__refuse = { 'try-card': 'not-now' };
  });
  await bar(page, 'Show it now').click();
  await expect(said(page).filter({ hasText: 'On a call no card comes.' })).toBeVisible();
});

test('choices stand in the sentence, and a card of kinds comes after those and nothing else', async ({
  openMain,
}) => {
  const { page, sent } = await openMain({ hash: '#deck' });
  await start(page);
  await line(page).fill('It was the company');
  await bar(page, 'More options').click();
  await choose(page, 'When it comes', ['between calls', 'after a hard call']);
  await choose(page, 'Kinds of hard call', ['angry', 'upset with the company']);
  await choose(page, 'How long it stays', ['20 seconds']);
  await choose(page, 'What it shows', ['even, 4 in and 6 out']);
  await choose(page, 'Family', ['Lift']);
  await keep(page);
  await expect(ownLines(page)).toHaveCount(1);
  expect(await sent('change-deck')).toMatchObject([
    {
      card: {
        moments: ['after-hard'],
        kinds: ['angry', 'upset-with-company'],
        tier: 20,
        breath: 'even',
        family: 'lift',
      },
    },
  ]);
});

test('a Learn card cannot be for after a hard call, and one for no moment is not kept', async ({
  openMain,
}) => {
  const { page, sent } = await openMain({ hash: '#deck' });
  await start(page);
  await line(page).fill('A word a day');
  await bar(page, 'More options').click();
  await choose(page, 'When it comes', ['between calls', 'after a hard call']);
  await choose(page, 'Family', ['Learn']);
  await expect(page.getByText('A Learn card never comes after a hard call.')).toBeVisible();
  await expect(bar(page, 'When it comes: at no moment yet')).toBeVisible();
  await keep(page);
  await expect(said(page).filter({ hasText: 'Choose at least one moment.' })).toBeVisible();
  await choose(page, 'When it comes', ['between calls']);
  await keep(page);
  await expect(ownLines(page)).toHaveCount(1);
  expect(await sent('change-deck')).toMatchObject([
    { card: { family: 'learn', moments: ['gap'], kinds: [] } },
  ]);
});

test('a line that nobody can see, that turns the writing around or is two, is refused in a sentence', async ({
  openMain,
}) => {
  const { page, sent } = await openMain({ hash: '#deck' });
  await start(page);
  for (const [text, sentence] of [
    ['\u200B\u2060', 'Nothing in this line can be seen.'],
    ['\u202Eback', 'A line cannot hold broken characters'],
    ['one\ntwo', 'A line cannot hold a line break'],
  ] as const) {
    await line(page).fill(text);
    await keep(page);
    await expect(said(page).filter({ hasText: sentence })).toBeVisible();
    await expect(line(page)).toBeFocused();
  }
  expect(await sent('change-deck')).toEqual([]);
  await line(page).fill('Café ☕️ 👩‍👩‍👧');
  await keep(page);
  await expect(ownLines(page)).toHaveText(['Café ☕️ 👩‍👩‍👧']);
});

test('10,000 characters are refused with a sentence and stay as they were typed', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#deck' });
  await start(page);
  await line(page).fill('ñ'.repeat(10_000));
  await page.keyboard.press('Enter');
  await expect(said(page).filter({ hasText: 'at most 90 characters' })).toBeVisible();
  await expect(page.getByText('9910 characters too many')).toBeVisible();
  await expect(line(page)).toBeFocused();
  await expect(line(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(line(page)).toHaveValue('ñ'.repeat(10_000));
  expect(await sent('change-deck')).toEqual([]);
});

test('a number that has no place in it is warned of', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#deck' });
  await start(page);
  await line(page).fill('Call 4111 1111 1111 1111');
  await expect(said(page).filter({ hasText: 'card or account number' })).toBeVisible();
  await expect(line(page)).toHaveAccessibleDescription(/card or account number/);
});

test('what is being written outlives Esc, another page and a refusal', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#deck' });
  await start(page);
  await page.keyboard.type('Half a thought');
  await page.keyboard.press('Escape');
  await expect(line(page)).toHaveValue('Half a thought');
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help now');
  await page.getByRole('link', { name: 'Deck' }).click();
  await expect(line(page)).toHaveValue('Half a thought');
  await page.evaluate(() => {
    window.__refuse = { 'change-deck': 'not-now' };
  });
  await keep(page);
  await expect(said(page).filter({ hasText: 'Not right now' })).toBeVisible();
  await expect(line(page)).toHaveValue('Half a thought');
});

test('back at the deck, what was typed waits to be gone on with; nothing typed leaves nothing', async ({
  openMain,
}) => {
  const { page } = await openMain({ hash: '#deck' });
  await start(page);
  await bar(page, 'Back to the deck').click();
  await expect(bar(page, 'Write a card')).toBeFocused();
  await start(page);
  await line(page).fill('Half a thought');
  await bar(page, 'Back to the deck').click();
  await expect(page.getByRole('searchbox')).toBeVisible();
  await bar(page, 'Go on writing').click();
  await expect(line(page)).toHaveValue('Half a thought');
});

test('an own card is changed in the same way', async ({ openMain }) => {
  const card = {
    id: 'own-a',
    line: 'Line a',
    secondLine: 'And more',
    family: 'win',
    moments: ['gap'],
    kinds: [],
    tier: 10,
    breath: null,
  } as const;
  const cards = [{ ...card, moments: [...card.moments], kinds: [...card.kinds] }];
  const { page, sent } = await openMain({ hash: '#deck', start: { own: { deck: { cards } } } });
  await bar(page, 'Change').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Change it as it will come.');
  await expect(second(page)).toHaveValue('And more');
  await line(page).fill('Line b');
  await page.keyboard.press('Enter');
  await expect(ownLines(page)).toHaveText(['Line b']);
  expect(await sent('change-deck')).toMatchObject([{ do: 'keep', id: 'own-a', card: { line: 'Line b' } }]);
});

for (const look of ['light', 'dark', 'forced-colors'] as const) {
  test(`axe finds nothing while a card is written, with all its choices: ${look}`, async ({ openMain }) => {
    const theme = look === 'forced-colors' ? 'system' : look;
    const { page } = await openMain({
      hash: '#deck',
      appearance: { theme },
      context: look === 'forced-colors' ? { forcedColors: 'active' } : {},
    });
    await start(page);
    await keep(page);
    await expect(said(page).filter({ hasText: 'still empty' })).toBeVisible();
    await bar(page, 'More options').click();
    await bar(page, /^When it comes/).click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
