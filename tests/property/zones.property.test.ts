import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../electron/main/system/clock';
import { deck } from '../../src/core/deck/deck';
import { hourMs, minuteMs } from '../../src/core/durations';
import { localTimes } from '../../src/core/export/local-time';
import { localStamp } from '../../src/core/local-stamp';
import { dateOfDay, dayOf, dayText } from '../../src/core/look-back/days';
import { digestOf } from '../../src/core/look-back/digest';
import { gapsByHour } from '../../src/core/look-back/gaps';
import { initialSession, stepSession } from '../../src/core/session/session';
import { defaultSettings } from '../../src/core/settings/settings';
import type { Shift } from '../../src/core/shift/shift';
import { dayPicture } from '../../src/core/summary/day-picture';
import { summarize } from '../../src/core/summary/summary';
import { offsetsIn } from '../../src/core/zone-offset';
import { ended, shiftOf, started } from '../unit/summary/shift-of';
import { changesIn, eveningsIn, momentsIn, offsetMinutesIn, stepMs, wallIn, zones } from './zones';

/** Local times of 2026 to 2030 in eight zones against Intl: stamps, days, ids, pictures and totals. */

const ownZone = process.env['TZ'];
afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

/** The first few that differ, so that a failure can be read. */
function differences(check: (say: (what: string) => void) => void): readonly string[] {
  const found: string[] = [];
  check((what) => {
    if (found.length < 5) found.push(what);
  });
  return found;
}

/** Ids of shifts that are begun by hand at these moments, each closed at once. */
function idsAt(zone: string, moments: readonly number[]): readonly string[] {
  const settings = { ...defaultSettings, 'shift.arrive': false };
  const offset = offsetMinutesIn(zone);
  let session = initialSession(moments[0] ?? 0);
  return moments.flatMap((at) => {
    const stamp = { at, random: 0.5, zone, offsetMinutes: offset(at) };
    session = stepSession(session, { type: 'start-shift' }, stamp, settings, deck).session;
    const { shift } = session;
    session = stepSession(session, { type: 'close-shift', of: null }, stamp, settings, deck).session;
    return shift ? [shift.id] : [];
  });
}

/** A shift of eight hours by the clock that runs, with a call of two minutes every five. */
function nightFrom(startedAt: number, zone: string): Shift {
  const facts = Array.from({ length: 8 * 12 }, (_, index) => {
    const id = `c${String(index + 1)}`;
    return [
      [index * 5, { type: 'state-changed', name: 'on-call', reason: 'phone-call' }],
      [index * 5, started(id)],
      [index * 5 + 2, ended(id)],
      [index * 5 + 2, { type: 'state-changed', name: 'gap', reason: 'phone-available' }],
    ] as const;
  });
  const end = [8 * 60, { type: 'shift-closed' }] as const;
  return shiftOf(startedAt, offsetMinutesIn(zone)(startedAt), [...facts.flat(), end], zone);
}

describe.each(zones)('in %s', (zone) => {
  test('a moment has its local time, in names, in days and in tables', () => {
    process.env['TZ'] = zone;
    const wall = wallIn(zone);
    const offsetAt = offsetsIn(zone, 0);
    const tableTime = localTimes()(zone, 0);
    const found = differences((say) => {
      for (const at of momentsIn(zone)) {
        const shown = wall(at);
        const { offsetMinutes } = systemClock.zone(at);
        const stamp = localStamp(at, offsetMinutes);
        if (stamp !== shown.replace(' ', '-').replaceAll(':', '')) say(`${shown} stamp ${stamp}`);
        const day = dayText(dayOf({ startedAt: at, offsetMinutes }));
        if (day !== shown.slice(0, 10)) say(`${shown} day ${day}`);
        const table = tableTime(at);
        if (table !== shown) say(`${shown} table ${table}`);
        if (offsetAt(at) !== offsetMinutes * minuteMs) say(`${shown} offset ${String(offsetAt(at))}`);
      }
    });
    expect(found).toEqual([]);
  });

  test('shifts that begin every five minutes around a change have names of their own', () => {
    const wall = wallIn(zone);
    for (const change of changesIn(zone)) {
      const moments = Array.from({ length: 72 }, (_, index) => change - 3 * hourMs + index * stepMs);
      const ids = idsAt(zone, moments);
      expect(new Set(ids).size).toBe(moments.length);
      const named = ids.map((id) => id.slice(0, 17));
      expect(named).toEqual(moments.map((at) => wall(at).replace(' ', '-').replaceAll(':', '')));
    }
  });

  test('a night from ten to six is one shift of its day, and its picture has each call in its hour', () => {
    const wall = wallIn(zone);
    const hourIn = (at: number): number => Number(wall(at).slice(11, 13));
    for (const startedAt of eveningsIn(zone)) {
      const shift = nightFrom(startedAt, zone);
      const at = startedAt + 8 * hourMs;
      expect(dateOfDay(dayOf(shift))).toBe(Date.parse(`${wall(startedAt).slice(0, 10)}T00:00:00Z`));
      const { rows } = dayPicture(shift, at);
      expect(rows.map(({ hour }) => hour)).toEqual(rows.map(({ startsAt }) => hourIn(startsAt)));
      const drawn = rows.flatMap(({ hour, calls }) => Array<number>(calls).fill(hour));
      expect(drawn).toEqual(shift.calls.map((call) => hourIn(call.startedAt)));
      const talks = rows.flatMap(({ bars }) => bars.filter(({ kind }) => kind === 'talk'));
      const minutes = talks.map((bar) => bar.to - bar.from);
      const talk = minutes.reduce((sum, each) => sum + each, 0);
      const { talkMs, calls } = summarize(shift, at);
      expect({ talkMs, calls, talk: Math.round(talk) }).toEqual({
        talkMs: 96 * 2 * minuteMs,
        calls: 96,
        talk: 96 * 2,
      });
      const gapsIn = new Map<number, number>();
      for (const { startedAt: callAt } of shift.calls) {
        const hour = hourIn(callAt + 2 * minuteMs);
        gapsIn.set(hour, (gapsIn.get(hour) ?? 0) + 1);
      }
      const byHour = gapsByHour([digestOf(shift, at, '')]).map(({ hour, gaps }) => [hour, gaps] as const);
      expect(new Map(byHour)).toEqual(gapsIn);
      for (const row of rows) {
        const froms = row.bars.map((bar) => bar.from);
        expect(froms).toEqual(froms.toSorted((a, b) => a - b));
        expect(row.bars.every((bar) => bar.from >= 0 && bar.to <= 60)).toBe(true);
      }
    }
  });
});
