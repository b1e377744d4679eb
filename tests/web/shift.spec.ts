import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Tab } from './web-page';
import { test } from './web-page';

/** A shift in the browser, as a person goes through it; the page's own clock is moved by hand. */

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

/** Without Arrive, which has a journey of its own, and is a card from which the next one keeps its distance. */
async function startShift(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.setItem('lull.settings', '{"shift.arrive":false}');
  });
  await page.reload();
  await button(page, 'Start a shift').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting for your first call');
}

/** A call of so many seconds by the agent's own button. */
async function call({ page, pass }: Tab, seconds: number): Promise<void> {
  await button(page, /^On a call/).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('On a call since');
  await pass(seconds);
  await button(page, /^Call over/).click();
}

/** Wrap-up, then the first card's delay: 10 s each, and some seconds for the card to have come. */
const untilCard = ({ pass }: Tab): Promise<void> => pass(22);

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? document.activeElement?.tagName ?? '');

test.afterEach(({ complaints, requested, edition }) => {
  expect(complaints).toEqual([]);
  expect(requested.length).toBeGreaterThan(2);
  const own = new URL(edition.url).origin;
  const strange = requested.filter((address) => new URL(address).origin !== own);
  expect(strange, 'requests that left the page’s own origin').toEqual([]);
});

test('it says what it cannot do', async ({ open }) => {
  const { page } = await open();
  const bar = page.getByRole('banner');
  await expect(bar).toContainText('it cannot see your phone');
  await expect(bar.getByText('What it keeps is in this browser only')).toBeHidden();
  await button(page, 'What it cannot do').click();
  await expect(bar.getByText('What it keeps is in this browser only')).toBeVisible();
  await expect(bar.getByText('Its keys work only while this page has the keyboard')).toBeVisible();
  await expect(page.getByRole('link', { name: /Help now/ })).toBeInViewport({ ratio: 1 });
});

test('a call by hand, a card in the gap that leaves the focus alone, a rating, a close, the page that is kept', async ({
  open,
}) => {
  const tab = await open();
  const { page, card, pass, shown } = tab;
  await startShift(page);
  await call(tab, 150);
  expect(await shown()).toBe('no');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In wrap-up since');

  await button(page, 'Add one').click();
  const win = page.getByRole('textbox', { name: 'What went well' });
  await win.fill('They ');
  await untilCard(tab);
  await expect.poll(shown).toBe('yes');
  await expect(card.getByRole('group')).toBeVisible();
  expect(await card.locator('kbd').count()).toBe(0);
  await expect(win).toBeFocused();
  await page.keyboard.type('thanked me 1 2 3');
  await expect(win).toHaveValue('They thanked me 1 2 3');
  const place = await page.locator('iframe').boundingBox();
  // Beside the place of the scroll bar, not over it.
  const scrollBar = 1040 - (await page.locator('body').evaluate((body) => body.clientWidth));
  expect(place).toMatchObject({ width: 360, x: 1040 - scrollBar - 360 - 24 });
  expect((place?.y ?? 0) + (place?.height ?? 0)).toBe(720 - 24);

  await pass(20.5);
  await expect.poll(shown).toBe('no');
  await expect(win).toBeFocused();
  await button(page, 'Keep it').click();
  await expect(page.getByText('They thanked me 1 2 3')).toBeVisible();

  await button(page, '4, a bit better').click();
  await button(page, 'How did it end?').click();
  await button(page, 'Done').click();
  await expect(page.getByText('Every call is rated.')).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: 'End of shift' }).click();
  const close = button(page, /^Close the shift/);
  while (!(await close.isVisible()))
    await button(page, /^(Next|Skip)/i)
      .first()
      .click();
  await close.click();
  await expect(page.getByRole('article')).toContainText('They thanked me 1 2 3');
  await expect(page.getByRole('article')).toContainText('The shift is closed');

  const download = page.waitForEvent('download');
  await button(page, 'Keep it').click();
  await page.getByRole('menuitem', { name: 'As text' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('lull-2026-11-21.md');
  expect(await readFile(await file.path(), 'utf8')).toContain('They thanked me 1 2 3');
});

