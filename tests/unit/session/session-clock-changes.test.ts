import { describe, expect, test } from 'vitest';
import { requests } from '../../../src/core/app/api/api';
import { hourMs } from '../../../src/core/durations';
import { dayOf } from '../../../src/core/look-back/days';
import { createFormats } from '../../../src/core/i18n/formats';
import { summarize } from '../../../src/core/summary/summary';
import { startDay } from '../../fakes/day';

/** Nights in Madrid in which the clock is changed: one hour there is not, one there is twice. */

const zone = 'Europe/Madrid';
const nights = {
  spring: {
    startsAt: Date.UTC(2026, 2, 28, 21),
    offsetMinutes: 60,
    hours: 7,
    starts: ['22', '23', '0', '1', '3', '4', '5'],
    began: Date.UTC(2026, 2, 28),
  },
  autumn: {
    startsAt: Date.UTC(2026, 9, 24, 20),
    offsetMinutes: 120,
    hours: 9,
    starts: ['22', '23', '0', '1', '2', '2', '3', '4', '5'],
    began: Date.UTC(2026, 9, 24),
  },
} as const;

describe.each(Object.entries(nights))('the night of the change in %s', (_name, night) => {
  const day = startDay({ startsAt: night.startsAt, offsetMinutes: night.offsetMinutes });
  for (let hour = 0; hour < night.hours; hour += 1) {
    day.pass((night.startsAt + hour * hourMs - day.at()) / 1000 + 60);
    day.call(300);
  }
  day.pass(600);
  const { shift } = day.session();
  if (!shift) throw new Error('the shift is gone');

  test('is one shift of the day on which it began', () => {
    expect(
      new Set(day.log().flatMap((entry) => (entry.type === 'shift-opened' ? [entry.shiftId] : []))).size,
    ).toBe(1);
    expect(dayOf(shift) * 24 * hourMs).toBe(night.began);
  });

  test('has as many calls as hours went by, each as long as it was', () => {
    const { calls, talkMs } = summarize(shift, day.at());
    expect({ calls, talkMs }).toEqual({ calls: night.hours, talkMs: night.hours * 300_000 });
  });

  test('says the times as the clock on the wall did', () => {
    const formats = createFormats({ locale: 'en-GB', hour12: false }, zone);
    const hours = shift.calls.map(({ startedAt }) => String(Number(formats.time(startedAt).split(':')[0])));
    expect(hours).toEqual(night.starts);
  });
});

test('a shift that begins in a second that comes again has an id of its own', () => {
  const day = startDay({ zone, offsetMinutes: 60 });
  for (let shift = 0; shift < 3; shift += 1) {
    day.send({ type: 'start-shift' });
    day.send({ type: 'close-shift', of: null });
  }
  const ids = day.log().flatMap((entry) => (entry.type === 'shift-opened' ? [entry.shiftId] : []));
  expect(ids).toEqual(['2026-11-21-100000', '2026-11-21-100000-2', '2026-11-21-100000-3']);
  expect(ids.toSorted()).toEqual(ids);
  for (const id of ids) expect(requests.shift.payload.safeParse({ id }).success).toBe(true);
});
