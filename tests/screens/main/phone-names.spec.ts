import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { ProgramView } from '../../../src/core/contract';
import { phones } from '../../../src/core/phones/catalogue';
import { snapshotOf } from './fixtures';
import { at } from './busy-day';
import { test } from './main-page';
import { goTo, hash, ticked, withConnector } from './phone-page';

/** The page that connects a phone begins with its name: found, not found, and not known. */

const search = (page: Page): Locator => page.getByRole('searchbox', { name: 'Name of the phone' });
const names = (page: Page, list = 'All phones'): Locator =>
  page.getByRole('list', { name: list }).getByRole('link');

test('from Settings to a phone and back, by keyboard', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#settings' });
  await page.getByRole('link', { name: 'Change the phone' }).press('Enter');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Which phone do you use?');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Settings' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await search(page).fill('lin');
  await search(page).press('Enter');
  await expect(title).toHaveText('Linphone');
  await page.getByRole('link', { name: 'All phones' }).press('Enter');
  await page.getByRole('main').getByRole('link', { name: 'Settings' }).press('Enter');
  await expect(title).toHaveText('Settings');
});

test('names come first, by the alphabet; what was found here is above them, and no command is in sight', async ({
  openMain,
}) => {
  const { page } = await openMain({
    hash,
    start: { phones: ['linphone', 'microsip'], settings: withConnector({}) },
  });
  await expect(page.getByRole('list', { name: 'Found on this computer' }).getByRole('listitem')).toHaveText([
    /^baresip is connected/,
    /^Linphone was found/,
    /^MicroSIP was found/,
  ]);
  const all = await names(page).allTextContents();
  expect(all).toHaveLength(phones.length);
  expect(all).toEqual(all.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })));
  await expect(page.locator('main')).not.toContainText('--call');
});

test('typing finds names, each with where it lives', async ({ openMain }) => {
  const { page } = await openMain({ hash });
  await search(page).fill('cis');
  await expect(names(page, 'Phones of that name')).toHaveText([
    'Cisco Finessein the browser Enter',
    'Cisco Jabbera program ',
  ]);
  await search(page).press('Escape');
  await expect(names(page)).toHaveCount(phones.length);
});

test('one that is not among them is no dead end', async ({ openMain }) => {
  const { page } = await openMain({ hash });
  await search(page).fill('harborline');
  await expect(page.getByText('Lull has no page for “harborline”. It can still hear it.')).toBeVisible();
  await search(page).press('Enter');
  await expect(page).toHaveURL(/#phone$/);
  await page.getByRole('status').getByRole('link', { name: 'Find it by one call' }).click();
  await expect(page.getByText('Waiting for your first call')).toBeVisible();
});

test('who does not know is asked after one call, and then it is known', async ({ openMain }) => {
  const { page, sent, push } = await openMain({ hash, start: { snapshot: snapshotOf({ programs: [] }) } });
  await page.getByRole('link', { name: 'I do not know' }).click();
  await expect(page.getByText('Waiting for your first call')).toBeVisible();
  const question = { program: 'zoiper5', name: 'Zoiper', heldMs: 360_000, callId: null };
  await push(snapshotOf({ programs: [], question }));
  await page.getByRole('button', { name: 'Yes, a call' }).click();
  expect(await sent('answer-program')).toEqual([{ program: 'zoiper5', answer: 'call' }]);
  const zoiper: ProgramView = {
    program: 'zoiper5',
    name: 'Zoiper',
    class: 'phone',
    setBy: 'you',
    holding: false,
    since: null,
    lastHeldAt: at(9, 36),
    holds: 1,
  };
  await push(snapshotOf({ programs: [zoiper] }));
  await ticked(page, 'Zoiper is your phone');
  await page.getByRole('link', { name: 'What Zoiper can tell beyond that' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zoiper');
});

test('every phone of the catalogue has its sentence and a way, and how that is known beside it', async ({
  openMain,
}) => {
  const { page } = await openMain({ hash });
  for (const { id, name } of phones) {
    await goTo(page, id);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    const main = page.getByRole('main');
    await expect(main).not.toContainText(/about\.|note\.|way\.|step\./);
    await expect(main.getByRole('complementary').getByText(/with Lull\./), name).toBeVisible();
  }
});

test('a browser edition has no such page', async ({ openMain }) => {
  const host = { edition: 'browser' } as const;
  const { page } = await openMain({ hash, start: { snapshot: snapshotOf({ host }) } });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});
