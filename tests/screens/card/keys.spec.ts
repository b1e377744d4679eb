import { expect } from '@playwright/test';
import type { CardAction } from '../../../src/core/card/action';
import type { Intention } from '../../../src/core/shift/shift-event';
import type { AgentEvent } from '../../../src/core/shift/agent-event';
import type { Deposit, Kind, Outcome, Rating } from '../../../src/core/vocabulary';
import type { CardPart } from './card-page';
import { screen, test } from './card-page';

/** Keys and clicks become the right actions, and only when they were meant. */

interface KeyCase {
  readonly name: string;
  readonly card: CardPart;
  readonly language?: 'es';
  readonly keys: Readonly<Record<string, CardAction | null>>;
}

const say = (said: AgentEvent): CardAction => ({ do: 'say', said });
const callId = 'call-1';
const hard = (kind: Kind): CardAction => say({ type: 'marked-hard', callId, kind });
const rated = (rating: Rating): CardAction => say({ type: 'rated', callId, rating });
const ended = (outcome: Outcome): CardAction => say({ type: 'outcome-given', callId, outcome });
const paidIn = (deposit: Deposit): CardAction => say({ type: 'deposit-made', callId, deposit });
const win = say({ type: 'win-added', callId, text: '', because: '' });
const intended = (word: Intention['word']): CardAction =>
  say({ type: 'intention-set', intention: { word, text: '' } });

const cases: readonly KeyCase[] = [
  {
    name: 'a card',
    card: {},
    keys: { Enter: { do: 'more' }, Escape: { do: 'done' }, '1': null },
  },
  {
    name: 'the breath of a hard call',
    card: screen.breath,
    keys: { Enter: { do: 'next' }, '4': hard('angry'), a: hard('abusive'), Escape: { do: 'done' } },
  },
  {
    name: 'the reframe of a hard call',
    card: screen.reframe,
    keys: { Enter: { do: 'next' }, '4': null, Escape: { do: 'done' } },
  },
  {
    name: 'kinds',
    card: screen.kinds,
    keys: {
      '1': hard('wrong'),
      '8': hard('again-the-same'),
      '9': hard('origin'),
      '0': null,
      a: hard('abusive'),
      T: hard('threat'),
      s: hard('slur-or-sexual'),
      c: hard('crisis'),
      m: null,
      Escape: { do: 'skip' },
    },
  },
  {
    name: 'kinds in Spanish',
    card: screen.kinds,
    language: 'es',
    keys: { m: hard('threat'), t: null },
  },
  {
    name: 'kinds off shift',
    card: { ...screen.kinds, callId: null },
    keys: { '1': say({ type: 'marked-hard', callId: null, kind: 'wrong' }) },
  },
  {
    name: 'rating',
    card: screen.rating,
    keys: { '1': rated(1), '5': rated(5), '6': null, Escape: { do: 'skip' } },
  },
  {
    name: 'outcome',
    card: screen.outcome,
    keys: {
      '4': ended('turned-around'),
      w: win,
      p: paidIn('patience'),
      a: paidIn('apology'),
      e: paidIn('explanation'),
      f: paidIn('follow-up'),
      h: paidIn('warmth'),
      Escape: { do: 'skip' },
    },
  },
  {
    name: 'the intention',
    card: screen.arrive,
    keys: {
      '1': intended('kind'),
      '4': intended('uplifting'),
      '5': { do: 'own-words' },
      '6': null,
      Escape: { do: 'skip' },
    },
  },
  {
    name: 'parking',
    card: screen.parking,
    keys: { Enter: { do: 'next' }, Escape: { do: 'skip' } },
  },
  {
    name: 'the intention come back',
    card: screen.intention,
    keys: { '1': null, Escape: { do: 'done' } },
  },
  { name: 'settings set aside', card: screen.setAside, keys: { '1': null, Escape: { do: 'done' } } },
  { name: 'a rough run', card: screen.roughRun, keys: { '1': null, Escape: { do: 'done' } } },
  { name: 'care first', card: screen.care, keys: { Escape: { do: 'done' }, '2': null } },
];

