import { expect } from '@playwright/test';
import type { Visit } from './every-screen';
import { everyCard, everyScreen, test } from './every-screen';

/** Whatever field the agent writes a card number into, on any screen or card, it says so, and stops nobody. */

const card = '4111 1111 1111 1111';
const warning = 'That looks like a card or account number. Better leave it out.';

/** The fields of a screen that stay without a word, by name, and how many were written in. */
async function writeInEach({ page, name, kind }: Visit): Promise<readonly [number, readonly string[]]> {
  const within = page.locator(kind === 'screen' ? 'main' : 'body');
  // A figure or a time of day has no room for such a number, and one field is there for a number.
  const fields = within.locator(
    'input[type=text]:not([readonly], [role=spinbutton][maxlength="8"]), textarea:not([inputmode=tel])',
  );
  const silent: string[] = [];
  const count = await fields.count();
  for (let index = 0; index < count; index += 1) {
    const field = fields.nth(index);
    if (!(await field.isVisible())) continue;
    const before = await field.inputValue();
    await field.fill(card);
    const said = await field.evaluate((input) => {
      const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    });
    if (!said.includes(warning))
      silent.push(`${name}: ${(await field.getAttribute('aria-label')) ?? String(index)}`);
    expect(await field.inputValue()).toBe(card);
    await field.fill(before);
  }
  return [count, silent];
}

test('every field of every screen warns of a card number', async ({ openMain }) => {
  let written = 0;
  const silent: string[] = [];
  await everyScreen({ openMain }, {}, async (visit) => {
    const [count, found] = await writeInEach(visit);
    written += count;
    silent.push(...found);
  });
  expect(silent).toEqual([]);
  expect(written).toBeGreaterThan(10);
});

test('every field of the card does too', async ({ openCard }) => {
  const silent: string[] = [];
  await everyCard({ openCard }, {}, async (visit) => {
    silent.push(...(await writeInEach(visit))[1]);
  });
  expect(silent).toEqual([]);
});

test('a phone number is warned of too, but where it belongs', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#close', start: {} });
  await page.getByRole('button', { name: 'Next' }).click();
  const warned = page.getByText('That looks like a phone number. Better leave it out.');
  const win = page.getByRole('textbox').first();
  await win.fill('She called from +34 600 100 200');
  await expect(warned).toBeVisible();
  await win.fill('She called at 09:30');
  await expect(warned).toHaveCount(0);
});
