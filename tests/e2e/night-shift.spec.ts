import { expect } from '@playwright/test';
import type { ShiftEntry } from '../../src/core/shift/shift';
import { dayOf } from '../../src/core/look-back/days';
import { writeShiftFiles } from '../fakes/shift-files';
import { closeByKeyboard } from './closing';
import { newUserData, readShifts, startLull, test } from './journey';
import { takeCall, untilActive, untilSettled } from './journey';
import { inspected, lookInto } from './pages';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;

/** A zone in which it is now between midnight and one, and its offset. POSIX names count westwards. */
function zoneAfterMidnight(now: number): { readonly zone: string; readonly offsetMinutes: number } {
  const hour = new Date(now).getUTCHours();
  const east = hour <= 12 ? 0 - hour : 24 - hour;
  const name = east === 0 ? 'Etc/UTC' : `Etc/GMT${east > 0 ? '-' : '+'}${String(Math.abs(east))}`;
  return { zone: name, offsetMinutes: east * 60 };
}

/** A shift since 22:00 with a call before midnight. */
function nightLog(
  shiftId: string,
  midnight: number,
  zone: string,
  offsetMinutes: number,
): readonly ShiftEntry[] {
  const at = (minutes: number): number => midnight + minutes * minuteMs;
  return [
    { seq: 1, at: at(-120), type: 'shift-opened', shiftId, by: 'call', zone, offsetMinutes },
    { seq: 2, at: at(-120), type: 'call-started', callId: 'c1', ringingAt: null, source: 'phone' },
    { seq: 3, at: at(-110), type: 'call-ended', callId: 'c1' },
    { seq: 4, at: at(-109), type: 'wrap-up-ended', callId: 'c1' },
    { seq: 5, at: at(-109), type: 'state-changed', name: 'gap', reason: 'phone-available' },
    { seq: 6, at: at(-60), type: 'arrived' },
  ];
}

test('a night shift goes on over midnight as one shift, of the day on which it began', async ({
  desktop,
}) => {
  test.setTimeout(90_000);
  const now = Date.now();
  // At the very end of an hour the next one would begin while the test runs.
  const soon = now % hourMs > hourMs - 2 * minuteMs ? now + 2 * minuteMs : now;
  const { zone, offsetMinutes } = zoneAfterMidnight(soon);
  const offsetMs = offsetMinutes * minuteMs;
  const midnight = Math.floor((soon + offsetMs) / dayMs) * dayMs - offsetMs;
  const shiftId = 'night-1';
  const userDataDir = await newUserData(desktop, { pacing: { automatic: false } });
  await writeShiftFiles(userDataDir, new Map([[shiftId, nightLog(shiftId, midnight, zone, offsetMinutes)]]));
  const lull = await startLull(desktop, { userDataDir, args: inspected, env: { TZ: zone } });
  await untilSettled();
  await takeCall(lull);
  await takeCall(lull);

  await lull.runCli(['--close-shift']);
  const pages = await lookInto(lull);
  const page = await pages.main();
  await untilActive(desktop, 'Lull');
  await closeByKeyboard(desktop, page);
  const [night, ...others] = await readShifts(userDataDir);
  expect(others).toEqual([]);
  expect(night).toMatchObject({ id: shiftId, zone, offsetMinutes, closed: true });
  expect(night?.calls).toHaveLength(3);
  const date = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long' });
  const began = date.format(midnight - 2 * hourMs);
  expect(began).not.toBe(date.format(soon));
  // 21 November or November 21, as the system's English has it.
  const [day = '', month = ''] = began.split(' ');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(day);
  await expect(heading).toContainText(month);
  await expect(page.getByRole('article')).toContainText(/(22:00|10:00\sPM) to/i);
  expect(night && dayOf(night)).toBe((midnight + offsetMs) / dayMs - 1);
  await pages.close();
});
