import { expect } from '@playwright/test';
import { screen, test } from './card-page';

test('a card that cannot be drawn is told to the host, which takes it away; the next one is drawn', async ({
  openCard,
}) => {
  const { page, show, sent } = await openCard();
  // As it must not be: a card of the deck without its card.
  await show({ number: 1, deckCard: null as never });
  await expect.poll(() => sent('card-failed')).toHaveLength(1);
  expect(await sent('card-failed')).toMatchObject([{ error: 'TypeError' }]);
  expect(await sent('card-ready')).toEqual([]);
  await show({ ...screen.kinds, number: 2 });
  await expect(page.getByRole('button').first()).toBeVisible();
  expect(await sent('card-ready')).toEqual([{ number: 2 }]);
});
