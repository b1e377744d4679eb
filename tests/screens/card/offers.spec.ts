import { expect } from '@playwright/test';
import { test } from './card-page';

/** The field or the keys for what a card asks for. */

const asked = { why: 'asked', keyboard: true } as const;

test('a line to park begins with the one that is parked, tells each letter, and is parked by Enter', async ({
  openCard,
}) => {
  const { page, show, sent } = await openCard();
  await show({ ...asked, offer: { what: 'parking', draft: { what: 'the car', when: '' } } });
  const what = page.getByRole('textbox').first();
  await expect(what).toHaveValue('the car');
  await what.press('End');
  await page.keyboard.type('s');
  await page.keyboard.press('Enter');
  expect(await sent('card')).toEqual([
    { do: 'draft', draft: { what: 'the cars', when: '' } },
    { do: 'say', said: { type: 'parked', parked: { what: 'the cars', when: '' } } },
  ]);
});

test('a win is one line, and a blank one is none', async ({ openCard }) => {
  const { page, show, sent } = await openCard();
  await show({ ...asked, offer: { what: 'win', callId: 'call-1', draft: '' } });
  const line = page.getByRole('textbox', { name: 'A line about it' });
  await line.fill(' ');
  await page.keyboard.press('Enter');
  await line.fill('she laughed');
  await page.keyboard.press('Enter');
  expect((await sent('card')).filter((action) => JSON.stringify(action).includes('say'))).toEqual([
    { do: 'say', said: { type: 'win-added', callId: 'call-1', text: 'she laughed', because: '' } },
  ]);
});

test('a deposit and a call turned around are one key each', async ({ openCard }) => {
  const { page, show, sent } = await openCard();
  await show({ ...asked, offer: { what: 'deposit', callId: 'call-1' } });
  await page.keyboard.press('p');
  await show({ ...asked, number: 2, offer: { what: 'turned-around', callId: 'call-1' } });
  await page.keyboard.press('1');
  expect(await sent('card')).toEqual([
    { do: 'say', said: { type: 'deposit-made', callId: 'call-1', deposit: 'patience' } },
    { do: 'say', said: { type: 'outcome-given', callId: 'call-1', outcome: 'turned-around' } },
  ]);
});

test('without the keyboard there is neither', async ({ openCard }) => {
  const { page, show } = await openCard();
  await show({ offer: { what: 'win', callId: 'call-1', draft: '' } });
  await expect(page.getByRole('group')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
});
