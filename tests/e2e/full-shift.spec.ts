import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { Shift } from '../../src/core/shift/shift';
import type { Lull } from '../desktop/lull';
import type { Phones } from '../phones/phones';
import { urlHook } from '../phones/parties';
import { startPhones } from '../phones/phones';
import { closeByKeyboard } from './closing';
import { cardTitle, expectOnDisk, lastShift, newUserData, nextWindow, startLull, test } from './journey';
import { tell, untilActive, untilSettled, untilState } from './journey';
import { inspected, lookInto } from './pages';

/** A whole shift, from Arrive to Close, with two phones that really ring and many calls. */

/** With two real phones; the other calls come over the same hook, without the phones. */
const realCalls = 6;
const quickCalls = 24;

async function takeRealCall(phones: Phones, lull: Lull): Promise<void> {
  await phones.ring();
  await untilState(lull, 'ringing');
  await phones.answer();
  await untilState(lull, 'on-call');
  await phones.hangUp('customer');
  await tell(lull, 'available');
  await untilState(lull, 'gap');
}

/** Lull takes 20 requests a second, and looking at its state is one, too. */
const betweenEventsMs = 80;

/** As fast as each state can be seen. */
async function takeQuickCall(lull: Lull): Promise<void> {
  for (const [verbs, state] of [
    [['ringing'], 'ringing'],
    [['started'], 'on-call'],
    [['ended', 'available'], 'gap'],
  ] as const) {
    await pause(betweenEventsMs);
    await tell(lull, ...verbs);
    await untilState(lull, state);
  }
}

/** Cards that came by themselves while a call was ringing, on, or being wrapped up. */
const cardsOverCalls = ({ calls, cards }: Shift): readonly string[] =>
  cards
    .filter(({ why, shownAt }) => {
      const during = calls.some(
        (call) => shownAt >= (call.ringingAt ?? call.startedAt) && shownAt < (call.wrapUpEndedAt ?? Infinity),
      );
      return why === 'pacing' && during;
    })
    .map(({ cardId }) => cardId);

test('a full shift: Arrive, thirty calls with two phones, a hard one, Close, and the page that is kept', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop, { shift: { arrive: true } });
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  await lull.runCli([]);
  const pages = await lookInto(lull);
  const page = await pages.main();
  await untilSettled();

  // A shift begun by hand begins with Arrive, and with the keyboard.
  const asked = desk.mark();
  await page.getByRole('button', { name: 'Start a shift' }).click();
  await nextWindow(desktop, 'map', cardTitle, asked);
  await untilActive(desktop, cardTitle);
  await desk.press('1');
  await expect.poll(async () => (await lastShift(userDataDir)).intention?.word).toBe('kind');
  await desk.press('Escape');
  await expect.poll(async () => (await lastShift(userDataDir)).arrived).toBe(true);
  await expect.poll(async () => (await desk.windows()).some(({ title }) => title === cardTitle)).toBe(false);

  const phones = await startPhones({ hook: urlHook(await lull.hooks()), env: desktop.env });
  try {
    for (let call = 0; call < realCalls; call += 1) await takeRealCall(phones, lull);
    expect(phones.hooked().filter(({ ok }) => !ok)).toEqual([]);
  } finally {
    await phones.dispose();
  }
  for (let call = 0; call < quickCalls; call += 1) {
    await takeQuickCall(lull);
    if (call === 9) {
      await desk.press('Control+Shift+F9');
      await untilActive(desktop, cardTitle);
      await desk.press('4');
      await expect.poll(async () => (await lastShift(userDataDir)).calls.at(-1)?.kind).not.toBeNull();
      await desk.press('Escape');
    }
  }

  const worked = await lastShift(userDataDir);
  expect(worked.calls).toHaveLength(realCalls + quickCalls);
  expect(
    worked.calls.filter(({ endedAt, wrapUpEndedAt }) => endedAt === null || wrapUpEndedAt === null),
  ).toEqual([]);
  expect(worked.calls.filter(({ hard }) => hard)).toHaveLength(1);
  expect(worked.cards.length).toBeGreaterThan(2);
  expect(cardsOverCalls(worked)).toEqual([]);

  await lull.runCli(['--close-shift']);
  await untilActive(desktop, 'Lull');
  const { keys, steps } = await closeByKeyboard(desktop, page);
  expect(steps).toBe(7);
  expect(keys).toBeLessThanOrEqual(9);
  const kept = page.getByRole('article');
  for (const words of ['Calls30', 'quite a bit before, a little after', 'kind'])
    await expect(kept).toContainText(words);
  await expectOnDisk(userDataDir, (shift) => {
    expect(shift).toMatchObject({ id: worked.id, closed: true, takingHome: { before: 4, after: 2 } });
  });
  await untilState(lull, 'off-shift');
  await pages.close();
});
