import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { dayMs, minuteMs } from '../../src/core/durations';
import { dayOf } from '../../src/core/look-back/days';
import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import type { Env } from '../desktop/child';
import { waitFor } from '../desktop/wait-for';
import { startDay } from '../fakes/day';
import { shiftIdOf, writeShiftFiles } from '../fakes/shift-files';
import { closeByKeyboard } from './closing';
import { newUserData, readShifts, startLull, tell, test } from './journey';
import { takeCall, untilActive, untilSettled, untilState } from './journey';
import { inspected, lookInto } from './pages';

/** Lull runs on a clock of its own, so that midnight and both switches of the hour pass while it runs. */

/** Room to start, to settle and to begin a call before the moment comes; a busy machine takes longer to. */
const leadMs = 30_000 + (5000 * (loadavg()[0] ?? 0)) / availableParallelism();

interface Night {
  readonly what: string;
  readonly zone: string;
  /** What passes while Lull runs. */
  readonly moment: string;
  /** 22:00 of the evening before, and minutes east of UTC then. */
  readonly began: string;
  readonly offsetMinutes: number;
  /** As the summary tells it: the hour at which the shift began and at which it was closed. */
  readonly hours: RegExp;
  readonly day: { readonly name: string; readonly month: string };
}

const nights: readonly Night[] = [
  {
    what: 'midnight',
    zone: 'Europe/Madrid',
    moment: '2026-10-13T00:00:00+02:00',
    began: '2026-10-12T22:00:00+02:00',
    offsetMinutes: 120,
    hours: /(22:00|10:00\sPM) to (0?0:0|12:0)\d/i,
    day: { name: '12', month: 'October' },
  },
  {
    what: 'the hour that is left out in spring',
    zone: 'Europe/Madrid',
    moment: '2026-03-29T03:00:00+02:00',
    began: '2026-03-28T22:00:00+01:00',
    offsetMinutes: 60,
    hours: /(22:00|10:00\sPM) to 0?3:0\d/i,
    day: { name: '28', month: 'March' },
  },
  {
    what: 'the hour that comes twice in autumn',
    zone: 'America/New_York',
    moment: '2026-11-01T01:00:00-05:00',
    began: '2026-10-31T22:00:00-04:00',
    offsetMinutes: -240,
    hours: /(22:00|10:00\sPM) to 0?1:0\d/i,
    day: { name: '31', month: 'October' },
  },
];

/** The main process, which knows all times, is so many ms away from the real time. */
const clockMovedBy = (ms: number): Env => ({
  NODE_OPTIONS: `--require ${fileURLToPath(new URL('moved-clock.cjs', import.meta.url))}`,
  LULL_TEST_MOVED_MS: String(ms),
});

/** The evening's first call, ten minutes of it. */
function evening({ zone, offsetMinutes, began }: Night): readonly LoggedShiftEvent[] {
  const startsAt = Date.parse(began);
  const day = startDay({ startsAt, zone, offsetMinutes, settings: { 'pacing.automatic': false } });
  day.phone('started');
  day.pass(600);
  day.phone('ended', 'available');
  day.say({ type: 'arrived' });
  // Not left alone for six hours before the moment comes.
  day.pass(3600);
  day.call(60);
  day.phone('available');
  return day.log();
}

for (const night of nights) {
  test(`a night shift goes on over ${night.what} as one shift, of the day on which it began`, async ({
    desktop,
  }) => {
    const moment = Date.parse(night.moment);
    const log = evening(night);
    const userDataDir = await newUserData(desktop, { pacing: { automatic: false } });
    await writeShiftFiles(userDataDir, [log]);
    const movedMs = moment - leadMs - Date.now();
    const now = (): number => Date.now() + movedMs;
    const env = { ...clockMovedBy(movedMs), TZ: night.zone };
    const lull = await startLull(desktop, { userDataDir, args: inspected, env });
    await untilSettled();
    await takeCall(lull);
    await tell(lull, 'ringing', 'started');
    await untilState(lull, 'on-call');
    expect(now()).toBeLessThan(moment);
    await waitFor(() => now() > moment + 1000, { what: night.what, timeoutMs: leadMs });
    await tell(lull, 'ended', 'available');
    await untilState(lull, 'gap');
    await takeCall(lull);

    await lull.runCli(['--close-shift']);
    const pages = await lookInto(lull);
    const page = await pages.main();
    await untilActive(desktop, 'Lull');
    await closeByKeyboard(desktop, page);
    const closedAt = now();

    const { zone, offsetMinutes } = night;
    const [shift, ...others] = await readShifts(userDataDir);
    expect(others).toEqual([]);
    expect(shift).toMatchObject({ id: shiftIdOf(log), zone, offsetMinutes, closed: true });
    expect(shift && dayOf(shift)).toBe(
      (Date.parse(night.began) - 22 * 60 * minuteMs + offsetMinutes * minuteMs) / dayMs,
    );
    const [, , before, over, after, ...more] = shift?.calls ?? [];
    expect(more).toEqual([]);
    expect(before?.endedAt).toBeLessThan(moment);
    expect(over?.startedAt).toBeLessThan(moment);
    expect(over?.endedAt).toBeGreaterThan(moment);
    expect((over?.endedAt ?? 0) - (over?.startedAt ?? 0)).toBeLessThan(leadMs + 10_000);
    expect(after?.startedAt).toBeGreaterThan(moment);
    expect(shift?.endedAt).toBeLessThan(closedAt);

    const heading = page.getByRole('article').getByRole('heading').first();
    await expect(heading).toContainText(night.day.name);
    await expect(heading).toContainText(night.day.month);
    await expect(page.getByRole('article')).toContainText(night.hours);
    await pages.close();
  });
}
