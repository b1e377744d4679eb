import { expect } from '@playwright/test';
import type { CardAction, CardOnScreen } from '../../../src/core/session/session-types';
import { test } from './card-page';

/** Keys and clicks become the right actions, and only when they were meant. */

interface KeyCase {
  readonly name: string;
  readonly card: Partial<CardOnScreen>;
  readonly language?: 'es';
  readonly keys: Readonly<Record<string, CardAction | null>>;
}

const cases: readonly KeyCase[] = [
  {
    name: 'a card',
    card: { step: 'card' },
    keys: { Enter: { do: 'more' }, Escape: { do: 'done' }, '1': null },
  },
  {
    name: 'the breath of a hard call',
    card: { why: 'hard-call' },
    keys: { Enter: { do: 'next' }, Escape: { do: 'done' } },
  },
  {
    name: 'the reframe of a hard call',
    card: { why: 'hard-call', kind: 'angry', cardId: 'reframe-before-you' },
    keys: { Enter: { do: 'more' }, Escape: { do: 'done' } },
  },
  {
    name: 'the opened reframe of a hard call',
    card: { why: 'hard-call', kind: 'angry', cardId: 'reframe-before-you', expanded: true },
    keys: { Enter: { do: 'next' }, Escape: { do: 'done' } },
  },
  {
    name: 'kinds',
    card: { step: 'kinds' },
    keys: {
      '1': { do: 'kind', kind: 'wrong' },
      '8': { do: 'kind', kind: 'again-the-same' },
      '9': null,
      a: { do: 'kind', kind: 'abusive' },
      T: { do: 'kind', kind: 'threat' },
      s: { do: 'kind', kind: 'slur-or-sexual' },
      c: { do: 'kind', kind: 'crisis' },
      m: null,
      Escape: { do: 'skip' },
    },
  },
  {
    name: 'kinds in Spanish',
    card: { step: 'kinds' },
    language: 'es',
    keys: { m: { do: 'kind', kind: 'threat' }, t: null },
  },
  {
    name: 'rating',
    card: { step: 'rating' },
    keys: {
      '1': { do: 'rate', rating: 1 },
      '5': { do: 'rate', rating: 5 },
      '6': null,
      Escape: { do: 'skip' },
    },
  },
  {
    name: 'outcome',
    card: { step: 'outcome' },
    keys: {
      '4': { do: 'outcome', outcome: 'turned-around' },
      w: { do: 'win' },
      p: { do: 'deposit', deposit: 'patience' },
      a: { do: 'deposit', deposit: 'apology' },
      e: { do: 'deposit', deposit: 'explanation' },
      f: { do: 'deposit', deposit: 'follow-up' },
      h: { do: 'deposit', deposit: 'warmth' },
      Escape: { do: 'skip' },
    },
  },
  {
    name: 'the intention',
    card: { step: 'arrive-intention' },
    keys: {
      '1': { do: 'intend', intention: { word: 'kind', text: '' } },
      '4': { do: 'intend', intention: { word: 'uplifting', text: '' } },
      '5': { do: 'own-words' },
      '6': null,
      Escape: { do: 'skip' },
    },
  },
  {
    name: 'parking',
    card: { step: 'arrive-parking' },
    keys: { Enter: { do: 'next' }, Escape: { do: 'skip' } },
  },
  {
    name: 'the intention come back',
    card: { step: 'intention' },
    keys: { '1': null, Escape: { do: 'done' } },
  },
  { name: 'settings set aside', card: { step: 'set-aside' }, keys: { '1': null, Escape: { do: 'done' } } },
  { name: 'a rough run', card: { step: 'rough-run' }, keys: { '1': null, Escape: { do: 'done' } } },
  { name: 'care first', card: { step: 'care', kind: 'threat' }, keys: { Escape: { do: 'done' }, '2': null } },
];

for (const { name, card, language = 'en', keys } of cases) {
  test(`keys of ${name}, with the keyboard and only with it`, async ({ openCard }) => {
    const { page, show, sent } = await openCard();
    await show({ ...card, keyboard: true }, { look: { language } });
    for (const key of Object.keys(keys)) await page.keyboard.press(key);
    expect(await sent('card')).toEqual(Object.values(keys).filter((action) => action !== null));
    await show({ ...card, number: 2 }, { look: { language } });
    for (const key of Object.keys(keys)) await page.keyboard.press(key);
    expect(await sent('card')).toHaveLength(Object.values(keys).filter((action) => action !== null).length);
  });
}

