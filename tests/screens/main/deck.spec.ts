import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { OwnCard } from '../../../src/core/deck/own-card';
import { at } from './busy-day';
import type { Opening } from './main-page';
import { test } from './main-page';

/** The Deck page: cards are found, looked at, shown, switched off and put in order; by keyboard, and nothing is lost. */

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
const small = { viewport: { width: 560, height: 520 } };

const yours = (page: Page) => page.getByRole('region', { name: 'Yours' });
const ownLines = (page: Page) => yours(page).locator('label');
const row = (page: Page, name: string) => page.getByRole('radio', { name });
const chosen = (page: Page) => page.getByRole('region', { name: 'The chosen card' });
const said = (page: Page) => page.locator('[role=status]');
const bar = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const find = (page: Page) => page.getByRole('searchbox', { name: 'Find a card' });
const tab = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Which cards are listed' }).getByRole('button', { name });

test('the chosen card is at its real size, with when it comes, when it was seen and why', async ({
  openMain,
}) => {
  const seen = { 'reframe-half-the-screen': at(11, 20) };
  const { page } = await openMain({ hash: '#deck', start: { own: { seen } } });
  await row(page, 'They cannot see what you see on your screen.').check();
  await expect(chosen(page)).toContainText('They cannot see what you see on your screen.');
  await expect(chosen(page)).toContainText('From where they sit, it added up.');
  await expect(chosen(page).getByRole('definition')).toHaveText([
    'after a hard call: caller was wrong',
    '10 s or more',
    'Thursday 19 November, 11:20',
  ]);
  await expect(chosen(page)).toContainText('Likely, from studies of something close: Webb 2012.');
  const { width, height } = (await chosen(page).locator('> div').first().boundingBox()) ?? {};
  expect([width, height]).toEqual([360, 200]);
  await row(page, 'One slow breath before the next ring.').check();
  await expect(chosen(page).getByRole('term')).toHaveText(['Comes', 'Takes', 'Breath']);
});

const shown = { card: 'own-b', keyboard: true };

test('cards are gone through by the arrow keys, and one is shown at once', async ({ openMain }) => {
  const { page, sent } = await openMain(withThree);
  await row(page, 'Line a').focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Bold')).toBeChecked();
  // It lies over the words of its row.
  await expect(row(page, 'Bold')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(chosen(page)).toContainText('<b>Bold</b> & "so" 🌊');
  await expect(page.getByRole('button', { name: 'Show it now: <b>Bold</b>' })).toBeVisible();
  await page.keyboard.press('Enter');
  await chosen(page).getByRole('button', { name: 'Show it now' }).click();
  expect(await sent('try-card')).toEqual([shown, shown]);
});

test('a row offers its card under the pointer, without a row moving', async ({ openMain }) => {
  const { page, sent } = await openMain(withThree);
  const other = row(page, 'Line c');
  const before = await other.boundingBox();
  await row(page, 'Bold').hover();
  const offered = page.getByRole('button', { name: 'Show it now: <b>Bold</b>' });
  await expect(offered).toBeVisible();
  expect(await other.boundingBox()).toEqual(before);
  await offered.click();
  expect(await sent('try-card')).toEqual([shown]);
  await expect(row(page, 'Bold')).toBeChecked();
});

test('on a call a card is not shown, and the page says why until another is looked at', async ({
  openMain,
}) => {
  const { page } = await openMain(withThree);
  await page.evaluate(() => {
    window.__refuse = { 'try-card': 'not-now' };
  });
  await chosen(page).getByRole('button', { name: 'Show it now' }).click();
  const why = said(page).filter({ hasText: 'On a call no card comes.' });
  await expect(why).toBeVisible();
  await row(page, 'Line c').check();
  await expect(why).toHaveCount(0);
});

test('the cards of care kinds have nothing to switch or show, and say when they come', async ({
  openMain,
}) => {
  const { page } = await openMain({ hash: '#deck' });
  for (const kind of ['abusive', 'threat', 'slur-or-sexual', 'crisis']) {
    await page.locator(`#card-care-first-${kind}`).check();
    await expect(chosen(page)).toContainText('It comes with Care first');
    await expect(chosen(page).locator('button')).toHaveCount(0);
  }
});

test('cards are found by their words, which are underlined; what has none is not there', async ({
  openMain,
}) => {
  const { page } = await openMain(withThree);
  await find(page).fill('BÓLD');
  await expect(page.getByRole('region').getByRole('heading')).toHaveText(['Yours 1']);
  await expect(said(page).filter({ hasText: '1 card' })).toBeVisible();
  await expect(page.locator('mark')).toHaveText(['Bold']);
  await expect(row(page, 'Bold')).toBeChecked();
  await find(page).fill('no such words');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.getByText('No card like that. Try another word.')).toBeVisible();
  await find(page).press('Escape');
  await expect(find(page)).toHaveValue('');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deck');
  for (const word of ['attitude', 'not personal', 'customers talk', 'care first', 'angry']) {
    await find(page).fill(word);
    await expect(page.getByRole('radio').first(), word).toBeVisible();
  }
});

