import { expect } from '@playwright/test';
import { test } from './main-page';

test('the agent’s hours and days are set by keyboard, and each change is sent as it is made', async ({
  openMain,
}) => {
  const { page, sent } = await openMain({ hash: '#settings' });
  const from = page.getByLabel('Your hours begin');
  await from.fill('08:30');
  await from.press('Enter');
  await page.getByRole('checkbox', { name: 'Saturday' }).press('Space');
  await page.getByRole('switch', { name: 'A shift begins with Arrive' }).press('Space');
  expect(await sent('change-setting')).toEqual([
    { key: 'shift.from', value: '08:30' },
    { key: 'shift.days', value: [1, 2, 3, 4, 5, 6] },
    { key: 'shift.arrive', value: false },
  ]);
});