test('a call cuts the card at once; a card that was asked for takes the focus and gives it back', async ({
  open,
}) => {
  const tab = await open();
  const { page, card, shown, pass } = tab;
  await startShift(page);
  await call(tab, 60);
  await untilCard(tab);
  await expect.poll(shown).toBe('yes');
  await button(page, /^On a call/).click();
  expect(await shown()).toBe('no');
  await expect(card.getByRole('group')).toHaveCount(0);
  await button(page, /^Call over/).click();
  await pass(20);

  const ask = button(page, 'A card now');
  await ask.click();
  await expect.poll(shown).toBe('yes');
  await expect(card.locator('[data-screen] > section')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(ask).toBeFocused();
  await pass(1);
  expect(await shown()).toBe('no');
  expect(new URL(page.url()).hash).toBe('');
});

test('keys of the card stay with the card, keys of the page with the page', async ({ open }) => {
  const tab = await open();
  const { page, card, pass, shown } = tab;
  await startShift(page);
  await call(tab, 60);
  await page.keyboard.press('Control+Shift+F9');
  await pass(0.3);
  await expect.poll(shown).toBe('yes');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('What kind was it?');
  await page.evaluate(() => {
    window.location.hash = '#close';
  });
  const question = page.getByRole('heading', { name: 'How much of work are you taking home?' });
  await expect(question).toBeVisible();
  await question.click();
  await page.keyboard.press('4');
  const next = page.getByRole('heading', { name: 'Which wins did only you see?' });
  await expect(next).toBeVisible();
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('What kind was it?');
  await card.getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('4');
  await expect(card.getByRole('heading', { name: 'What kind was it?' })).toHaveCount(0);
  await expect(next).toBeVisible();
});

test('a key in the page toggles the call', async ({ open }) => {
  const { page, pass } = await open();
  await startShift(page);
  await pass(6);
  await page.keyboard.press('Control+Shift+F10');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('On a call since');
  await page.keyboard.press('Control+Shift+F10');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In wrap-up since');
});

test('a reload in the middle of a call goes on with shift and call', async ({ open }) => {
  const tab = await open();
  const { page, pass } = tab;
  await startShift(page);
  await call(tab, 60);
  await pass(15);
  await button(page, /^On a call/).click();
  await pass(30);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('On a call since 10:01');
  await expect(button(page, /^Call over/)).toBeVisible();
  await button(page, /^Call over/).click();
  await expect(button(page, /^1, much worse/)).toHaveCount(2);
});

test('a second tab says that Lull is open, leaves the store alone, and goes on when the first is closed', async ({
  open,
}) => {
  const first = await open({ realTime: true });
  await startShift(first.page);
  const second = await open({ realTime: true, beside: first });
  await expect(second.page.getByRole('heading', { name: 'Lull is open in another tab.' })).toBeVisible();
  await expect(button(second.page, 'Start a shift')).toHaveCount(0);
  await first.page.close();
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('Waiting for your first call');
});

test('what cannot be read is set aside and said, and the settings hold over a reload', async ({
  open,
  complaints,
}) => {
  const { page } = await open();
  await expect(button(page, 'Skip the welcome')).toBeVisible();
  await page.evaluate(() => {
    localStorage.setItem('lull.shift.2026-11-20-090000', '{"v":1,"entr');
    localStorage.setItem('lull.settings', '{"look.theme":"dark"}');
  });
  await page.reload();
  await expect(page.getByRole('complementary', { name: 'Worth knowing' })).toContainText(
    'lull.shift.2026-11-20-090000',
  );
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const texts = await page.evaluate(() => Object.values(localStorage) as string[]);
  expect(texts).toContain('{"v":1,"entr');
  expect(complaints.splice(0)).toEqual([
    expect.stringContaining('a shift file could not be read and was set aside'),
  ]);
});

test('a browser that is full is said to be, what was entered is held, and goes in later', async ({
  open,
  complaints,
}) => {
  const { page } = await open();
  await startShift(page);
  await page.evaluate(() => {
    const keep = Storage.prototype.setItem;
    Object.assign(window, {
      makeRoom: () => {
        Storage.prototype.setItem = keep;
      },
    });
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await button(page, /^On a call/).click();
  const notice = page.getByRole('complementary', { name: 'Worth knowing' });
  await expect(notice).toContainText('not on disk yet');
  await page.evaluate(() => {
    (window as unknown as { makeRoom: () => void }).makeRoom();
  });
  await button(page, 'Try now').click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('On a call since');
  expect(complaints.splice(0)).toEqual([expect.stringContaining('entries held, not saved')]);
});

test('what is typed is text and nothing else', async ({ open }) => {
  const tab = await open();
  const { page } = tab;
  await startShift(page);
  await call(tab, 60);
  await button(page, 'Add one').click();
  const nasty = '<img src=x onerror="document.title=\'gone\'">';
  await page.getByRole('textbox', { name: 'What went well' }).fill(nasty);
  await button(page, 'Keep it').click();
  await expect(page.getByText(nasty)).toBeVisible();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.title()).toBe('Lull');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing with a card up, ${colorScheme}`, async ({ open }) => {
    const tab = await open({ context: { colorScheme, reducedMotion: 'reduce' } });
    const { page, shown } = tab;
    await startShift(page);
    await call(tab, 90);
    await button(page, 'What it cannot do').click();
    await untilCard(tab);
    await expect.poll(shown).toBe('yes');
    await page.locator('iframe').hover();
    await page.clock.resume();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
}

test('with less motion nothing moves when a card comes', async ({ open }) => {
  const tab = await open({ context: { reducedMotion: 'reduce' } });
  const { page, card, shown } = tab;
  await startShift(page);
  await call(tab, 90);
  await untilCard(tab);
  await expect.poll(shown).toBe('yes');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await card.locator('html').evaluate((html) => html.ownerDocument.getAnimations().length)).toBe(0);
  expect(await focused(page)).toContain('On a call');
});

test('in a narrow window the card stays inside and nothing scrolls sideways', async ({ open }) => {
  const tab = await open({ context: { viewport: { width: 340, height: 640 } } });
  const { page, shown } = tab;
  await startShift(page);
  await call(tab, 90);
  await untilCard(tab);
  await expect.poll(shown).toBe('yes');
  const box = await page.locator('iframe').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(340);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(340);
});
