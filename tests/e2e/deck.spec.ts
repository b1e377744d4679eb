import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { deck } from '../../src/core/deck/deck';
import type { DeckDocument } from '../../src/core/deck/own-card';
import { waitFor } from '../desktop/wait-for';
import { modeOf } from './folders';
import { newUserData, startLull, takeCall, test, untilStatus } from './journey';
import { inspected, lookInto } from './pages';

/** The agent's own cards in the real Lull: written in the window, kept on disk, shown by the next card. */

const quiet = { pacing: { automatic: false } };
const allOff = deck.map(({ id }) => id);

async function deckPage(main: Page): Promise<void> {
  await main.getByRole('navigation').getByRole('link', { name: 'Deck' }).click();
  await main.getByRole('heading', { level: 1, name: 'Deck' }).waitFor();
}

test('a card is written in the window and is the next to come, with its own words; a restart keeps it', async ({
  desktop,
}) => {
  const userDataDir = await newUserData(desktop, quiet);
  const file = path.join(userDataDir, 'deck.json');
  const nothingOn: DeckDocument = { v: 1, cards: [], off: allOff, favourites: [] };
  await writeFile(file, JSON.stringify(nothingOn), { mode: 0o600 });
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  await takeCall(lull);
  await lull.runCli([]);
  const pages = await lookInto(lull);
  const main = await pages.main();
  await deckPage(main);
  await main.getByRole('button', { name: 'Write a card' }).click();
  await main.getByRole('textbox', { name: 'First line' }).fill('The kettle <b>first</b> ñ');
  await main.keyboard.press('Enter');
  await main.getByText('Kept. The next card may be this one.').waitFor();
  const kept = JSON.parse(await readFile(file, 'utf8')) as DeckDocument;
  expect(kept.cards).toMatchObject([{ line: 'The kettle <b>first</b> ñ', family: 'reframe' }]);
  expect(await modeOf(file)).toBe('0600');

  await lull.runCli(['--card']);
  const shown = await untilStatus(lull, 'the own card', ({ card }) => card?.id === kept.cards[0]?.id);
  expect(shown.card?.family).toBe('reframe');
  await waitFor(
    async () => {
      const texts = await Promise.all(pages.cards().map((page) => page.locator('#card').textContent()));
      return texts.some((text) => text?.includes('The kettle <b>first</b> ñ'));
    },
    { what: 'its words on the card' },
  );
  await pages.close();
  await lull.runCli(['--quit']);
  await lull.exited;

  const again = await startLull(desktop, { userDataDir, args: inspected });
  await again.runCli([]);
  const later = await lookInto(again);
  const window = await later.main();
  await deckPage(window);
  await expect(window.getByRole('region', { name: 'Yours' }).locator('label')).toHaveText([
    'The kettle <b>first</b> ñ',
  ]);
  await later.close();
});

for (const [what, text] of [
  ['a broken', '{"v":1,"cards":[{"id":"own-1"'],
  ['a newer', '{"v":2,"cards":[],"more":true}'],
] as const) {
  test(`${what} deck is set aside whole, said, and the built-in cards serve`, async ({ desktop }) => {
    const userDataDir = await newUserData(desktop, quiet);
    await writeFile(path.join(userDataDir, 'deck.json'), text);
    const lull = await startLull(desktop, { userDataDir, args: inspected });
    await takeCall(lull);
    await lull.runCli([]);
    const pages = await lookInto(lull);
    const main = await pages.main();
    await expect(main.getByRole('complementary', { name: 'Worth knowing' })).toContainText('deck.json');
    const aside = (await readdir(userDataDir)).filter((name) => name.startsWith('deck.json.unreadable-'));
    expect(aside).toHaveLength(1);
    expect(await readFile(path.join(userDataDir, aside[0] ?? ''), 'utf8')).toBe(text);
    await lull.runCli(['--card']);
    await untilStatus(lull, 'a built-in card', ({ card }) => card !== null && allOff.includes(card.id));
    await pages.close();
  });
}

test('people for Help now are kept, privately', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop, quiet);
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  await lull.runCli([]);
  const pages = await lookInto(lull);
  const main = await pages.main();
  // A key that comes before the page is drawn is nobody's.
  await main.getByRole('heading', { level: 1 }).waitFor();
  await main.keyboard.press('F1');
  await main.getByRole('button', { name: 'Write people down' }).click();
  await main.getByLabel('Name').first().fill('Marta');
  await main.getByLabel('How to reach them').first().fill('extension 4410');
  await main.getByRole('button', { name: 'Keep' }).click();
  await main.getByText('Kept.').waitFor();
  const file = path.join(userDataDir, 'contacts.json');
  expect(await modeOf(file)).toBe('0600');
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    v: 1,
    contacts: [{ role: 'supervisor', name: 'Marta', reach: 'extension 4410' }],
  });
  await pages.close();
});
