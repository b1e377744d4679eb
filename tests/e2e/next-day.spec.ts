import { expect } from '@playwright/test';
import type { ShiftEntry } from '../../src/core/shift/shift';
import { writeShiftFiles } from '../fakes/shift-files';
import { closeByKeyboard } from './closing';
import { newUserData, readShifts, startLull, test } from './journey';
import { takeCall, untilActive, untilSettled } from './journey';
import { inspected, lookInto } from './pages';

const hourMs = 3_600_000;
const yesterday = 'yesterday-1';

/** Two calls of a shift that was never closed, some of its evening's questions answered already. */
function leftOpenLog(startedAt: number): readonly ShiftEntry[] {
  const at = (minutes: number): number => startedAt + minutes * 60_000;
  const call = (seq: number, callId: string, minutes: number): readonly ShiftEntry[] => [
    { seq, at: at(minutes), type: 'call-started', callId, ringingAt: null, source: 'phone' },
    { seq: seq + 1, at: at(minutes + 4), type: 'call-ended', callId },
    { seq: seq + 2, at: at(minutes + 5), type: 'wrap-up-ended', callId },
  ];
  return [
    {
      seq: 1,
      at: at(0),
      type: 'shift-opened',
      shiftId: yesterday,
      by: 'call',
      zone: 'Etc/UTC',
      offsetMinutes: 0,
    },
    ...call(2, 'c1', 1),
    ...call(5, 'c2', 200),
    { seq: 8, at: at(206), type: 'parked', parked: { what: 'the letter', when: 'tonight' } },
    { seq: 9, at: at(207), type: 'arrived' },
  ];
}

test('a shift left open is closed the next day, beside the one that runs', async ({ desktop }) => {
  test.setTimeout(90_000);
  const userDataDir = await newUserData(desktop, { pacing: { automatic: false } });
  const startedAt = Date.now() - 20 * hourMs;
  await writeShiftFiles(userDataDir, new Map([[yesterday, leftOpenLog(startedAt)]]));
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
  expect(old?.endedAt).toBe(startedAt + 207 * 60_000);
  expect(running).toMatchObject({ closed: false, endedAt: null });

  await takeCall(lull);
  await page.locator('a[href="#today"]').click();
  await expect(page.locator('main[data-page="today"]')).toBeVisible();
  await expect(page.getByRole('main').locator(`a[href="#close/${yesterday}"]`)).toHaveCount(0);
  const after = (await readShifts(userDataDir)).find(({ id }) => id === running?.id);
  expect(after?.calls).toHaveLength(2);
  await pages.close();
});
