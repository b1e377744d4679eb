import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Contact } from '../../../src/core/contacts';
import { days } from './fixtures';
import { test } from './main-page';

/** Help now: people that the agent has written down, nobody else, and nothing sent to anyone. */

const people: readonly Contact[] = [
  { role: 'supervisor', name: 'Marta', reach: 'extension 4410, till six' },
  { role: 'friend', name: '', reach: '+34 600 100 200' },
];

const peopleOn = (page: Page) => page.getByRole('region', { name: 'People you can talk to' });
const siteOn = (page: Page) => page.getByRole('region', { name: 'Your site’s lines' });
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('it is one key away from every page, and what it says of who may see it is true', async ({
  openMain,
}) => {
  for (const hash of ['#today', '#close', '#deck', '#settings', '#talk-sheet']) {
    const { page } = await openMain({ hash, start: { own: { contacts: people } } });
    await page.keyboard.press('F1');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help now');
    await expect(
      page.getByText('Lull tells nobody. If your site records screens, it may record this.'),
    ).toBeVisible();
    await expect(page.getByText('extension 4410, till six').last()).toBeVisible();
  }
});

test('people are written down by keyboard, and kept', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#help-now' });
  await expect(page.getByText('On a quiet day, write one person down here')).toBeVisible();
  await page.getByRole('button', { name: 'Write people down' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name').first()).toBeFocused();
  await page.keyboard.type('Ñuño 🌊');
  await page.keyboard.press('Tab');
  await page.keyboard.type('<b>desk 4</b>');
  await page.keyboard.press('Enter');
  await expect(page.getByText('<b>desk 4</b>').last()).toBeVisible();
  await expect(peopleOn(page).getByRole('button', { name: 'Change' })).toBeFocused();
  expect(await sent('change-contacts')).toEqual([
    { contacts: [{ role: 'supervisor', name: 'Ñuño 🌊', reach: '<b>desk 4</b>' }] },
  ]);
});

test('what is being written outlives Esc and another page', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#help-now' });
  await page.getByRole('button', { name: 'Write people down' }).click();
  await page.getByLabel('Name').first().fill('Iván');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Help now');
  await page.keyboard.press('F1');
  await expect(page.getByLabel('Name').first()).toHaveValue('Iván');
});

test('a card or account number is warned of, a phone number is not', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#help-now', start: { own: { contacts: people } } });
  await peopleOn(page).getByRole('button', { name: 'Change' }).click();
  const reach = page.getByLabel('How to reach them').first();
  const warning = page.getByRole('status').filter({ hasText: 'card or account number' });
  await reach.fill('0034 600 100 200, from 9 to 17');
  await expect(warning).toHaveCount(0);
  await reach.fill('4111 1111 1111 1111');
  await expect(warning).toBeVisible();
  await reach.fill('ES91 2100 0418 4502 0005 1332');
  await expect(warning).toBeVisible();
});

test('people are added and taken out', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#help-now', start: { own: { contacts: people } } });
  await peopleOn(page).getByRole('button', { name: 'Change' }).click();
  await page.getByRole('button', { name: 'Take out Marta' }).click();
  await expect(page.getByRole('button', { name: 'One more' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name').last()).toBeFocused();
  await page.keyboard.type('Reception');
  await page.getByLabel('Who it is').last().selectOption('other');
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByText('Kept.')).toBeVisible();
  expect(await sent('change-contacts')).toEqual([
    { contacts: [people[1], { role: 'other', name: 'Reception', reach: '' }] },
  ]);
});

test('a refusal keeps what was typed and is said', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#help-now', start: { own: { contacts: people } } });
  await peopleOn(page).getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Name').first().fill('Other');
  await page.evaluate(() => {
    window.__refuse = { 'change-contacts': 'not-now' };
  });
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByText('Not right now.')).toBeVisible();
  await expect(page.getByLabel('Name').first()).toHaveValue('Other');
});

