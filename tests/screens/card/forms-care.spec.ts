import { expect } from '@playwright/test';
import { screen, test } from './card-page';

/** Care first, and what stands on the card of a call that went too far. */

test('care first stands still, in the plain face, and copies the time', async ({ openCard }) => {
  const { page, show, settle, sent } = await openCard();
  await show({ ...screen.care, keyboard: true }, { appearance: { language: 'es' } });
  await expect(page.getByRole('listitem')).toHaveCount(4);
  await expect(page.getByText('Lull no le cuenta nada a nadie.')).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  const voiced = await page.evaluate(() => {
    const plain = getComputedStyle(document.body).fontFamily;
    const texts = [...document.querySelectorAll('#card [role="group"] *')];
    return texts.filter((one) => getComputedStyle(one).fontFamily !== plain).length;
  });
  expect(voiced).toBe(0);
  await settle();
  await page.getByRole('button', { name: 'Copiar la hora' }).click();
  await expect(page.getByText('Copiado: 19/11/25, 14:02.')).toBeVisible();
  expect(await sent('copy-text')).toEqual([{ text: '19/11/25, 14:02: ' }]);
  expect(await sent('card')).toEqual([]);
});

test('a caller in crisis: what is left to do after the call, and the other face while it is on', async ({
  openCard,
}) => {
  const { page, show, settle } = await openCard();
  await show(screen.crisis);
  const steps = page.getByRole('listitem').locator('b');
  await expect(page.getByRole('heading')).toHaveText('It is over. Make sure someone knows.');
  await expect(steps).toHaveText([
    'Was somebody told?',
    'Note the time',
    'Put your phone on break, or ask for minutes',
    'Talk to a person',
  ]);
  await settle();
  await page.getByRole('button', { name: 'The call is on' }).click();
  await expect(page.getByRole('heading')).toHaveText('Stay on the line with them.');
  await expect(steps.first()).toHaveText('No hold. No transfer without you.');
});

test('the permission to end the call is read at once, in the words of the site where it has some', async ({
  openCard,
}) => {
  const { page, show } = await openCard();
  await show(screen.abuse);
  const first = page.getByRole('listitem').first();
  await expect(first).toContainText('You may end such a call, as your site allows');
  await expect(first).toContainText('not written down yet: ask your supervisor');
  const rule = 'One warning, <b>then</b> end it. '.repeat(15).slice(0, 480).trimEnd();
  await page.evaluate((abuseRule) => {
    window.__card.site = { ...window.__card.site, abuseRule };
  }, rule);
  await show(null);
  await show({ ...screen.abuse, number: 2 });
  await expect(first).toContainText(rule);
  await expect(first).not.toContainText('not written down');
});

test('after a call that went too far Lull keeps cards away by one press, and the card stays', async ({
  openCard,
}) => {
  const { page, show, settle, sent } = await openCard();
  await show(screen.abuse);
  await settle();
  await page.getByRole('button', { name: 'Start Lull’s break' }).click();
  await expect(page.getByText('On. You end it on Today.')).toBeVisible();
  // On a break only a card with the keyboard stays.
  expect(await sent('card')).toEqual([{ do: 'take-keyboard' }]);
  expect(await sent('agent-break')).toEqual([{ on: true }]);
});

test('Care first names the first person that is written down', async ({ openCard }) => {
  const { page, show } = await openCard();
  await page.evaluate(() => {
    window.__card.contacts = [{ role: 'supervisor', name: 'Marta', reach: 'extension 4410' }];
  });
  await show({ ...screen.care, keyboard: true });
  await expect(page.getByText('Marta, extension 4410')).toBeVisible();
});
