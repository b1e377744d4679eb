import { expect } from '@playwright/test';
import { waitFor } from '../desktop/wait-for';
import {
  lastOfArrive,
  cardTitle,
  expectOnDisk,
  lastShift,
  newUserData,
  startLull,
  takeCall,
  test,
  untilActive,
  untilStatus,
} from './journey';
import { inspected, lookInto } from './pages';

const card = (id: string) => (status: { readonly card: { readonly id: string } | null }) =>
  status.card?.id === id;

test('a shift begun by hand: Arrive by keys, the keyboard given back, and Today says the intention', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop, { shift: { arrive: true } });
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  const typist = await desktop.openTypist();
  await desk.trayClick(lull.pid, ['Start a shift']);
  await untilActive(desktop, cardTitle);
  await untilStatus(lull, 'Arrive', card('arrive-intention'));
  await desk.press('3');
  await untilStatus(lull, 'the parking', card('arrive-parking'));
  await expectOnDisk(userDataDir, ({ intention }) => {
    expect(intention).toEqual({ word: 'thorough', text: '' });
  });
  for (const key of ['b', 'Return', '7', 'Return']) await desk.press(key);
  await untilStatus(lull, 'a card of the deck', lastOfArrive);
  await desk.press('Escape');
  await untilStatus(lull, 'the card to be gone', (status) => status.card === null);
  await expectOnDisk(userDataDir, (shift) => {
    expect(shift).toMatchObject({ arrived: true, startedBy: 'you', parked: { what: 'b', when: '7' } });
  });
  await waitFor(async () => (await desktop.activeWindow())?.client === typist.window.client, {
    what: 'the keyboard to be back',
  });
  await lull.runCli([]);
  const pages = await lookInto(lull);
  await expect((await pages.main()).getByText('thorough', { exact: true })).toBeVisible();
  await pages.close();
});

test('by itself Arrive waits for the gap after the first call, takes no keyboard, and is gone with the next', async ({
  desktop,
}) => {
  const userDataDir = await newUserData(desktop, { shift: { arrive: true } });
  const lull = await startLull(desktop, { userDataDir });
  const typist = await desktop.openTypist();
  await takeCall(lull);
  await untilStatus(lull, 'Arrive', card('arrive-intention'));
  expect((await desktop.activeWindow())?.client).toBe(typist.window.client);
  await typist.type('1 not for Lull\n');
  await expect.poll(() => typist.arrived()).toBe('1 not for Lull\n');
  expect((await lastShift(userDataDir)).intention).toBeNull();
  await lull.post('ringing');
  await untilStatus(lull, 'the card to be gone', (status) => status.card === null);
  expect((await lastShift(userDataDir)).arrived).toBe(false);
});
