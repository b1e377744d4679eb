import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { OwnCard } from '../../../src/core/deck/own-card';
import type { Opening } from './main-page';
import { test } from './main-page';

/** The Deck page: every flow by keyboard, nothing lost, and what is wrong is said. */

const own = (name: string, over: Partial<OwnCard> = {}): OwnCard => ({
  id: `own-${name}`,
  line: `Line ${name}`,
  secondLine: '',
  family: 'reframe',
  moments: ['gap'],
  kinds: [],
  tier: 10,
  breath: null,
  ...over,
});
const three = [own('a'), own('b', { line: '<b>Bold</b> & "so" 🌊' }), own('c')];
const withThree: Opening = { hash: '#deck', start: { own: { deck: { cards: three } } } };

const ownLines = (page: Page) => page.getByRole('region', { name: 'Your own' }).locator('summary');
const said = (page: Page) => page.locator('[role=status]');
const bar = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('each card can be read in full, with why it is there', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#deck' });
  const row = page.getByRole('region', { name: 'Breathe' }).locator('details').first();
  await row.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Why this.');
  await expect(row).toContainText(/studies of something close|Tried with staff|No study/);
  await expect(row.getByRole('group')).toContainText('May come');
});

test('the cards of care kinds have nothing to switch, and say when they come', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#deck' });
  for (const kind of ['abusive', 'threat', 'slur-or-sexual', 'crisis']) {
    const row = page.locator(`#card-care-first-${kind}`);
    await row.locator('summary').click();
    await expect(row).toContainText('It comes with Care first');
    await expect(row.getByRole('button')).toHaveCount(0);
  }
});

test('markup shows as text', async ({ openMain }) => {
  const { page } = await openMain(withThree);
  await expect(ownLines(page)).toHaveText(['Line a', '<b>Bold</b> & "so" 🌊', 'Line c']);
});

test('an own card is set in the direction of its language, in the list and opened', async ({ openMain }) => {
  const card = own('a', { line: 'تنفّس ببطء', secondLine: 'שלום' });
  const { page } = await openMain({ hash: '#deck', start: { own: { deck: { cards: [card] } } } });
  await ownLines(page).click();
  for (const text of [card.line, card.secondLine])
    await expect(page.getByText(text, { exact: true })).toHaveCSS('direction', 'rtl');
});

test('a line that nobody can see, or that turns the writing around, is refused in a sentence', async ({
  openMain,
}) => {
  const { page, sent } = await openMain({ hash: '#deck' });
  await bar(page, 'Write a card').click();
  const line = page.getByLabel('First line');
  for (const [text, sentence] of [
    ['\u200B\u2060', 'Nothing in this line can be seen.'],
    ['\u202Eback', 'A line cannot hold broken characters'],
  ] as const) {
    await line.fill(text);
    await bar(page, 'Keep the card').click();
    await expect(said(page).filter({ hasText: sentence })).toBeVisible();
    await expect(line).toBeFocused();
  }
  expect(await sent('change-deck')).toEqual([]);
  await line.fill('Café ☕️ 👩‍👩‍👧');
  await bar(page, 'Keep the card').click();
  await expect(ownLines(page)).toHaveText(['Café ☕️ 👩‍👩‍👧']);
});

test('a card is written by keyboard alone, and the focus ends on it', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#deck' });
  await bar(page, 'Write a card').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('First line')).toBeFocused();
  await page.keyboard.type('The kettle first 🫖');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Then the queue.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(ownLines(page)).toHaveText(['The kettle first 🫖']);
  await expect(ownLines(page)).toBeFocused();
  await expect(said(page).filter({ hasText: 'Kept.' })).toBeVisible();
  expect(await sent('change-deck')).toMatchObject([
    { do: 'keep', id: null, card: { secondLine: 'Then the queue.', moments: ['gap', 'shift-start'] } },
  ]);
});

test('10,000 characters are refused with a sentence and stay as they were typed', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#deck' });
  await bar(page, 'Write a card').click();
  const line = page.getByLabel('First line');
  await line.fill('ñ'.repeat(10_000));
  await page.keyboard.press('Enter');
  await expect(said(page).filter({ hasText: 'at most 90 characters' })).toBeVisible();
  await expect(line).toBeFocused();
  await expect(line).toHaveAttribute('aria-invalid', 'true');
  await expect(line).toHaveValue('ñ'.repeat(10_000));
  expect(await sent('change-deck')).toEqual([]);
});

test('what is being written outlives Esc, another page and a refusal', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#deck' });
  await bar(page, 'Write a card').click();
  await page.keyboard.type('Half a thought');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('First line')).toHaveValue('Half a thought');
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help now');
  await page.getByRole('link', { name: 'Deck' }).click();
  await expect(page.getByLabel('First line')).toHaveValue('Half a thought');
  await page.evaluate(() => {
    window.__refuse = { 'change-deck': 'not-now' };
  });
  await bar(page, 'Keep the card').click();
  await expect(said(page).filter({ hasText: 'Not right now' })).toBeVisible();
  await expect(page.getByLabel('First line')).toHaveValue('Half a thought');
});

test('a Learn card cannot be for after a hard call', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#deck' });
  await bar(page, 'Write a card').click();
  await page.keyboard.type('A word a day');
  await page.getByLabel('after a hard call').check();
  await page.getByLabel('angry').check();
  await page.getByRole('form').getByLabel('Family').selectOption('learn');
  await expect(page.getByLabel('after a hard call')).toHaveCount(0);
  await bar(page, 'Keep the card').click();
  await expect(ownLines(page)).toHaveCount(1);
  expect(await sent('change-deck')).toMatchObject([
    { card: { family: 'learn', moments: ['gap'], kinds: [] } },
  ]);
});

