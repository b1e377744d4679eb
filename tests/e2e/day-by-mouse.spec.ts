import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import {
  lastOfArrive,
  cardTitle,
  lastShift,
  newUserData,
  nextWindow,
  startLull,
  takeCall,
  test,
  untilSettled,
  untilState,
  untilStatus,
} from './journey';
import type { Mouse } from './mouse';
import { startMouse } from './mouse';
import { inspected, lookInto } from './pages';

/** A whole day with the mouse alone: the tray's menu, the window, the card. No key goes down from beginning to end. */

interface Day {
  readonly desktop: Desktop;
  readonly lull: Lull;
  readonly main: Page;
  readonly mouse: Mouse;
  readonly userDataDir: string;
}

const step = ({ lull }: Day, id: string) => untilStatus(lull, id, ({ card }) => card?.id === id);
const noCard = ({ lull }: Day) => untilStatus(lull, 'no card', ({ card }) => card === null);
const kept = (day: Day) => lastShift(day.userDataDir);
const press = ({ main, mouse }: Day, name: string | RegExp): Promise<void> =>
  mouse.click(main.locator('main').getByRole('button', { name, exact: true }).first());
const goTo = ({ main, mouse }: Day, page: string): Promise<void> =>
  mouse.click(main.getByRole('navigation').getByRole('link', { name: page }));

async function arrive(day: Day): Promise<void> {
  const { mouse } = day;
  await press(day, 'Start a shift');
  await step(day, 'arrive-intention');
  await mouse.clickCard(/thorough/);
  await step(day, 'arrive-parking');
  await mouse.clickCard(/Go on/);
  await untilStatus(day.lull, 'a card of the deck', lastOfArrive);
  await mouse.clickCard(/More/);
  await mouse.clickCard(/Done/);
  await noCard(day);
  expect(await kept(day)).toMatchObject({ arrived: true, intention: { word: 'thorough' } });
}

/** It comes by itself, is opened and sent away. */
async function useTheCard(day: Day): Promise<void> {
  const { desktop, lull, mouse } = day;
  const since = desktop.desk.mark();
  await takeCall(lull);
  await nextWindow(desktop, 'map', cardTitle, since);
  await mouse.clickCard(/More/);
  await expect((await mouse.card()).getByText('Why this.')).toBeVisible();
  await mouse.clickCard(/Done/);
  await noCard(day);
}

async function rateAHardCall(day: Day): Promise<void> {
  const { desktop, lull, mouse } = day;
  await desktop.desk.trayClick(lull.pid, ['Hard call']);
  await mouse.clickCard(/Go on/);
  await step(day, 'kinds');
  await mouse.clickCard(/angry/);
  await mouse.clickCard(/Rate it/);
  await step(day, 'rating');
  await mouse.clickCard(/a bit worse/);
  await step(day, 'outcome');
  await mouse.clickCard(/^2? ?passed on/);
  await noCard(day);
  const [hard] = (await kept(day)).calls;
  expect(hard).toMatchObject({ hard: true, kind: 'angry', rating: 2, outcome: 'passed-on' });
}

async function sayMoreOnToday(day: Day): Promise<void> {
  const { desktop, lull, main, mouse } = day;
  await takeCall(lull);
  await mouse.click(main.getByRole('button', { name: '4, a bit better' }).first());
  for (const answer of ['How did it end?', 'turned around', 'warmth', 'A win']) await press(day, answer);
  await expect.poll(async () => (await kept(day)).wins.length).toBe(1);
  await press(day, 'Done');
  expect((await kept(day)).calls[1]).toMatchObject({
    rating: 4,
    outcome: 'turned-around',
    deposits: ['warmth'],
  });

  await desktop.desk.trayClick(lull.pid, ['On a call']);
  await untilState(lull, 'on-call');
  await press(day, /^Call over/);
  await expect.poll(async () => (await kept(day)).calls.length).toBe(3);

  await press(day, 'As a list');
  await mouse.click(main.getByRole('button', { name: /^Change the call/ }).last());
  await press(day, 'This was no call: remove it');
  await expect.poll(async () => (await kept(day)).calls.length).toBe(2);
  await mouse.click(main.getByRole('button', { name: /^Put .*back/ }));
  await expect.poll(async () => (await kept(day)).calls.length).toBe(3);
  await press(day, 'As a picture');
}

async function restAndLookRound(day: Day): Promise<void> {
  const { lull, main, mouse } = day;
  await press(day, 'Break');
  await untilState(lull, 'break');
  await press(day, 'Back from break');
  await untilStatus(lull, 'the end of the break', ({ state }) => state !== 'break');
  await goTo(day, 'Help now');
  await expect(main.getByRole('heading', { name: 'It is over. Make sure someone knows.' })).toBeVisible();
  await goTo(day, 'Deck');
  const row = main.getByRole('radio', { name: 'One slow breath before the next ring.' });
  await mouse.click(row);
  await mouse.click(main.getByRole('switch', { name: 'In the deck' }));
  await expect(row).toHaveAccessibleName(/switched off$/);
}

async function close(day: Day): Promise<void> {
  const { main, mouse } = day;
  await goTo(day, 'End of shift');
  await press(day, /quite a bit/);
  await expect(main.locator('main')).toContainText('2 of');
  const shown = main.locator('main');
  while (!(await shown.innerText()).includes('And now, how much')) {
    const before = /\d of \d/.exec(await shown.innerText())?.[0] ?? '';
    await press(day, /^(Next|Skip)/);
    await expect(shown).not.toContainText(before);
  }
  await press(day, /a little/);
  await press(day, /Close the shift/);
  await expect(main.locator('main')).toHaveAttribute('data-page', 'summary');
  await expect(main.getByRole('article')).toContainText('quite a bit before, a little after');
  await press(day, 'Copy');
  await mouse.click(main.getByRole('link', { name: 'Back to Today' }));
  await goTo(day, 'Look back');
  await mouse.click(main.locator('main a[href^="#summary/"]').first());
  await expect(main.getByRole('article')).toContainText('quite a bit before, a little after');
}

test('a day by mouse alone, from Arrive to looking back, and not one key', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop, { shift: { arrive: true } });
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  const typist = await desktop.openTypist();
  await untilSettled();
  await desktop.desk.trayClick(lull.pid, ['Open Lull']);
  const pages = await lookInto(lull);
  const main = await pages.main();
  const mouse = await startMouse(desktop, pages);
  const day: Day = { desktop, lull, main, mouse, userDataDir };

  await arrive(day);
  await useTheCard(day);
  await rateAHardCall(day);
  await sayMoreOnToday(day);
  await restAndLookRound(day);
  await close(day);

  expect(await kept(day)).toMatchObject({ closed: true, takingHome: { before: 4, after: 2 } });
  expect(await mouse.keys()).toBe(0);
  expect(await typist.arrived()).toBe('');
  await pages.close();
});
