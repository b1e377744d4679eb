import { expect } from '@playwright/test';
import { test } from './card-page';
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
  await show({ cardId: 'reframe-before-you', expanded: true, keyboard: true });
  const card = page.getByRole('group', { name: 'Card: Reframe' });
  await expect(card).toContainText('A guess will do. It excuses nothing.');
  await expect(card).toContainText('Why this. Seeing it through the caller’s eyes');
  await expect(card).toContainText('Evidence A, Webb 2012.');
  await expect(page.getByRole('button')).toHaveText(['Not this one again', 'DoneEsc']);
  await show({ cardId: 'reframe-next-hour', expanded: true, keyboard: true });
  await expect(page.getByRole('group')).toContainText('Evidence C: from experience, not from a study.');
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

test('the question of kinds has twelve answers, letters for care', async ({ openCard }) => {
  const { page, show } = await openCard();
  await show({ step: 'kinds', why: 'hard-call', keyboard: true });
  await expect(page.getByRole('group', { name: 'Kinds of caller' }).getByRole('button')).toHaveText([
    '1wrong',
    '2mean',
    '3lying',
    '4angry',
    '5bad day',
    '6upset with the company',
    '7draining',
    '8again the same',
  ]);
  await expect(page.getByRole('group', { name: 'It went too far' }).getByRole('button')).toHaveText([
    'Aabusive',
    'Tthreat',
    'Sslur or sexual',
    'Ccaller in crisis',
  ]);
});

for (const step of ['card', 'kinds', 'rating', 'outcome', 'care'] as const) {
  test(`${step}: no key caps without the keyboard`, async ({ openCard }) => {
    const { page, show } = await openCard();
    await show({ step, why: 'asked', expanded: step === 'card', kind: step === 'care' ? 'threat' : null });
    await expect(page.locator('button').first()).toBeVisible();
    await expect(page.locator('kbd')).toHaveCount(0);
    await show({ step, why: 'asked', kind: step === 'care' ? 'threat' : null, keyboard: true });
    await expect(page.locator('kbd').first()).toBeVisible();
  });
}

test('a rating that is on disk is called saved; one that is not is said to be held', async ({ openCard }) => {
  const { page, show, settle, sent } = await openCard();
  const card = { step: 'outcome', why: 'rate-asked', rating: 4 } as const;
  await show(card);
  await expect(page.getByText('rated 4, saved')).toBeVisible();
  await show(card, { notSaved: full });
  await expect(page.getByText('rated 4, saved')).toHaveCount(0);
  await expect(page.getByText('rated 4, not saved yet')).toBeVisible();
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
  await show({ step: 'care', kind: 'threat', keyboard: true }, { look: { language: 'es' } });
  await expect(page.getByRole('listitem')).toHaveCount(4);
  await expect(page.getByText('Nadie vigila esta aplicación.')).toBeVisible();
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

test('a caller in crisis: procedure, a line for the caller, the words, then the agent', async ({
  openCard,
}) => {
  const { page, show } = await openCard();
  await show({ step: 'care', kind: 'crisis' });
  const steps = page.getByRole('listitem');
  await expect(steps.nth(0)).toContainText('Follow it now, step by step');
  await expect(steps.nth(1)).toContainText('“I am here and I am listening.');
  await expect(steps.nth(2)).toContainText('Copy the time');
  await expect(steps.nth(3)).toContainText('Then it is your turn');
});

test('reports its height and that it is painted, once per card', async ({ openCard }) => {
  const { show, sent } = await openCard();
  await show({});
  await show({ expanded: true });
  await show({ number: 2, step: 'rating' });
  const heights = (await sent('card-height')) as readonly { height: number }[];
  expect(heights[0]).toEqual({ height: 200 });
  expect(heights[1]?.height).toBeGreaterThan(200);
  expect(heights.at(-1)?.height).toBeLessThan(200);
  expect(await sent('card-ready')).toEqual([{ number: 1 }, { number: 2 }]);
});

test('theme, language and motion are set on the page', async ({ openCard }) => {
  const { page, show } = await openCard({ reducedMotion: 'reduce' });
  const html = page.locator('html');
  await show({}, { look: { theme: 'dark', language: 'es', reducedMotion: 'system' } });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('lang', 'es');
  await expect(html).toHaveAttribute('data-motion', 'reduced');
  await show({}, { look: { theme: 'system', reducedMotion: 'off' } });
  await expect(html).not.toHaveAttribute('data-theme');
  await expect(html).toHaveAttribute('data-motion', 'full');
});

test('an own card in a language that is written from the right is set from there', async ({ openCard }) => {
  const { page, show } = await openCard();
  const texts = { line: 'שִׂים לב: 3 נשימות, OK?', secondLine: 'قهوة أولاً' };
  const own = ownCard(texts.line);
  await show({ cardId: own.id, own: { ...own, own: texts }, expanded: true, keyboard: true });
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
  await show({ number: 2, cardId: own.id, own: ownCard('Breathe, שלום') });
  await expect(page.getByRole('group').getByText('Breathe')).toHaveCSS('direction', 'ltr');
});

test('an own card says its own words, as text, and that the agent wrote it', async ({ openCard }) => {
  const { page, show } = await openCard();
  const own = ownCard('The kettle <b>first</b> 🫖');
  await show({ cardId: own.id, own });
  await expect(page.getByRole('status')).toHaveText('The kettle <b>first</b> 🫖');
  await show({ cardId: own.id, own, expanded: true, keyboard: true });
  const card = page.getByRole('group', { name: 'Card: Lift' });
  await expect(card).toContainText('The kettle <b>first</b> 🫖');
  await expect(card).toContainText('Both will wait.');
  await expect(card).toContainText('Why this. You wrote it.');
  await expect(card).not.toContainText('Evidence');
});

test('“Not this one again” is there when all else is read, and Enter never means it', async ({
  openCard,
}) => {
  const { page, show, sent } = await openCard();
  await show({});
  await expect(page.getByRole('button', { name: 'Not this one again' })).toHaveCount(0);
  await show({ why: 'asked', keyboard: true, expanded: true });
  await expect(page.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.getByRole('button', { name: 'Not this one again' }).press('Enter');
  expect(await sent('not-again')).toEqual([null]);
  await show({
    why: 'hard-call',
    kind: 'angry',
    cardId: 'reframe-before-you',
    keyboard: true,
    expanded: true,
  });
  await expect(page.getByRole('button', { name: 'Not this one again' })).toHaveCount(0);
});

test('Care first names the first person that is written down', async ({ openCard }) => {
  const { page, show } = await openCard();
  await page.evaluate(() => {
    window.__card.contacts = [{ role: 'supervisor', name: 'Marta', reach: 'extension 4410' }];
  });
  await show({ step: 'care', why: 'hard-call', keyboard: true, kind: 'threat' });
  await expect(page.getByText('Marta, extension 4410')).toBeVisible();
});