test('own cards are put in order by keyboard; the focus stays on the key', async ({ openMain }) => {
  const { page } = await openMain(withThree);
  await ownLines(page).first().click();
  const down = bar(page, 'Move down');
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(ownLines(page)).toHaveText(['<b>Bold</b> & "so" 🌊', 'Line a', 'Line c']);
  await expect(said(page).filter({ hasText: 'Now number 2 of 3.' })).toBeVisible();
  await expect(down).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ownLines(page)).toHaveText(['<b>Bold</b> & "so" 🌊', 'Line c', 'Line a']);
  await expect(down).toBeFocused();
  await expect(down).toHaveAttribute('aria-disabled', 'true');
});

test('a deleted card comes back where it was', async ({ openMain }) => {
  const { page } = await openMain(withThree);
  await ownLines(page).nth(1).click();
  await bar(page, 'Delete').click();
  await expect(ownLines(page)).toHaveText(['Line a', 'Line c']);
  await expect(bar(page, 'Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ownLines(page)).toHaveText(['Line a', '<b>Bold</b> & "so" 🌊', 'Line c']);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('cards are switched off and marked, and found by that', async ({ openMain }) => {
  const { page } = await openMain(withThree);
  const lift = page.getByRole('region', { name: 'Lift' }).locator('details').first();
  await lift.locator('summary').click();
  await lift.getByRole('button', { name: 'May come' }).click();
  await expect(lift.getByRole('button', { name: 'May come' })).toHaveAttribute('aria-pressed', 'false');
  await expect(lift.locator('summary')).toContainText('switched off');
  await lift.getByRole('button', { name: 'Favorite' }).click();
  await page.getByLabel('Show', { exact: true }).selectOption('off');
  await expect(page.locator('summary')).toHaveCount(1);
  await expect(said(page).filter({ hasText: 'One card.' })).toBeVisible();
  await page.getByLabel('Show', { exact: true }).selectOption('favourites');
  await expect(page.locator('summary')).toHaveCount(1);
  await page.getByLabel('Show', { exact: true }).selectOption('own');
  await expect(page.locator('summary')).toHaveCount(3);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByLabel('Family').selectOption('care-first');
  await expect(page.getByRole('region')).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all' }).click();
  for (const theme of ['attitude', 'care', 'not-personal', 'customers-talk']) {
    await page.getByLabel('Theme').selectOption(theme);
    await expect(said(page).filter({ hasText: /^\d+ cards\.$/ })).toBeVisible();
  }
});

test('a file with anything wrong in it is refused whole, with lines and reasons', async ({ openMain }) => {
  const { page } = await openMain(withThree);
  const take = async (text: string): Promise<void> => {
    await page.evaluate((file) => {
      window.__file = { text: file };
    }, text);
    await bar(page, 'Add cards from a file').click();
  };
  await take('{\n"format": "lull-cards",\n"version": 1\n"cards": []\n}');
  await expect(page.locator('[role=status] li')).toHaveText([/^Line 4: from here on it is not JSON/]);
  const bad = { format: 'lull-cards', version: 1, cards: [own('z'), { ...own('y'), line: '' }] };
  await take(JSON.stringify(bad, null, 1));
  await expect(page.locator('[role=status] li')).toHaveText(['Line 19: “line” is empty.']);
  await expect(ownLines(page)).toHaveCount(3);
  await take(JSON.stringify({ ...bad, cards: [own('z'), own('b', { line: 'Newer' })] }));
  await expect(ownLines(page)).toHaveText(['Line a', 'Newer', 'Line c', 'Line z']);
  await expect(said(page).filter({ hasText: '2 cards added. One of them took the place' })).toBeVisible();
  await bar(page, 'Undo').click();
  await expect(ownLines(page)).toHaveText(['Line a', '<b>Bold</b> & "so" 🌊', 'Line c']);
});

test('what is saved to a file can be added again', async ({ openMain }) => {
  const { page } = await openMain(withThree);
  await bar(page, 'Save yours to a file').click();
  await expect(said(page).filter({ hasText: 'Saved as /home/agent/lull-cards.json.' })).toBeVisible();
  await page.evaluate(() => {
    window.__file = { text: window.__files[0] ?? '' };
  });
  await bar(page, 'Add cards from a file').click();
  await expect(said(page).filter({ hasText: '3 cards added. 3 of them' })).toBeVisible();
});

test('a cancelled dialog says and changes nothing', async ({ openMain }) => {
  const { page, sent } = await openMain(withThree);
  await bar(page, 'Add cards from a file').click();
  await expect.poll(() => sent('import-cards')).toHaveLength(1);
  await expect(ownLines(page)).toHaveCount(3);
  await expect(page.locator('[data-empty=true]')).toHaveCount(1);
});

for (const look of ['light', 'dark', 'forced-colors'] as const) {
  test(`axe finds nothing while cards are open and one is written: ${look}`, async ({ openMain }) => {
    const theme = look === 'forced-colors' ? 'system' : look;
    const { page } = await openMain({
      ...withThree,
      appearance: { theme },
      context: look === 'forced-colors' ? { forcedColors: 'active' } : {},
    });
    await ownLines(page).first().click();
    await page.getByRole('region', { name: 'Breathe' }).locator('summary').first().click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await bar(page, 'Write a card').click();
    await bar(page, 'Keep the card').click();
    await expect(said(page).filter({ hasText: 'still empty' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
