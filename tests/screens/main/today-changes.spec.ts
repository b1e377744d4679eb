import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { days } from './fixtures';
import { at } from './busy-day';
import { test } from './main-page';

const list = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'As a list' }).click();
};

test.describe('what was said can be changed', () => {
  test('a call: its rating, end, deposits, hard mark and kind, each there and back', async ({ openMain }) => {
    const { page, said } = await openMain();
    await list(page);
    await page.getByRole('button', { name: 'Change the call at 9:39' }).click();
    const editor = page.getByRole('row').filter({ hasText: 'Was it hard?' });
    const press = async (name: string): Promise<void> => {
      await editor.getByRole('button', { name, exact: true }).click();
    };
    await press('2, a bit worse');
    await press('2, a bit worse');
    await press('resolved');
    await press('resolved');
    await press('apology');
    await press('apology');
    await press('lying');
    await press('lying');
    await press('It was hard');
    const callId = 'call-5';
    expect(await said('rated')).toEqual([
      { type: 'rated', callId, rating: 2 },
      { type: 'rated', callId, rating: null },
    ]);
    expect(await said('outcome-given')).toEqual([
      { type: 'outcome-given', callId, outcome: 'resolved' },
      { type: 'outcome-given', callId, outcome: null },
    ]);
    expect(await said('deposit-taken-back')).toEqual([
      { type: 'deposit-taken-back', callId, deposit: 'apology' },
    ]);
    expect(await said('marked-hard')).toEqual([{ type: 'marked-hard', callId, kind: 'lying' }]);
    expect(await said('kind-taken-back')).toEqual([{ type: 'kind-taken-back', callId }]);
    expect(await said('hard-taken-back')).toHaveLength(1);
    await press('Done');
    await expect(editor).toHaveCount(0);
    await expect(page.getByRole('row').filter({ hasText: '9:39' })).toHaveText('9:39call13 min2 minChange');
  });

  test('a call that was none is removed, stays in its place, and is put back with what was said', async ({
    openMain,
  }) => {
    const { page, said } = await openMain();
    await list(page);
    await page.getByRole('button', { name: 'Change the call at 9:01' }).click();
    await page.getByRole('button', { name: 'This was no call: remove it' }).click();
    await expect(page.locator('dl')).toContainText('28 of 32');
    const row = page.getByRole('row').filter({ hasText: '9:01' });
    await expect(row).toContainText('removed');
    await row.getByRole('button', { name: 'Put back the call at 9:01' }).click();
    await expect(row).toHaveText('9:01call5 min2 mina bit betterChange');
    expect(await said('call-removed')).toHaveLength(1);
    expect(await said('call-put-back')).toHaveLength(1);
  });

  test('a missed call is added by its two times; impossible ones are refused with what to do', async ({
    openMain,
  }) => {
    const { page, said } = await openMain();
    await list(page);
    await page.getByRole('button', { name: 'Add a call that Lull missed' }).click();
    const from = page.getByLabel('It began at');
    const to = page.getByLabel('It ended at');
    const add = page.getByRole('button', { name: 'Add it' });
    const problem = page.getByRole('alert');
    await expect(from).toBeFocused();
    await add.click();
    await expect(problem).toHaveText('Both times are needed: when the call began and when it ended.');
    await from.fill('08:30');
    await to.fill('08:40');
    await add.click();
    await expect(problem).toHaveText(
      'That is not in this shift, which runs from 8:58 to 14:18. Choose times between these.',
    );
    await from.fill('12:50');
    await add.click();
    await expect(problem).toContainText('The end has to come after the beginning');
    await from.fill('09:40');
    await to.fill('09:45');
    await add.click();
    await expect(problem).toHaveText(
      'There is a call from 9:39 to 9:52 already. Choose times before or after it.',
    );
    await expect(from).toHaveValue('09:40');
    await from.fill('12:50');
    await to.fill('12:55');
    await add.click();
    await expect(add).toHaveCount(0);
    expect(await said('call-added')).toEqual([
      { type: 'call-added', startedAt: at(12, 50), endedAt: at(12, 55) },
    ]);
    await expect(page.getByRole('row').filter({ hasText: '12:50' })).toHaveText('12:50call5 min0 sChange');
  });

  test('a win is changed, removed, and back in its place', async ({ openMain }) => {
    const { page, said } = await openMain();
    await page.getByRole('button', { name: 'Change the win of 11:52' }).click();
    await expect(page.getByLabel('What went well')).toHaveValue('Found the lost refund');
    await page.getByLabel('What went well').fill('Found both refunds');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Found both refunds')).toBeVisible();
    await page.getByRole('button', { name: 'Change the win of 11:52' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await expect(page.getByText('Found both refunds')).toHaveCount(0);
    const place = page.getByRole('listitem').filter({ hasText: 'The win is removed.' });
    await place.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Found both refunds')).toBeVisible();
    await expect(place).toHaveCount(0);
    expect(await said('win-changed')).toHaveLength(1);
    expect(await said('win-put-back')).toEqual([{ type: 'win-put-back', winId: 'win-2' }]);
  });

  test('all of it by keyboard alone', async ({ openMain }) => {
    const { page, said } = await openMain();
    await page.getByRole('button', { name: 'As a list' }).focus();
    await page.keyboard.press('Enter');
    // The list itself can be scrolled by keys, and after it comes its first call.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Change the call at 9:01' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('5');
    await page.keyboard.press('Escape');
    await expect(page.getByText('Was it hard?')).toHaveCount(0);
    await expect(page).toHaveURL(/harness\.html$/);
    expect(await said('rated')).toEqual([{ type: 'rated', callId: 'call-1', rating: 5 }]);
  });
});

test.describe('what the day began with', () => {
  test('Arrive is offered until it was gone through', async ({ openMain }) => {
    const { page, sent, push } = await openMain({ start: { snapshot: days.deaf } });
    await page.getByRole('button', { name: 'Arrive' }).click();
    expect(await sent('ask-arrive')).toEqual([null]);
    await push(days.rich);
    await expect(page.getByRole('button', { name: 'Arrive' })).toHaveCount(0);
  });

  test('the intention in a sentence, changed, taken back and back again', async ({ openMain }) => {
    const { page, said } = await openMain({ start: { snapshot: days.said } });
    await expect(page.getByText('Today: kind.')).toBeVisible();
    const change = page.getByRole('button', { name: 'Change the intention' });
    await change.click();
    await page.getByRole('button', { name: 'In my own words' }).click();
    await page.getByRole('textbox', { name: 'In my own words' }).fill('slow <b>and</b> steady');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Today: slow <b>and</b> steady.')).toBeVisible();
    await change.click();
    await page.getByRole('button', { name: 'None today' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Today: slow <b>and</b> steady.')).toBeVisible();
    expect(await said('intention-set')).toHaveLength(3);
  });

  test('the parked line is out of sight until it is asked for', async ({ openMain }) => {
    const { page, said } = await openMain({ start: { snapshot: days.said } });
    const line = page.getByText('the letter from the landlord');
    await expect(line).toBeHidden();
    await page.getByRole('button', { name: 'Parked at 8:59' }).click();
    await expect(line).toBeVisible();
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByLabel('When you will look at it').fill('tomorrow at nine');
    await page.keyboard.press('Enter');
    await expect(line).toBeHidden();
    const parked = { what: 'the letter from the landlord', when: 'tomorrow at nine' };
    expect(await said('parked')).toEqual([{ type: 'parked', parked }]);
    await page.getByRole('button', { name: 'Parked at 8:59' }).click();
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: /^Parked at/ })).toBeVisible();
  });

  test('deposits are counted in words', async ({ openMain }) => {
    const { page, push } = await openMain({ start: { snapshot: days.said } });
    await expect(page.getByText('You gave: patience 3 times, warmth twice.')).toBeVisible();
    await push({ ...days.said, appearance: { ...days.said.appearance, language: 'es' } });
    await expect(page.getByText(/^Diste: paciencia 3 veces/)).toBeVisible();
  });
});

test.describe('a call whose end nobody told', () => {
  test('is asked about once: a time that cannot be is refused in a sentence, one that can is kept', async ({
    openMain,
  }) => {
    const { page, said } = await openMain({ start: { snapshot: days.lengthAsked } });
    const asked = page.getByRole('complementary', { name: 'When a call ended' });
    await expect(asked).toContainText('Nothing told Lull when the call of 9:39 ended. Do you know?');
    await asked.getByRole('button', { name: 'Keep that' }).click();
    await expect(asked.getByRole('alert')).toHaveText('The time is needed, or “I do not know”.');
    await asked.getByLabel('It ended at').fill('08:00');
    await asked.getByRole('button', { name: 'Keep that' }).click();
    await expect(asked.getByRole('alert')).toContainText('The call must have ended between 9:39 and');
    await asked.getByLabel('It ended at').fill('09:45');
    await page.keyboard.press('Enter');
    await expect(asked).toHaveCount(0);
    expect(await said('call-end-said')).toEqual([
      { type: 'call-end-said', callId: 'call-5', endedAt: at(9, 45) },
    ]);
  });

  test('may stay unknown, and is not asked about again', async ({ openMain }) => {
    const { page, said } = await openMain({ start: { snapshot: days.lengthAsked } });
    await page.getByRole('button', { name: 'I do not know' }).click();
    await expect(page.getByRole('complementary', { name: 'When a call ended' })).toHaveCount(0);
    expect(await said('call-end-said')).toEqual([{ type: 'call-end-said', callId: 'call-5', endedAt: null }]);
  });

  test('has no length in the list and in what is not rated', async ({ openMain }) => {
    const { page } = await openMain({ start: { snapshot: days.lengthAsked } });
    await list(page);
    await expect(page.getByRole('row').filter({ hasText: '9:39' })).toContainText('length not known');
  });
});