test('cards are switched off and marked, and found by that', async ({ openMain }) => {
  const { page } = await openMain(withThree);
  const line = 'One slow breath before the next ring.';
  await row(page, line).check();
  const inDeck = chosen(page).getByRole('switch', { name: 'In the deck' });
  await expect(inDeck).toBeChecked();
  await inDeck.click();
  await expect(inDeck).not.toBeChecked();
  await bar(page, 'Favorite').click();
  await expect(row(page, `${line} favorite · switched off`)).toBeChecked();
  await tab(page, 'Switched off').click();
  await expect(page.getByRole('radio')).toHaveCount(1);
  await tab(page, 'Yours').click();
  await expect(page.getByRole('radio')).toHaveCount(3);
  await tab(page, 'All').click();
  await find(page).fill('favorite');
  await expect(page.getByRole('radio')).toHaveCount(1);
});

test('where there is no room beside the list, the card stands below its row', async ({ openMain }) => {
  const { page } = await openMain({ ...withThree, context: small });
  await expect(chosen(page)).toHaveCount(0);
  await row(page, 'Bold').check();
  const card = yours(page).getByRole('listitem').nth(1).getByRole('region', { name: 'The chosen card' });
  await expect(card.getByRole('button', { name: 'Show it now' })).toBeVisible();
  await page.setViewportSize({ width: 960, height: 680 });
  await expect(card).toHaveCount(0);
  await expect(chosen(page)).toBeVisible();
});

test('markup shows as text', async ({ openMain }) => {
  const { page } = await openMain(withThree);
  await expect(ownLines(page)).toHaveText(['Line a', '<b>Bold</b> & "so" 🌊', 'Line c']);
});

test('an own card is set in the direction of its language, in the list and on the card', async ({
  openMain,
}) => {
  const card = own('a', { line: 'تنفّس ببطء', secondLine: 'שלום' });
  const { page } = await openMain({ hash: '#deck', start: { own: { deck: { cards: [card] } } } });
  for (const text of [card.line, card.secondLine])
    await expect(page.getByText(text, { exact: true }).last()).toHaveCSS('direction', 'rtl');
  await expect(ownLines(page).getByText(card.line)).toHaveCSS('direction', 'rtl');
});

test('own cards are put in order by keyboard; the focus stays on the key', async ({ openMain }) => {
  const { page } = await openMain(withThree);
  await expect(row(page, 'Line a')).toBeChecked();
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
  await row(page, 'Bold').check();
  await bar(page, 'Delete').click();
  await expect(ownLines(page)).toHaveText(['Line a', 'Line c']);
  await expect(bar(page, 'Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ownLines(page)).toHaveText(['Line a', '<b>Bold</b> & "so" 🌊', 'Line c']);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a file with anything wrong in it is refused whole, with lines and reasons', async ({ openMain }) => {
  const { page } = await openMain(withThree);
  await tab(page, 'Yours').click();
  const take = async (text: string): Promise<void> => {
    await page.evaluate((file) => {
      window.__file = { text: file };
    }, text);
    await bar(page, 'Bring in').click();
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

test('what is taken along in a file can be brought in again', async ({ openMain }) => {
  const { page } = await openMain(withThree);
  await tab(page, 'Yours').click();
  await bar(page, 'Take along').click();
  await expect(said(page).filter({ hasText: 'Saved as /home/agent/lull-cards.json.' })).toBeVisible();
  await page.evaluate(() => {
    window.__file = { text: window.__files[0] ?? '' };
  });
  await bar(page, 'Bring in').click();
  await expect(said(page).filter({ hasText: '3 cards added. 3 of them' })).toBeVisible();
});

test('a cancelled dialog says and changes nothing', async ({ openMain }) => {
  const { page, sent } = await openMain(withThree);
  await tab(page, 'Yours').click();
  await bar(page, 'Bring in').click();
  await expect.poll(() => sent('import-cards')).toHaveLength(1);
  await expect(ownLines(page)).toHaveCount(3);
  await expect(page.locator('[data-empty=true]')).toHaveCount(1);
});

for (const look of ['light', 'dark', 'forced-colors'] as const) {
  test(`axe finds nothing while a card is looked at and others are found: ${look}`, async ({ openMain }) => {
    const theme = look === 'forced-colors' ? 'system' : look;
    const { page } = await openMain({
      ...withThree,
      appearance: { theme },
      context: look === 'forced-colors' ? { forcedColors: 'active' } : {},
    });
    await tab(page, 'Yours').click();
    await row(page, 'Bold').check();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await tab(page, 'All').click();
    await find(page).fill('voice');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
