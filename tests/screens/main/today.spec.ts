import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { catalogues } from '../../../src/core/i18n/languages';
import { days, snapshotOf } from './fixtures';
import { shiftAt, at } from './busy-day';
import { test } from './main-page';

test('says how it stands, why, and when a card may come', async ({ openMain }) => {
  const { page } = await openMain();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Between calls since 14:17');
  await expect(page.locator('header')).toContainText(
    'Your phone says available. The next card may come from 14:22: you marked the last call hard.',
  );
});

for (const language of ['en', 'es'] as const) {
  test(`what state and pacing say alike is said once: ${language}`, async ({ openMain }) => {
    const pacing = { allowed: false, reason: 'no-source-has-seen-a-call', notBefore: null } as const;
    const snapshot = { ...days.unknown, reason: 'no-call-seen', pacing } as const;
    const { page } = await openMain({ start: { snapshot }, appearance: { language } });
    const { words } = catalogues[language];
    expect(words.pacing['no-source-has-seen-a-call']).toBe(words.reason['no-call-seen']);
    const header = await page.locator('header').innerText();
    expect(header.split(words.reason['no-call-seen'])).toHaveLength(2);
  });
}

test('until the first call it says what is awaited, who tells it, and what happens then', async ({
  openMain,
}) => {
  const { page, push, sent } = await openMain({ start: { snapshot: days.waiting } });
  const header = page.locator('header');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting for your first call');
  await expect(header).toContainText('Your phone will tell Lull. From then on a card comes by itself');
  await expect(header.getByRole('link', { name: 'How Lull hears calls' })).toHaveAttribute(
    'href',
    '#settings',
  );
  await expect(page.getByText('No calls yet. The page fills as the day does.')).toBeVisible();
  await expect(page.getByText('After a hard one, Ctrl Shift F9 and breathe.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Today I want to be' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'End of shift' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Show me a card' }).click();
  expect(await sent('ask-card')).toEqual([null]);
  await push({ ...days.waiting, sources: days.waiting.sources.slice(0, 1) });
  await expect(header).toContainText('Press “On a call” when it starts, and again when it ends.');
  const quiet = { allowed: false, reason: 'automatic-off', notBefore: null } as const;
  await push({ ...days.waiting, pacing: quiet, state: 'gap', reason: 'phone-available' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting for your first call');
  await expect(header).toContainText('Cards that come by themselves are switched off.');
  await push(days.onCall);
  await expect(page.getByRole('heading', { name: 'Not rated' })).toBeVisible();
});

test('a call that is on counts as none that is over, and says that it was marked hard', async ({
  openMain,
}) => {
  const { page, push } = await openMain({ start: { snapshot: days.onCall } });
  await expect(page.locator('dl')).toContainText('32 and one now');
  await expect(page.locator('dl')).toContainText('of 32');
  await expect(page.locator('header')).toContainText('You marked this call hard.');
  await push(
    snapshotOf({ at: at(9, 1, 34), shift: shiftAt(at(9, 1, 34)), state: 'on-call', reason: 'phone-call' }),
  );
  await expect(page.locator('dl')).toHaveText('Callsthe first is onTalk10 sRatednone yet');
});

test('the picture has the day in one sentence as its name, and the same as a list', async ({ openMain }) => {
  const { page } = await openMain();
  await expect(page.getByRole('img')).toHaveAccessibleName(
    '33 calls, from 9:01 to 14:16; 4 hard; 2 turned around; 8 breaths; 2 breaks',
  );
  await page.getByRole('button', { name: 'As a list' }).click();
  await expect(page.getByRole('button', { name: 'As a picture' })).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(0);
  await expect(page.getByRole('row')).toHaveCount(1 + 33 + 8 + 2);
  await expect(page.getByRole('row').nth(1)).toHaveText('9:01call5 min2 mina bit betterChange');
});

test('what can be done sends its request', async ({ openMain }) => {
  const { page, sent } = await openMain();
  await page.getByRole('button', { name: 'A card now' }).click();
  await page.getByRole('button', { name: 'Hard call Ctrl Shift F9' }).click();
  await page.getByRole('button', { name: 'On a call Ctrl Shift F10' }).click();
  await page.getByRole('button', { name: 'Break', exact: true }).click();
  for (const name of ['ask-card', 'hard-call']) expect(await sent(name)).toEqual([null]);
  expect(await sent('call-toggle')).toEqual([{ to: 'on' }]);
  expect(await sent('agent-break')).toEqual([{ on: true }]);
  await page.getByRole('main').getByRole('link', { name: 'End of shift' }).click();
  await expect(page).toHaveURL(/#close$/);
});

test('what cannot be done is off and says why', async ({ openMain }) => {
  const { page, push } = await openMain({ start: { snapshot: days.onCall } });
  const card = page.getByRole('button', { name: 'A card now' });
  await expect(card).toBeDisabled();
  await expect(card).toHaveAccessibleDescription(/Its card comes when it is over; a break can wait, too\./);
  await expect(page.getByRole('button', { name: 'Break', exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Correct it: no call' })).toBeEnabled();
  await push(days.onBreak);
  await expect(card).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Back from break' })).toBeEnabled();
});

test('a refusal is a sentence', async ({ openMain }) => {
  const { page } = await openMain();
  await page.evaluate(() => {
    window.__refuse = { 'ask-card': 'not-now' };
  });
  await page.getByRole('button', { name: 'A card now' }).click();
  await expect(page.getByText('Not right now. Try again in a moment.')).toBeVisible();
});

test('a call is rated with one click, nothing moves, and its end is there for who wants to say it', async ({
  openMain,
}) => {
  const { page, said } = await openMain();
  const places = (): Promise<readonly number[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('main ol li')].map((one) => one.getBoundingClientRect().top),
    );
  const before = await places();
  const call = page.getByRole('listitem').filter({ hasText: '13 min, marked hard' });
  await call.getByRole('button', { name: '5, much better' }).click();
  const open = page.getByRole('listitem').filter({ hasText: 'How did it end?' });
  await expect(open).toContainText('9:39much better');
  expect(await places()).toEqual(before);
  await open.getByRole('button', { name: 'How did it end?' }).click();
  await open.getByRole('button', { name: 'turned around' }).click();
  await open.getByRole('button', { name: 'patience' }).click();
  await expect(open.getByRole('button', { name: 'patience' })).toHaveAttribute('aria-pressed', 'true');
  await open.getByRole('button', { name: 'Done' }).click();
  await expect(open).toHaveCount(0);
  expect(await said('rated')).toEqual([{ type: 'rated', callId: 'call-5', rating: 5 }]);
  expect(await said('outcome-given')).toEqual([
    { type: 'outcome-given', callId: 'call-5', outcome: 'turned-around' },
  ]);
  expect(await said('deposit-made')).toEqual([
    { type: 'deposit-made', callId: 'call-5', deposit: 'patience' },
  ]);
  await expect(page.locator('dl')).toContainText('30 of 33');
});

test('a rating is taken back, and a call that was rated leaves once nobody is at the list', async ({
  openMain,
}) => {
  const { page, said } = await openMain({ clock: true });
  const rate = page.getByRole('group', { name: /How did the call at/ });
  await rate.first().getByRole('button', { name: '4, a bit better' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rate).toHaveCount(3);
  expect((await said('rated')).map((one) => 'rating' in one && one.rating)).toEqual([4, null]);
  await rate.first().getByRole('button', { name: '2, a bit worse' }).click();
  await page.clock.runFor(20_000);
  await expect(page.getByText('a bit worse', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Add one' }).focus();
  await page.mouse.move(400, 5);
  await page.clock.runFor(20_000);
  await expect(page.getByText('a bit worse', { exact: true })).toHaveCount(0);
  await expect(rate).toHaveCount(3);
});

test('what is said of a call once it is rated lies over the page, which stays as it is, and Esc closes it', async ({
  openMain,
}) => {
  const { page } = await openMain({ start: { snapshot: days.said } });
  const outcome = page.getByRole('button', { name: 'How did it end?' });
  const patience = page.getByRole('button', { name: 'patience' });
  await page.getByRole('button', { name: '4, a bit better' }).last().click();
  await outcome.click();
  await expect(patience).toBeInViewport();
  const over = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(over).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(patience).toHaveCount(0);
  await expect(outcome).toBeFocused();
});

test('a call is rated by its digit', async ({ openMain }) => {
  const { page, said } = await openMain();
  await page.getByRole('button', { name: '1, much worse' }).first().focus();
  await page.keyboard.press('4');
  expect(await said('rated')).toEqual([{ type: 'rated', callId: 'call-30', rating: 4 }]);
});

test('the rest of the unrated calls is one click away', async ({ openMain }) => {
  const { page } = await openMain();
  const groups = page.getByRole('group', { name: /How did the call at/ });
  await expect(groups).toHaveCount(3);
  await page.getByRole('button', { name: '1 more' }).click();
  await expect(groups).toHaveCount(4);
});

test('a win is added, and what was typed stays text', async ({ openMain }) => {
  const { page, said } = await openMain();
  const typed = '<img src=x onerror="window.__bad = true"> **bold**';
  await page.getByRole('button', { name: 'Add one' }).click();
  await page.getByLabel('What went well').fill(typed);
  await page.getByLabel('because (if you like)').fill('because I waited');
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(await said('win-added')).toEqual([
    { type: 'win-added', text: typed, because: 'I waited', callId: null },
  ]);
  await expect(page.getByText(typed)).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  expect(await page.evaluate(() => '__bad' in window)).toBe(false);
});

test('off shift there is one sentence, one button, and the page just closed', async ({ openMain }) => {
  const { page, sent } = await openMain({ start: { snapshot: days.offShift } });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Off shift.');
  await expect(page.getByRole('img')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start a shift' }).click();
  expect(await sent('start-shift')).toEqual([null]);
  await page.getByRole('link', { name: 'The page of the shift you closed' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Thursday/);
});

test('notices say what, why and what helps', async ({ openMain }) => {
  const { page, sent } = await openMain({ start: { snapshot: days.troubled } });
  const notices = page.getByRole('complementary', { name: 'Worth knowing' });
  await expect(notices.getByRole('listitem')).toHaveCount(2);
  await expect(notices.getByRole('listitem').first()).toContainText('2 entries are not on disk yet');
  await notices.getByRole('button', { name: '5 more things worth knowing' }).click();
  await expect(notices.getByRole('listitem')).toHaveCount(7);
  await expect(notices).toContainText('2 entries in settings.json are not used');
  await expect(notices).toContainText('pacing.maxPerHour, pacing.colour');
  const aside = notices.getByRole('listitem').filter({ hasText: 'Your settings could not be read' });
  await expect(aside).toContainText('set aside as settings.json.unreadable-');
  await expect(aside.getByRole('link', { name: 'Open Settings' })).toBeVisible();
  await expect(notices).toContainText('2 entries are not on disk yet: the disk is full.');
  await expect(notices).toContainText('Another program uses Ctrl Shift F9');
  await notices.getByRole('button', { name: 'Try now' }).click();
  expect(await sent('save-again')).toEqual([null]);
  await notices.getByRole('button', { name: 'Copy it' }).click();
  await expect(notices).toContainText('Copied. Paste it somewhere safe.');
  const [copied] = (await sent('copy-text')) as readonly { readonly text: string }[];
  expect(copied?.text).toContain('Found the lost refund');
  await notices.getByRole('link', { name: 'Choose other keys' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Keys', exact: true })).toBeFocused();
});

test('the picture moves on by itself', async ({ openMain }) => {
  const { page } = await openMain({
    start: { snapshot: snapshotOf({ at: at(9, 1, 34), shift: shiftAt(at(9, 1, 34)), state: 'on-call' }) },
    clock: true,
  });
  const talk = page.locator('dl div').filter({ hasText: 'Talk' });
  await expect(talk).toContainText('10 s');
  await page.clock.runFor(120_000);
  await expect(talk).toContainText('2 min');
});

test('hours are 12 or 24 as the system has them', async ({ openMain }) => {
  const { page } = await openMain({ context: { locale: 'en-US' } });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Between calls since 2:17\sPM/);
  await expect(page.locator('svg text', { hasText: /^9\sAM$/ })).toHaveCount(1);
});

test.describe('was that a call', () => {
  const ask = 'Chrome used the microphone for 6 minutes. Was that a call?';

  test('three answers; what was counted as a call can go, and come back', async ({ openMain }) => {
    const { page, sent, said, push } = await openMain({ start: { snapshot: days.asked } });
    const question = page.getByRole('complementary', { name: 'A question' });
    await expect(question).toContainText(ask);
    await expect(question.getByRole('button')).toHaveText([
      'Yes, a call',
      'No, not a call',
      'It always has the microphone open',
    ]);
    await question.getByRole('button', { name: 'No, not a call' }).click();
    expect(await sent('answer-program')).toEqual([{ program: 'chrome', answer: 'not-a-call' }]);
    await push({ ...days.asked, question: null });
    await expect(question).toContainText('Lull had counted it as a call, from 14:09 to 14:16.');
    await question.getByRole('button', { name: 'Remove that call' }).click();
    await expect(question).toContainText('That call is removed.');
    await question.getByRole('button', { name: 'Undo' }).click();
    await expect(question).toHaveCount(0);
    for (const type of ['call-removed', 'call-put-back'] as const) {
      expect(await said(type)).toEqual([{ type, callId: 'call-33' }]);
    }
  });

  test('a yes leaves nothing to ask', async ({ openMain }) => {
    const { page, push } = await openMain({ start: { snapshot: days.asked } });
    await page.getByRole('button', { name: 'Yes, a call' }).click();
    await push({ ...days.asked, question: null });
    await expect(page.getByRole('complementary', { name: 'A question' })).toHaveCount(0);
  });
});

test('a sound system that is gone is said with what to do, and the source says why', async ({ openMain }) => {
  const { page } = await openMain({ start: { snapshot: days.deaf } });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting for your first call');
  await expect(page.locator('header')).toContainText('The sound system is not running');
  await expect(page.locator('header')).toContainText('It looks again by itself.');
  await page.getByRole('link', { name: 'How Lull hears calls' }).click();
  await expect(page).toHaveURL(/#settings$/);
});

test('a shift that was left open leads to its close', async ({ openMain }) => {
  const { page, push } = await openMain({ start: { snapshot: days.leftOpen } });
  const line = page.getByText('The shift of Thursday 19 November is not closed yet.');
  await expect(line).toBeVisible();
  await push({ ...days.offShift, leftOpen: days.leftOpen.leftOpen });
  await expect(line).toBeVisible();
  await expect(page.getByRole('link', { name: 'Close it now' })).toHaveAttribute('href', '#close/left-open');
});

test('away and on a break it says that nothing shows', async ({ openMain }) => {
  const { page, push } = await openMain({ start: { snapshot: days.away } });
  await expect(page.locator('header')).toContainText(
    'The screen is locked. Nothing comes until you are back.',
  );
  await push(days.onBreak);
  await expect(page.locator('header')).toContainText('Nothing shows until you are back.');
});

test('in every ordinary state it fits 960 × 680 without scrolling', async ({ openMain }) => {
  const { page, push } = await openMain();
  const { offShift: _off, troubled: _troubled, ...ordinary } = days;
  const { leftOpen } = days.leftOpen;
  const states = {
    ...ordinary,
    'a question, and a shift left open': { ...days.said, question: days.asked.question, leftOpen },
    'two notices': { ...days.said, notices: days.troubled.notices.slice(1, 3) },
  };
  const over: string[] = [];
  for (const language of ['en', 'es'] as const) {
    for (const [name, snapshot] of Object.entries(states)) {
      await push({ ...snapshot, appearance: { ...snapshot.appearance, language } });
      const by = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      if (by > 0) over.push(`${name}, ${language}: ${String(by)} px`);
    }
  }
  expect(over).toEqual([]);
});

test('the picture is drawn in real pixels at every width, and scrolls to now where it must', async ({
  openMain,
}) => {
  const { page } = await openMain();
  const heightOf = (): Promise<number> =>
    page
      .locator('svg text', { hasText: 'now' })
      .first()
      .evaluate((word) => Math.round(word.getBoundingClientRect().height));
  const usual = await heightOf();
  for (const width of [1600, 780, 560, 360]) {
    await page.setViewportSize({ width, height: 680 });
    await expect.poll(heightOf, `${String(width)} px`).toBe(usual);
  }
  await expect(page.locator('[data-now]')).toBeInViewport();
});

test('axe finds nothing in what opens, and nothing sticks out of a narrow window', async ({ openMain }) => {
  test.setTimeout(90_000);
  const { page, push } = await openMain({ start: { snapshot: days.said } });
  await page.getByRole('button', { name: 'As a list' }).click();
  await page.getByRole('button', { name: 'Change the call at 9:39' }).click();
  await page.getByRole('button', { name: 'Add a call that Lull missed' }).click();
  await page.getByRole('button', { name: 'Parked at 8:59' }).click();
  await page.getByRole('button', { name: 'Change the win of 11:52' }).click();
  for (const theme of ['light', 'dark'] as const) {
    for (const question of [null, days.asked.question]) {
      await push({
        ...days.said,
        question,
        leftOpen: days.leftOpen.leftOpen,
        appearance: { ...days.said.appearance, theme },
      });
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
  }
  for (const language of ['en', 'es'] as const) {
    await push({
      ...days.said,
      question: days.asked.question,
      appearance: { ...days.said.appearance, language },
    });
    for (const width of [400, 480, 960]) {
      await page.setViewportSize({ width, height: 680 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${language}, ${String(width)} px`).toBeLessThanOrEqual(0);
    }
  }
});
