import { expect } from '@playwright/test';
import { deckCard, screen, test } from './card-page';
import { full, ownCard } from './forms';

/** What each form says, and what it leaves out. */

const withKeys = {
  card: { expanded: true },
  kinds: screen.kinds,
  rating: screen.rating,
  outcome: screen.outcome,
  care: screen.care,
};

test('a card that comes by itself says one line and shows no key caps', async ({ openCard }) => {
  const { page, show } = await openCard();
  await show({});
  const card = page.getByRole('group', { name: 'Card: Breathe' });
  await expect(card.getByText('One slow breath before the next ring.')).toBeVisible();
  await expect(card.getByText('Four counts in, six counts out.')).toHaveCount(0);
  await expect(page.locator('kbd')).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('One slow breath before the next ring.');
});

test('without a card there is nothing to read, also after one was there', async ({ openCard }) => {
  const { page, show } = await openCard();
  await show({});
  await show(null);
  await expect(page.locator('#card')).toHaveText('');
  await expect(page.locator('button')).toHaveCount(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('a card that was asked for is not announced over what the agent does', async ({ openCard }) => {
  const { page, show } = await openCard();
  await show({ why: 'asked', keyboard: true });
  await expect(page.getByRole('status')).toHaveText('');
});

test('opened, it says why it is here and how good the evidence is', async ({ openCard }) => {
  const { page, show } = await openCard();
  await show({ deckCard: deckCard('reframe-half-the-screen'), expanded: true, keyboard: true });
  const card = page.getByRole('group', { name: 'Card: Reframe' });
  await expect(card).toContainText('From where they sit, it added up.');
  await expect(card).toContainText('Why this. Taking another point of view did best');
  await expect(card).toContainText('Likely, from studies of something close: Webb 2012.');
  await expect(page.getByRole('button')).toHaveText(['Not this one again', 'DoneEsc']);
  await show({ deckCard: deckCard('reframe-next-hour'), expanded: true, keyboard: true });
  await expect(page.getByRole('group')).toContainText('No study; a habit of good agents.');
});

test('the question of kinds has thirteen answers, letters for care', async ({ openCard }) => {
  const { page, show } = await openCard();
  await show({ ...screen.kinds, keyboard: true });
  await expect(page.getByRole('group', { name: 'Kinds of caller' }).getByRole('button')).toHaveText([
    '1caller was wrong',
    '2mean',
    '3lying',
    '4angry',
    '5bad day',
    '6upset with the company',
    '7draining',
    '8same thing again',
    '9about my accent or name',
  ]);
  await expect(page.getByRole('group', { name: 'It went too far' }).getByRole('button')).toHaveText([
    'Aabusive',
    'Tthreat',
    'Sracist or sexual',
    'Ccaller in crisis',
  ]);
});

test('the reframe of a call about the agent’s origin has the way to Care first, by key and button', async ({
  openCard,
}) => {
  const { page, show, settle, sent } = await openCard();
  await show({ ...screen.aboutOrigin, keyboard: true });
  await expect(page.getByRole('button', { name: 'Rate it' })).toBeVisible();
  const slur = { do: 'say', said: { type: 'marked-hard', callId: 'call-1', kind: 'slur-or-sexual' } };
  await page.keyboard.press('s');
  await settle();
  await page.getByRole('button', { name: 'It was a slur' }).click();
  expect(await sent('card')).toEqual([slur, slur]);
  await show({ ...screen.reframe, keyboard: true });
  await expect(page.getByRole('button', { name: 'It was a slur' })).toHaveCount(0);
});

for (const [name, card] of Object.entries(withKeys)) {
  test(`${name}: no key caps without the keyboard`, async ({ openCard }) => {
    const { page, show } = await openCard();
    await show({ ...card, why: 'asked' });
    await expect(page.locator('button').first()).toBeVisible();
    await expect(page.locator('kbd')).toHaveCount(0);
    await show({ ...card, why: 'asked', keyboard: true });
    await expect(page.locator('kbd').first()).toBeVisible();
  });
}

test('a rating that is on disk is called saved; one that is not is said to be held', async ({ openCard }) => {
  const { page, show, settle, sent } = await openCard();
  const card = screen.outcome;
  await show(card);
  await expect(page.getByText('a bit better, saved')).toBeVisible();
  await show(card, { notSaved: full });
  await expect(page.getByText('a bit better, saved')).toHaveCount(0);
  await expect(page.getByText('a bit better, not saved yet')).toBeVisible();
  await expect(page.getByText('That rating is not on disk yet.')).toBeVisible();
  await expect(page.getByText('The disk is full.')).toBeVisible();
  await page.evaluate(() => window.__card.refuse.push('save-again'));
  await settle();
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByText('Tried just now: still not saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Copy it' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const [copied] = (await sent('copy-text')) as readonly { text: string }[];
  expect(copied?.text).toMatch(/^Call rated 4 \(a bit better\), 11\/19\/25, 2:02\sPM$/u);
});

test('a session says which of its steps it is at', async ({ openCard }) => {
  const { page, show } = await openCard();
  await page.clock.install();
  const five = { deckCard: deckCard('breathe-five-outside'), why: 'asked', keyboard: true } as const;
  await show({ ...five, shownAt: 0, leavesAt: 300_000 });
  await expect(page.getByText('1 of 8')).toBeVisible();
  await page.clock.runFor(300_000 / 8);
  await expect(page.getByText('2 of 8')).toBeVisible();
  await expect(page.getByText('Close your eyes, or let them rest on nothing.')).toBeVisible();
});

test('marked during a call: one line, nothing to press, nothing that moves, no word to a screen reader', async ({
  openCard,
}) => {
  const { page, show, sent } = await openCard();
  await show(screen.marked);
  await expect(page.getByText('Marked hard. Press again for help now.')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('');
  await expect(page.locator('button, a, [tabindex]')).toHaveCount(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.mouse.click(180, 20);
  expect(await sent('card')).toEqual([]);
  expect(await sent('card-height')).toEqual([{ height: 56 }]);
});

test('an own card says its own words, as text, and that the agent wrote it', async ({ openCard }) => {
  const { page, show } = await openCard();
  const own = ownCard('The kettle <b>first</b> 🫖');
  await show({ deckCard: own });
  await expect(page.getByRole('status')).toHaveText('The kettle <b>first</b> 🫖');
  await show({ deckCard: own, expanded: true, keyboard: true });
  const card = page.getByRole('group', { name: 'Card: Lift' });
  await expect(card).toContainText('The kettle <b>first</b> 🫖');
  await expect(card).toContainText('Both will wait.');
  await expect(card).toContainText('Why this. You wrote it.');
  await expect(card).not.toContainText('No study');
});

test('“Not this one again” is there when all else is read, and Enter never means it', async ({
  openCard,
}) => {
  const { page, show, sent } = await openCard();
  await show({});
  await expect(page.getByRole('button', { name: 'Not this one again' })).toHaveCount(0);
  await show({ why: 'asked', keyboard: true, expanded: true });
  await page.keyboard.press('Enter');
  expect(await sent('not-again')).toEqual([]);
  await page.getByRole('button', { name: 'Not this one again' }).press('Enter');
  expect(await sent('not-again')).toEqual([null]);
  await show({ ...screen.reframe, keyboard: true });
  await expect(page.getByRole('button', { name: 'Not this one again' })).toHaveCount(0);
});
