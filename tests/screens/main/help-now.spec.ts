import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Contact } from '../../../src/core/contacts';
import { test } from './main-page';

/** Help now: people that the agent has written down, nobody else, and nothing sent to anyone. */

const people: readonly Contact[] = [
  { role: 'supervisor', name: 'Marta', reach: 'extension 4410, till six' },
  { role: 'friend', name: '', reach: '+34 600 100 200' },
];

test('it is one key away from every page, and says that nobody watches', async ({ openMain }) => {
  for (const hash of ['#today', '#close', '#deck', '#settings', '#talk-sheet']) {
    const { page } = await openMain({ hash, start: { own: { contacts: people } } });
    await page.keyboard.press('F1');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help now');
    await expect(page.getByText('Nobody watches this app.')).toBeVisible();
    await expect(page.getByText('extension 4410, till six')).toBeVisible();
  }
});

test('people are written down by keyboard, and kept', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#help-now' });
  await expect(page.getByText('Nobody is written down yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Write people down' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name').first()).toBeFocused();
  await page.keyboard.type('Ñuño 🌊');
  await page.keyboard.press('Tab');
  await page.keyboard.type('<b>desk 4</b>');
  await page.keyboard.press('Enter');
  await expect(page.getByText('<b>desk 4</b>')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change' })).toBeFocused();
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
  await page.getByRole('button', { name: 'Change' }).click();
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
  await page.getByRole('button', { name: 'Change' }).click();
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
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Name').first().fill('Other');
  await page.evaluate(() => {
    window.__refuse = { 'change-contacts': 'not-now' };
  });
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByText('Not just now.')).toBeVisible();
  await expect(page.getByLabel('Name').first()).toHaveValue('Other');
});

for (const look of ['light', 'dark', 'forced-colors'] as const) {
  test(`axe finds nothing while people are written down: ${look}`, async ({ openMain }) => {
    const theme = look === 'forced-colors' ? 'system' : look;
    const { page } = await openMain({
      hash: '#help-now',
      look: { theme },
      start: { own: { contacts: people } },
      context: look === 'forced-colors' ? { forcedColors: 'active' } : {},
    });
    await expect(page.getByText('Marta')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('How to reach them').first().fill('4111 1111 1111 1111');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