test('the face is that of the state, until the agent turns to the other', async ({ openMain }) => {
  const { page, push } = await openMain({ hash: '#help-now' });
  const on = page.getByRole('button', { name: 'The call is on' });
  const over = page.getByRole('button', { name: 'It is over' });
  await expect(over).toHaveAttribute('aria-pressed', 'true');
  await expect(part(page, 'It is over. Make sure someone knows.').getByRole('listitem')).toHaveCount(4);
  await push(days.onCall);
  await expect(on).toHaveAttribute('aria-pressed', 'true');
  const steps = part(page, 'Stay on the line with them.').getByRole('listitem');
  await expect(steps.locator('b')).toHaveText([
    'No hold. No transfer without you.',
    'Get a second person now',
    'Ask: are you safe right now?',
    'Ask: can you tell me where you are?',
    'The emergency number where the caller is',
    'Hand over with them on the line',
  ]);
  await expect(part(page, 'Is it abuse? You may end it.')).toContainText('ask your supervisor');
  await over.click();
  await expect(over).toHaveAttribute('aria-pressed', 'true');
  await push({ ...days.onCall, at: days.onCall.at + 1000 });
  await expect(over).toHaveAttribute('aria-pressed', 'true');
});

const long = 'Wait, then end it. '.repeat(27).slice(0, 500).trimEnd();
const odd = { abuseRule: long, endingSentence: 'شكراً <b>ok</b> 🚑', emergencyNumber: '911', callerLine: '' };

test('lines of the site stand in place of the general step, as text', async ({ openMain }) => {
  const { page, push } = await openMain({ hash: '#help-now', start: { own: { site: odd } } });
  await push(days.onCall);
  const abuse = part(page, 'Is it abuse? You may end it.');
  await expect(abuse.getByText(long)).toBeVisible();
  await expect(abuse.getByText('شكراً <b>ok</b> 🚑')).toHaveCSS('direction', 'rtl');
  await expect(abuse).not.toContainText('not written down');
  const crisis = part(page, 'Stay on the line with them.');
  await expect(crisis.getByText('911')).toBeVisible();
  await expect(crisis).not.toContainText('A line to give them');
  for (const width of [360, 960]) {
    await page.setViewportSize({ width, height: 700 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  }
});

test('lines of the site are written down by keyboard; one too long is not taken in part', async ({
  openMain,
}) => {
  const { page, sent } = await openMain({ hash: '#help-now' });
  const section = siteOn(page);
  await expect(section.getByText('Not written down yet: ask your supervisor.')).toHaveCount(4);
  await section.getByRole('button', { name: 'Write them down' }).press('Enter');
  const rule = section.getByLabel('The site’s rule for abusive calls');
  await expect(rule).toBeFocused();
  await page.keyboard.type('One warning');
  const paste = (text: string) =>
    rule.evaluate((field, pasted) => {
      const data = new DataTransfer();
      data.setData('text', pasted);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      return field.dispatchEvent(event);
    }, text);
  expect(await paste('x'.repeat(490))).toBe(false);
  await expect(section.getByText('longer than 500 characters')).toBeVisible();
  await expect(rule).toHaveValue('One warning');
  const warnings = section.getByRole('status').filter({ hasText: 'number. Better leave it out' });
  const number = section.getByLabel('The emergency number where my callers are');
  await number.fill('4111 1111 1111 1111');
  await expect(warnings).toHaveCount(0);
  await rule.fill('4111 1111 1111 1111');
  await expect(warnings).toHaveCount(1);
  await rule.fill('One warning');
  await number.fill('911');
  await number.press('Enter');
  await expect(section.getByText('Kept.')).toBeVisible();
  expect(await sent('change-site-lines')).toEqual([
    { abuseRule: 'One warning', endingSentence: '', emergencyNumber: '911', callerLine: '' },
  ]);
  await expect(section.getByRole('button', { name: 'Change' })).toBeFocused();
});

for (const look of ['light', 'dark', 'forced-colors'] as const) {
  test(`axe finds nothing while people are written down: ${look}`, async ({ openMain }) => {
    const theme = look === 'forced-colors' ? 'system' : look;
    const { page } = await openMain({
      hash: '#help-now',
      appearance: { theme },
      start: { own: { contacts: people } },
      context: look === 'forced-colors' ? { forcedColors: 'active' } : {},
    });
    await expect(peopleOn(page).getByText('Marta')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await peopleOn(page).getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('How to reach them').first().fill('4111 1111 1111 1111');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
