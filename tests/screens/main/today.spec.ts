import { expect } from '@playwright/test';
import { catalogues } from '../../../src/core/i18n/languages';
import { days, snapshotOf } from './fixtures';
import { shiftAt, at } from './busy-day';
import { test } from './main-page';

/** Today: how it stands and why, what can be done, and the day as it was. */

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

test('away and on a break it says that nothing shows', async ({ openMain }) => {
  const { page, push } = await openMain({ start: { snapshot: days.away } });
  await expect(page.locator('header')).toContainText(
    'The screen is locked. Nothing comes until you are back.',
  );
  await push(days.onBreak);
  await expect(page.locator('header')).toContainText('Nothing shows until you are back.');
});
