import { expect } from '@playwright/test';
import { deckCard, screen, test } from './card-page';
import { full, ownCard } from './forms';

/** What each form says, and what it leaves out. */

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

test('buttons come with the pointer, and nothing moves', async ({ openCard }) => {
  const { page, show } = await openCard();
  await show({});
  const line = page.getByRole('group').getByText('One slow breath');
  const settled = () =>
    page.waitForFunction(() =>
      document.getAnimations().every((one) => one.effect?.getComputedTiming().endTime === Infinity),
    );
  await settled();
  const before = await line.boundingBox();
  const more = page.getByRole('button', { name: 'More' });
  await expect(more.locator('..')).toHaveCSS('opacity', '0');
  await page.mouse.move(180, 60);
  await expect(more.locator('..')).toHaveCSS('opacity', '1');
  await settled();
  expect(await line.boundingBox()).toEqual(before);
  await expect(page.getByRole('button', { name: 'Not now' })).toBeVisible();
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

test('opening a breath does not start it anew; a new card does', async ({ openCard }) => {
  const { page, show } = await openCard();
  const times = () =>
    page.evaluate(() =>
      document.getAnimations().flatMap((one) => {
        const endless = one.effect?.getComputedTiming().endTime === Infinity;
        return endless ? [Number(one.currentTime)] : [];
      }),
    );
  await show({});
  await page.waitForFunction(() => document.getAnimations().some((one) => Number(one.currentTime) > 300));
  await show({ expanded: true });
  const opened = await times();
  expect(opened.length).toBe(12);
  expect(Math.min(...opened)).toBeGreaterThan(300);
  await show({ number: 2 });
  expect(Math.max(...(await times()))).toBeLessThan(300);
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

test('a kind says what it means where the pointer or the focus is, and nothing moves', async ({
  openCard,
}) => {
  const { page, show } = await openCard();
  await show({ ...screen.kinds, keyboard: true });
  await expect(page.getByRole('heading', { name: 'It went too far' })).toBeVisible();
  const threat = page.getByRole('button', { name: 'threat' });
  const note = page.getByText('To harm you, someone else or the site.');
  const place = await threat.boundingBox();
  await threat.hover();
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: 'lying' }).focus();
  await expect(page.getByText('They told you what was not so.')).toBeVisible();
  await expect(note).toHaveCount(0);
  expect(await threat.boundingBox()).toEqual(place);
  await expect(threat).toHaveAccessibleDescription('To harm you, someone else or the site.');
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

const withKeys = {
  card: { expanded: true },
  kinds: screen.kinds,
  rating: screen.rating,
  outcome: screen.outcome,
  care: screen.care,
};
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

test('care first stands still, in the plain face, and copies the time', async ({ openCard }) => {
  const { page, show, settle, sent } = await openCard();
  await show({ ...screen.care, keyboard: true }, { appearance: { language: 'es' } });
  await expect(page.getByRole('listitem')).toHaveCount(4);
  await expect(page.getByText('Lull no le cuenta nada a nadie.')).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  const voiced = await page.evaluate(() => {
    const plain = getComputedStyle(document.body).fontFamily;
    const texts = [...document.querySelectorAll('#card [role="group"] *')];
    return texts.filter((one) => getComputedStyle(one).fontFamily !== plain).length;
  });
  expect(voiced).toBe(0);
  await settle();
  await page.getByRole('button', { name: 'Copiar la hora' }).click();
  await expect(page.getByText('Copiado: 19/11/25, 14:02.')).toBeVisible();
  expect(await sent('copy-text')).toEqual([{ text: '19/11/25, 14:02: ' }]);
  expect(await sent('card')).toEqual([]);
});

test('a caller in crisis: what is left to do after the call, and the other face while it is on', async ({
  openCard,
}) => {
  const { page, show, settle } = await openCard();
  await show(screen.crisis);
  const steps = page.getByRole('listitem').locator('b');
  await expect(page.getByRole('heading')).toHaveText('It is over. Make sure someone knows.');
  await expect(steps).toHaveText([
    'Was somebody told?',
    'Note the time',
    'Put your phone on break, or ask for minutes',
    'Talk to a person',
  ]);
  await settle();
  await page.getByRole('button', { name: 'The call is on' }).click();
  await expect(page.getByRole('heading')).toHaveText('Stay on the line with them.');
  await expect(steps.first()).toHaveText('No hold. No transfer without you.');
});

test('the permission to end the call is read at once, in the words of the site where it has some', async ({
  openCard,
}) => {
  const { page, show } = await openCard();
  await show(screen.abuse);
  const first = page.getByRole('listitem').first();
  await expect(first).toContainText('You may end such a call, as your site allows');
  await expect(first).toContainText('not written down yet: ask your supervisor');
  const rule = 'One warning, <b>then</b> end it. '.repeat(15).slice(0, 480).trimEnd();
  await page.evaluate((abuseRule) => {
    window.__card.site = { ...window.__card.site, abuseRule };
  }, rule);
  await show(null);
  await show({ ...screen.abuse, number: 2 });
  await expect(first).toContainText(rule);
  await expect(first).not.toContainText('not written down');
});

test('after a call that went too far Lull keeps cards away by one press, and the card stays', async ({
  openCard,
}) => {
  const { page, show, settle, sent } = await openCard();
  await show(screen.abuse);
  await settle();
  await page.getByRole('button', { name: 'Start Lull’s break' }).click();
  await expect(page.getByText('On. You end it on Today.')).toBeVisible();
  // On a break only a card with the keyboard stays.
  expect(await sent('card')).toEqual([{ do: 'take-keyboard' }]);
  expect(await sent('agent-break')).toEqual([{ on: true }]);
});

test('words alone stand beside the still shape, which never moves; a breath has its own', async ({
  openCard,
}) => {
  const { page, show } = await openCard();
  const shape = page.getByRole('group').locator('svg rect');
  for (const reducedMotion of ['off', 'on'] as const) {
    await show({ deckCard: deckCard('ready-water') }, { appearance: { reducedMotion } });
    await expect(shape).toHaveCount(9);
    await page.waitForFunction(() => document.getAnimations().length === 0);
  }
  await show({ number: 2 });
  await expect(shape).toHaveCount(0);
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

test('reports its height and that it is painted, once per card', async ({ openCard }) => {
  const { show, sent } = await openCard();
  await show({});
  await show({ expanded: true });
  await show({ ...screen.rating, number: 2 });
  const heights = (await sent('card-height')) as readonly { height: number }[];
  expect(heights[0]).toEqual({ height: 200 });
  expect(heights[1]?.height).toBeGreaterThan(200);
  expect(heights.at(-1)?.height).toBeLessThan(200);
  expect(await sent('card-ready')).toEqual([{ number: 1 }, { number: 2 }]);
});

test('theme, language and motion are set on the page', async ({ openCard }) => {
  const { page, show } = await openCard({ reducedMotion: 'reduce' });
  const html = page.locator('html');
  await show({}, { appearance: { theme: 'dark', language: 'es', reducedMotion: 'system' } });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('lang', 'es');
  await expect(html).toHaveAttribute('data-motion', 'reduced');
  await show({}, { appearance: { theme: 'system', reducedMotion: 'off' } });
  await expect(html).not.toHaveAttribute('data-theme');
  await expect(html).toHaveAttribute('data-motion', 'full');
});

test('an own card in a language that is written from the right is set from there', async ({ openCard }) => {
  const { page, show } = await openCard();
  const texts = { line: 'שִׂים לב: 3 נשימות, OK?', secondLine: 'قهوة أولاً' };
  const own = ownCard(texts.line);
  await show({ deckCard: { ...own, own: texts }, expanded: true, keyboard: true });
  for (const text of Object.values(texts)) {
    const line = page.getByText(text);
    await expect(line).toHaveCSS('direction', 'rtl');
    // Its first letter stands at the right end of the line.
    const right = await line.evaluate((element) => {
      const range = document.createRange();
      range.setStart(element.firstChild ?? element, 0);
      range.setEnd(element.firstChild ?? element, 1);
      return element.getBoundingClientRect().right - range.getBoundingClientRect().right;
    });
    expect(right).toBeLessThan(2);
  }
  await show({ number: 2, deckCard: ownCard('Breathe, שלום') });
  await expect(page.getByRole('group').getByText('Breathe')).toHaveCSS('direction', 'ltr');
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

test('Care first names the first person that is written down', async ({ openCard }) => {
  const { page, show } = await openCard();
  await page.evaluate(() => {
    window.__card.contacts = [{ role: 'supervisor', name: 'Marta', reach: 'extension 4410' }];
  });
  await show({ ...screen.care, keyboard: true });
  await expect(page.getByText('Marta, extension 4410')).toBeVisible();
});
