import { expect } from '@playwright/test';
import { hourMs } from '../../src/core/durations';
import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import { startDay } from '../fakes/day';
import { shiftIdOf, writeShiftFiles } from '../fakes/shift-files';
import { closeByKeyboard } from './closing';
import { newUserData, readShifts, startLull, test } from './journey';
import { takeCall, untilActive, untilSettled } from './journey';
import { inspected, lookInto } from './pages';

/** Two calls of a shift that was never closed, some of its evening's questions answered already. */
function leftOpen(startsAt: number): readonly LoggedShiftEvent[] {
  const day = startDay({ startsAt, settings: { 'pacing.automatic': false } });
  day.call(240);
  day.pass(3 * 3600);
  day.call(240);
  day.phone('available');
  day.say({ type: 'parked', parked: { what: 'the letter', when: 'tonight' } });
  day.say({ type: 'arrived' });
  return day.log();
}

test('a shift left open is closed the next day, beside the one that runs', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop, { pacing: { automatic: false } });
  const log = leftOpen(Date.now() - 20 * hourMs);
  const yesterday = shiftIdOf(log);
  await writeShiftFiles(userDataDir, [log]);
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  await untilSettled();
  await takeCall(lull);

  await lull.runCli([]);
  const pages = await lookInto(lull);
  const page = await pages.main();
  await untilActive(desktop, 'Lull');
  await page.getByRole('main').locator(`a[href="#close/${yesterday}"]`).click();
  await expect(page.locator('main')).toContainText('left open at');
  const { steps } = await closeByKeyboard(desktop, page);
  expect(steps).toBe(7);
  await expect(page.getByRole('article')).toContainText('Calls2');

  const [old, running, ...others] = (await readShifts(userDataDir)).toSorted(
    (a, b) => a.startedAt - b.startedAt,
  );
  expect(others).toEqual([]);
  expect(old).toMatchObject({ id: yesterday, closed: true, takingHome: { before: 4, after: 2 } });
  // It ended when Lull saw the last of it, not on the day it was closed.
  expect(old?.endedAt).toBe(log.at(-1)?.at);
  expect(running).toMatchObject({ closed: false, endedAt: null });

  await takeCall(lull);
  await page.getByRole('link', { name: 'Back to Today' }).click();
  await expect(page.locator('main[data-page="today"]')).toBeVisible();
  await expect(page.getByRole('main').locator(`a[href="#close/${yesterday}"]`)).toHaveCount(0);
  const after = (await readShifts(userDataDir)).find(({ id }) => id === running?.id);
  expect(after?.calls).toHaveLength(2);
  await pages.close();
});