test('keys with a modifier belong to other programs', async ({ openCard }) => {
  const { page, show, sent } = await openCard();
  await show({ step: 'kinds', keyboard: true });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Alt+1');
  expect(await sent('card')).toEqual([]);
});

test('with the keyboard the focus comes to the form, without it nothing has the focus', async ({
  openCard,
}) => {
  const { page, show } = await openCard();
  await show({});
  await expect(page.locator('body')).toBeFocused();
  await show({ keyboard: true });
  await expect(page.getByRole('button', { name: 'More' })).toBeFocused();
  await show({ keyboard: true, expanded: true });
  await expect(page.getByRole('button', { name: 'Done' })).toBeFocused();
  await show({ keyboard: true, step: 'rating' });
  await expect(page.getByRole('button', { name: 'skip' })).toBeFocused();
  await show({ number: 2 });
  await expect(page.locator('body')).toBeFocused();
});

test('Enter on a button is that button alone', async ({ openCard }) => {
  const { page, show, sent } = await openCard();
  await show({ keyboard: true });
  await page.getByRole('button', { name: 'Done' }).focus();
  await page.keyboard.press('Enter');
  expect(await sent('card')).toEqual([{ do: 'done' }]);
});

test('a click in the first moment was meant for another program', async ({ openCard }) => {
  const { page, showAndClick, settle, sent } = await openCard();
  await showAndClick({ step: 'rating' }, 'much better');
  expect(await sent('card')).toEqual([]);
  await settle();
  await page.getByRole('button', { name: 'much better' }).click();
  expect(await sent('card')).toEqual([{ do: 'rate', rating: 5 }]);
  // A question that comes by itself under the pointer counts as new; one that follows an answer does not.
  await showAndClick({ step: 'outcome' }, 'resolved');
  expect((await sent('card')).at(-1)).toEqual({ do: 'outcome', outcome: 'resolved' });
});

test('the second click of a double click answers nothing', async ({ openCard }) => {
  const { page, show, settle, sent } = await openCard();
  await show({ step: 'rating' });
  await settle();
  await page.getByRole('button', { name: 'the same' }).dblclick();
  expect(await sent('card')).toEqual([{ do: 'rate', rating: 3 }]);
});

test('a click beside the buttons opens a card, and takes the keyboard for a question', async ({
  openCard,
}) => {
  const { page, show, settle, sent } = await openCard();
  await show({});
  await settle();
  await page.mouse.click(20, 20);
  expect(await sent('card')).toEqual([{ do: 'more' }]);
  await show({ number: 2, step: 'kinds' });
  await settle();
  await page.mouse.click(10, 10);
  expect((await sent('card')).at(-1)).toEqual({ do: 'take-keyboard' });
  await show({ number: 3, step: 'care', kind: 'threat' });
  await settle();
  await page.mouse.click(10, 10);
  await show({ number: 4, expanded: true });
  await settle();
  await page.mouse.click(10, 10);
  expect(await sent('card')).toHaveLength(2);
});

test('every choice can be clicked without the keyboard', async ({ openCard }) => {
  const { page, show, settle, sent } = await openCard();
  await show({ step: 'kinds' });
  await settle();
  await page.getByRole('button', { name: 'caller in crisis' }).click();
  await show({ number: 2, step: 'outcome', rating: 4 });
  await settle();
  await page.getByRole('button', { name: 'turned around' }).click();
  await page.getByRole('button', { name: 'a win' }).click();
  await page.getByRole('button', { name: 'skip' }).click();
  await show({ number: 3 });
  await settle();
  await page.getByRole('button', { name: 'Not now' }).click();
  expect(await sent('card')).toEqual([
    { do: 'kind', kind: 'crisis' },
    { do: 'outcome', outcome: 'turned-around' },
    { do: 'win' },
    { do: 'skip' },
    { do: 'not-now' },
  ]);
});
