import { expect } from '@playwright/test';
import { days, storedView } from './fixtures';
import { digestOf, pack } from '../../../src/core/look-back/digest';
import { closedShift } from './busy-day';
import { snapshotOf } from './fixtures';
import { test } from './main-page';

/** What Lull stores, as the agent sees it, and the two clicks that erase it. */

test('the page counts the real files, and says who can read them', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#settings' });
  await page.getByRole('link', { name: 'What Lull stores, where, and who can read it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What Lull stores, where, and who can read it',
  );
  await expect(page.locator('dl')).toContainText(
    '212 files, 11 MB, last changed Thursday 19 November, 14:18',
  );
  await expect(page.locator('main')).toContainText('/home/sam/.config/Lull');
  await expect(page.locator('main')).toContainText('that means your employer: they can read this folder');
  await expect(page.locator('main')).toContainText('30 days after the shift');
  await page.getByRole('button', { name: 'Open the folder' }).click();
  await page.getByRole('link', { name: 'Back to Settings' }).click();
  await expect(page.getByText('in one folder here, 16 MB.')).toBeVisible();
  await page.getByRole('button', { name: 'Open the folder' }).click();
  expect(await sent('open-folder')).toHaveLength(2);
});

test('erasing takes two clicks; the first shows what will go, and it can be kept', async ({ openMain }) => {
  const kinds = [...storedView().kinds, { kind: 'other', files: 2, bytes: 9, changedAt: null } as const];
  const digests = [digestOf(closedShift, closedShift.endedAt ?? 0, '')].map(pack);
  const { page, sent } = await openMain({
    hash: '#settings',
    start: { stored: storedView({ kinds }), digests },
  });
  await page.getByRole('button', { name: 'Erase everything' }).click();
  const group = page.getByRole('group', { name: 'This will go, and cannot come back' });
  const goes = group.getByRole('listitem');
  await expect(goes.first()).toHaveText('1 shift');
  await expect(goes.nth(1)).toHaveText(`${String(closedShift.calls.length)} calls`);
  await expect(goes).toContainText(['your settings and keys', 'the connection to your phone']);
  await expect(group).toContainText('2 files in the folder are not Lull’s, and stay.');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await sent('erase-all')).toEqual([]);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Erase it all' }).click();
  expect(await sent('erase-all')).toHaveLength(1);
  await expect(group).toContainText('Lull opens again in a moment.');
});

test('how long things stay is set in days, and nonsense is refused in a sentence', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#settings' });
  const lines = page.getByRole('spinbutton', { name: 'Days that what I wrote stays' });
  await lines.fill('7');
  await lines.press('Enter');
  await lines.fill('-1');
  await lines.press('Enter');
  await expect(page.getByText('-1 does not fit here: it takes 0 to 3650, so it stays at 7.')).toBeVisible();
  await page.getByRole('radio', { name: 'forget the shift' }).check();
  expect(await sent('change-setting')).toEqual([
    { key: 'privacy.retentionDays', value: 7 },
    { key: 'privacy.forgetAtClose', value: true },
  ]);
});

test('where shifts are forgotten the page of the closed one says so, and leaving it lets the shift go', async ({
  openMain,
}) => {
  const snapshot = { ...days.offShift, forgetsAtClose: true };
  const { page, sent, push } = await openMain({ hash: `#summary/${closedShift.id}`, start: { snapshot } });
  await expect(page.getByText('This shift is forgotten when you leave this page')).toBeVisible();
  await push({ ...snapshot, at: snapshot.at + 1000 });
  expect(await sent('forget-now')).toEqual([]);
  await page.getByRole('link', { name: 'Today' }).click();
  await expect.poll(() => sent('forget-now')).toHaveLength(1);
});

test('any other page is left without a word', async ({ openMain }) => {
  const { page, sent } = await openMain({
    hash: `#summary/${closedShift.id}`,
    start: { snapshot: snapshotOf({ forgetsAtClose: true }) },
  });
  await expect(page.getByText('The page you keep')).toBeVisible();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.locator('main[data-page="today"]')).toBeVisible();
  expect(await sent('forget-now')).toEqual([]);
});

test('what became of an import is said in one sentence each', async ({ openMain }) => {
  const none = { came: 0, had: 0, refused: [] };
  const imported = {
    taken: true,
    shifts: {
      came: 212,
      had: 1,
      refused: [
        {
          reason: 'different',
          count: 4,
          names: ['2026-11-21-090000', '2026-11-22-085801', '2026-11-23-090102'],
        },
      ],
    },
    cards: { ...none, came: 1 },
    people: none,
    settings: { ...none, refused: [{ reason: 'own-choice', count: 1, names: ['look.theme'] }] },
  } as const;
  const { page } = await openMain({ hash: '#settings', start: { imported } });
  const row = page.getByRole('group', { name: 'A saved copy' });
  await row.getByRole('button', { name: 'Bring it back' }).click();
  await expect(row.getByRole('listitem')).toHaveText([
    'Imported: 212 shifts.',
    'Already here: 1 shift.',
    'Not taken: 4 shifts (2026-11-21-090000, 2026-11-22-085801, 2026-11-23-090102 …), since another one of that name is here, and stays.',
    'Imported: 1 card of your own.',
    'Not taken: 1 setting (look.theme), since you have chosen otherwise here.',
  ]);
});

test('a file that is none of Lull is refused in a sentence', async ({ openMain }) => {
  const imported = { taken: false, reason: 'not-an-export' } as const;
  const { page } = await openMain({ hash: '#settings', start: { imported } });
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText('Lull did not export that file. Nothing of it was imported')).toBeVisible();
});
