import { dayMs, hourMs, minuteMs } from '../durations';
import type { Settings } from '../settings/settings';
import type { Shift } from './shift';

/** The agent's hours, as wall-clock time: "2026-11-21 22:00" is the same whatever the clock change of that night. */

type HoursSettings = Pick<Settings, 'shift.from' | 'shift.to' | 'shift.days'>;

/** One day's hours in wall-clock ms: epoch ms plus the zone's offset. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

function minutesOf(time: string): number | null {
  const [hours, minutes] = time.split(':');
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** 1 Monday to 7 Sunday. */
const weekday = (wallMs: number): number => new Date(wallMs).getUTCDay() || 7;

/** Wall-clock ms of a moment (epoch ms) in a zone that is `offsetMinutes` east of UTC. */
const wallClock = (at: number, offsetMinutes: number): number => at + offsetMinutes * minuteMs;

/** The hours that this wall-clock moment lies in; they belong to the day on which they begin. Null outside all hours. */
function hoursAt(wallMs: number, settings: HoursSettings): Hours | null {
  const from = minutesOf(settings['shift.from']);
  const to = minutesOf(settings['shift.to']);
  if (from === null || to === null || from === to) return null;
  const today = Math.floor(wallMs / dayMs) * dayMs;
  const begun = [today, today - dayMs].map((day) => ({
    day,
    from: day + from * minuteMs,
    to: day + to * minuteMs + (to < from ? dayMs : 0),
  }));
  const found = begun.find((hours) => hours.from <= wallMs && wallMs < hours.to);
  return found && settings['shift.days'].includes(weekday(found.day)) ? found : null;
}

/** What is known of a shift that is over. */
export interface PastShift {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly offsetMinutes: number;
}

/**
 * May a shift begin now without a call, because the agent has come to the machine? Only in the agent's hours, and not if
 * a shift was already there in these: after a close Lull is silent until the next ones.
 */
export function shiftMayBegin(
  at: number,
  offsetMinutes: number,
  settings: HoursSettings,
  past: readonly PastShift[],
): boolean {
  const hours = hoursAt(wallClock(at, offsetMinutes), settings);
  return (
    hours !== null &&
    past.every(
      (shift) =>
        wallClock(shift.endedAt, shift.offsetMinutes) <= hours.from ||
        wallClock(shift.startedAt, shift.offsetMinutes) >= hours.to,
    )
  );
}

/** Agents come a little before their hours begin. */
const earlyMs = 2 * hourMs;
/** Half of a usual shift with its break. */
const usualHalfMs = 3.5 * hourMs;

/** Epoch ms of the middle of a shift: half-way from its start to the end of the agent's hours, where these are known. */
export function middleOf(shift: Pick<Shift, 'startedAt' | 'offsetMinutes'>, settings: HoursSettings): number {
  const start = wallClock(shift.startedAt, shift.offsetMinutes);
  const hours = hoursAt(start, settings) ?? hoursAt(start + earlyMs, settings);
  return shift.startedAt + (hours ? (hours.to - start) / 2 : usualHalfMs);
}
