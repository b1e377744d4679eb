import { expect } from '@playwright/test';
import { screen, test } from './card-page';

/** Arrive on the card: what is typed goes where it should, and nowhere without the keyboard. */

const asked = { why: 'asked', keyboard: true } as const;

test('own words: the field has the focus, each letter is told, Enter gives the answer', async ({
  openCard,
}) => {
  const { page, show, sent } = await openCard();
  await show({ ...screen.ownWords, ...asked });
  await expect(page.getByRole('textbox', { name: 'In your own words' })).toBeFocused();
  await page.keyboard.type('1 o');
  await page.keyboard.press('Enter');
  expect(await sent('card')).toEqual([
    { do: 'draft', draft: { what: '1', when: '' } },
    { do: 'draft', draft: { what: '1 ', when: '' } },
    { do: 'draft', draft: { what: '1 o', when: '' } },
    { do: 'say', said: { type: 'intention-set', intention: { word: 'own', text: '1 o' } } },
  ]);
});

test('parking: Enter goes to the second field, then parks; markup stays text', async ({ openCard }) => {
  const { page, show, sent } = await openCard();
  await show({ ...screen.parking, ...asked });
  const what = page.getByRole('textbox', { name: 'What weighs on me' });
  await expect(what).toBeFocused();
  await what.fill('<b>the boiler</b>');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'When I will look at it' })).toBeFocused();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  expect((await sent('card')).at(-1)).toEqual({
    do: 'say',
    said: { type: 'parked', parked: { what: '<b>the boiler</b>', when: '7' } },
  });
});

test('a card number gets a warning, and may be parked all the same', async ({ openCard }) => {
  const { page, show, settle, sent } = await openCard();
  await show({ ...screen.parking, ...asked });
  await page.getByRole('textbox', { name: 'What weighs on me' }).fill('4111 1111 1111 1111');
  await page.getByRole('textbox', { name: 'When I will look at it' }).fill('tonight');
  await expect(page.getByText('That looks like a card or account number.')).toBeVisible();
  await settle();
  await page.getByRole('button', { name: 'Park it' }).click();
  expect((await sent('card')).at(-1)).toMatchObject({ do: 'say', said: { type: 'parked' } });
});

test('without the keyboard there is no field: parking is offered, and a click asks for the keyboard', async ({
  openCard,
}) => {
  const { page, show, settle, sent } = await openCard();
  await show(screen.parking);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await settle();
  await page.getByRole('button', { name: 'Park something' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  expect(await sent('card')).toEqual([{ do: 'take-keyboard' }, { do: 'next' }]);
});

test('in Spanish, and by mouse alone', async ({ openCard }) => {
  const { page, show, settle, sent } = await openCard();
  await show(screen.arrive, { appearance: { language: 'es' } });
  await expect(page.getByRole('heading', { name: '¿Cómo quieres llevar el día?' })).toBeVisible();
  await settle();
  await page.getByRole('button', { name: 'con esmero' }).click();
  await page.getByRole('button', { name: 'con mis palabras' }).click();
  await page.getByRole('button', { name: 'Ahora no' }).click();
  expect(await sent('card')).toEqual([
    { do: 'say', said: { type: 'intention-set', intention: { word: 'thorough', text: '' } } },
    { do: 'own-words' },
    { do: 'skip' },
  ]);
});

test('the intention comes back as a sentence, own words as they were written', async ({ openCard }) => {
  const { page, show } = await openCard();
  const said = page.getByRole('group');
  await show({ ...screen.intention, intention: { word: 'uplifting', text: '' } });
  await expect(
    said.getByText('“Uplifting”, you said today. Does it still fit? If not, let it go.'),
  ).toBeVisible();
  await show({
    ...screen.intention,
    number: 2,
    intention: { word: 'own', text: 'slow & <i>clear</i>' },
  });
  await expect(said.getByText('You began today with this: slow & <i>clear</i>')).toBeVisible();
});

test('a rough run leads to people with one click, and tells nobody', async ({ openCard }) => {
  const { page, show, settle, sent } = await openCard();
  await show(screen.roughRun);
  await settle();
  await page.getByRole('button', { name: 'Show me' }).click();
  expect(await sent('open-help')).toEqual([null]);
  expect(await sent('card')).toEqual([{ do: 'done' }]);
});
