import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Control, Focused } from './controls';
import type { Visit } from './every-screen';
import { everyCard, everyScreen, test } from './every-screen';

/** Every screen by keyboard and by ear: Tab comes to everything in the order it is read, seen where it is; all has a name. */

/** A page of a hundred cards is the same card a hundred times. */
const mostSteps = 50;

/** Up and to the left of what came before: nobody reads that way. */
const isBackwards = ({ box: before }: Control, { box: next }: Control): boolean =>
  next.bottom <= before.top && next.left < before.right;

/** Hours, minutes and what stands beside them are stops of their own within a time field. */
const mostStopsInside = 4;

/** Presses Tab until it has left the control before this place. */
async function tab(page: Page, place: number): Promise<Focused> {
  let focused: Focused = { place: -1, hasStops: false, trouble: null };
  for (let stop = 0; stop < mostStopsInside; stop += 1) {
    await page.keyboard.press('Tab');
    focused = await page.evaluate(() => window.__controls.focused());
    if (focused.place !== place - 1 || !focused.hasStops) break;
  }
  return focused;
}

async function byKeyboard({ page }: Visit): Promise<readonly string[]> {
  const found: string[] = [];
  // A menu is left by Esc before Tab goes anywhere.
  if ((await page.getByRole('menu').count()) > 0) await page.keyboard.press('Escape');
  const list = await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    return window.__controls.list();
  });
  for (const [place, control] of list.slice(0, mostSteps).entries()) {
    const focused = await tab(page, place);
    if (focused.place !== place) {
      found.push(`Tab came to number ${String(focused.place)} instead of ${String(place)}, ${control.name}`);
      break;
    }
    if (focused.trouble) found.push(`${control.name}: ${focused.trouble}`);
    const before = list[place - 1];
    if (before && isBackwards(before, control)) found.push(`${control.name} is above ${before.name}`);
  }
  return found;
}

/** Roles that are nothing without a name. */
const named = [
  'button',
  'checkbox',
  'combobox',
  'dialog',
  'heading',
  'image',
  'link',
  'listbox',
  'radio',
  'region',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'table',
  'textbox',
];

interface Heard {
  readonly nodes: readonly {
    readonly ignored: boolean;
    readonly role?: { readonly value: string };
    readonly name?: { readonly value: string };
  }[];
}

/** What a screen reader would come to and could say nothing of. */
async function nameless(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as Heard;
  await session.detach();
  return nodes
    .filter(({ ignored, role, name }) => !ignored && named.includes(role?.value ?? '') && !name?.value.trim())
    .map(({ role }) => `a ${role?.value ?? ''} without a name`);
}

test('every screen by keyboard and by ear', async ({ openMain }) => {
  const found: string[] = [];
  await everyScreen({ openMain }, {}, async (visit) => {
    const { page, name } = visit;
    const heard = [...(await byKeyboard(visit)), ...(await nameless(page))];
    found.push(...heard.map((what) => `${name}: ${what}`));
    await page.keyboard.press('F1');
    await expect(page.locator('main'), `${name}: F1 opens Help now`).toHaveAttribute('data-page', 'help-now');
    // Esc in a form that would lose more than a line does nothing.
    await page.locator('main').focus();
    await page.keyboard.press('Escape');
    await expect(page.locator('main'), `${name}: Esc goes back`).toHaveAttribute('data-page', 'today');
  });
  expect(found).toEqual([]);
});

test('every form of the card by keyboard and by ear', async ({ openCard }) => {
  const found: string[] = [];
  await everyCard({ openCard }, {}, async (visit) => {
    const heard = [...(await byKeyboard(visit)), ...(await nameless(visit.page))];
    found.push(...heard.map((what) => `${visit.name}: ${what}`));
  });
  expect(found).toEqual([]);
});