test('an opened reframe without a call leads to no question', async ({ openCard }) => {
  const { page, show, sent } = await openCard();
  await show({ ...screen.reframe, callId: null, keyboard: true });
  await expect(page.getByRole('button')).toHaveText(['Not this one again', 'DoneEsc']);
  await page.keyboard.press('Enter');
  expect(await sent('card')).toEqual([{ do: 'done' }]);
});

for (const { name, card, language = 'en', keys } of cases) {
  test(`keys of ${name}, with the keyboard and only with it`, async ({ openCard }) => {
    const { page, show, sent } = await openCard();
    await show({ ...card, keyboard: true }, { appearance: { language } });
    for (const key of Object.keys(keys)) await page.keyboard.press(key);
    expect(await sent('card')).toEqual(Object.values(keys).filter((action) => action !== null));
    await show({ ...card, number: 2 }, { appearance: { language } });
    for (const key of Object.keys(keys)) await page.keyboard.press(key);
    expect(await sent('card')).toHaveLength(Object.values(keys).filter((action) => action !== null).length);
  });
}

test('keys with a modifier belong to other programs', async ({ openCard }) => {
  const { page, show, sent } = await openCard();
  await show({ ...screen.kinds, keyboard: true });
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
  const form = page.locator('[data-screen] > section');
  for (const card of [{}, { expanded: true }, screen.rating, screen.kinds, screen.outcome]) {
    await show({ ...card, keyboard: true });
    await expect(form).toBeFocused();
    await expect(form, 'no way past the question is pointed at').toHaveCSS('outline-style', 'none');
  }
  await page.keyboard.press('Tab');
  await expect(form.getByRole('button').first()).toBeFocused();
  await expect(form.getByRole('button').first()).toHaveCSS('outline-style', 'solid');
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
  await showAndClick(screen.rating, 'much better');
  expect(await sent('card')).toEqual([]);
  await settle();
  await page.getByRole('button', { name: 'much better' }).click();
  expect(await sent('card')).toEqual([rated(5)]);
  // A question that comes by itself under the pointer counts as new; one that follows an answer does not.
  await showAndClick(screen.outcome, 'resolved');
  expect((await sent('card')).at(-1)).toEqual(ended('resolved'));
});

test('the second click of a double click answers nothing', async ({ openCard }) => {
  const { page, show, settle, sent } = await openCard();
  await show(screen.rating);
  await settle();
  await page.getByRole('button', { name: 'the same' }).dblclick();
  expect(await sent('card')).toEqual([rated(3)]);
});

test('a click beside the buttons opens a card, and takes the keyboard for a question', async ({
  openCard,
}) => {
  const { page, show, settle, sent } = await openCard();
  await show({});
  await settle();
  await page.mouse.click(20, 20);
  expect(await sent('card')).toEqual([{ do: 'more' }]);
  await show({ ...screen.kinds, number: 2 });
  await settle();
  await page.mouse.click(10, 10);
  expect((await sent('card')).at(-1)).toEqual({ do: 'take-keyboard' });
  await show({ ...screen.care, number: 3 });
  await settle();
  await page.mouse.click(10, 10);
  await show({ number: 4, expanded: true });
  await settle();
  await page.mouse.click(10, 10);
  expect(await sent('card')).toHaveLength(2);
});

test('every choice can be clicked without the keyboard', async ({ openCard }) => {
  const { page, show, settle, sent } = await openCard();
  await show(screen.kinds);
  await settle();
  await page.getByRole('button', { name: 'caller in crisis' }).click();
  await show({ ...screen.outcome, number: 2 });
  await settle();
  await page.getByRole('button', { name: 'turned around' }).click();
  await page.getByRole('button', { name: 'a win' }).click();
  await page.getByRole('button', { name: 'Not now' }).click();
  await show({ number: 3 });
  await settle();
  await page.getByRole('button', { name: 'Not now' }).click();
  expect(await sent('card')).toEqual([
    hard('crisis'),
    ended('turned-around'),
    win,
    { do: 'skip' },
    { do: 'not-now' },
  ]);
});
