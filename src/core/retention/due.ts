import { dayMs } from '../durations';
import type { SetAside } from '../ports';
import type { Settings } from '../settings/settings';
import { idIn } from '../storage/stored-shift';

/** Which shifts are to lose their written lines now, and which are to go whole. */

export interface KeptShift {
  readonly id: string;
  /** Epoch ms. */
  readonly startedAt: number;
  /** Null while it runs, and of one whose end nobody saw. */
  readonly endedAt: number | null;
}

export interface Due {
  /** Ids, oldest first. */
  readonly lines: readonly string[];
  readonly whole: readonly string[];
}

export type RetentionSettings = Pick<Settings, 'privacy.retentionDays' | 'privacy.retentionDaysNumbers'>;

/** An end that nobody saw lies no later than this after the start. */
const longestShiftMs = dayMs;

/**
 * A clock that is years ahead must not cost a year of shifts. So a stretch without shifts that is longer than any usual leave
 * is believed only when this many shifts came after it: until then, what lies before it stays.
 */
const longestLeaveMs = 100 * dayMs;
const shiftsThatProve = 10;

const endOf = ({ startedAt, endedAt }: KeptShift): number => endedAt ?? startedAt + longestShiftMs;

/** Of `past`, the latest first, those before which no stretch is doubtful. */
function believed(past: readonly KeptShift[], now: number): readonly KeptShift[] {
  const doubt = past.findIndex((shift, after) => {
    const next = past[after - 1]?.startedAt ?? now;
    return after < shiftsThatProve && next - endOf(shift) > longestLeaveMs;
  });
  return doubt === -1 ? past : past.slice(0, doubt);
}

/** Those that are over, the latest first. */
const pastOf = (shifts: readonly KeptShift[], openId: string | null, now: number): readonly KeptShift[] =>
  shifts
    .filter((shift) => shift.id !== openId && endOf(shift) <= now)
    .toSorted((a, b) => endOf(b) - endOf(a));

/**
 * What was set aside may hold written lines, and goes as they do, by when it was set aside. Nothing is due where the clock may
 * be years ahead.
 */
export function dueAsides(
  asides: readonly SetAside[],
  shifts: readonly KeptShift[],
  openId: string | null,
  now: number,
  settings: RetentionSettings,
): readonly SetAside[] {
  const past = pastOf(shifts, openId, now);
  if (past.length > 0 && believed(past, now).length === 0) return [];
  const days = [settings['privacy.retentionDays'], settings['privacy.retentionDaysNumbers']];
  const least = Math.min(...days.filter((each) => each > 0));
  return asides.filter(({ at }) => now - at > least * dayMs);
}

/** Where shifts are forgotten at their close: what was set aside of those that are. */
export function forgottenAsides(
  asides: readonly SetAside[],
  openId: string | null,
  kept: readonly string[],
): readonly SetAside[] {
  const ids = asides.flatMap(({ key }) => idIn(key) ?? []);
  const forgotten = new Set(forgottenShifts(ids, openId, kept));
  return asides.filter(({ key }) => forgotten.has(idIn(key) ?? ''));
}

/**
 * By the end of each shift; the one that is open is never due, nor is one that ends after `now`. 0 days: for as long as the
 * agent likes.
 */
export function dueShifts(
  shifts: readonly KeptShift[],
  openId: string | null,
  now: number,
  settings: RetentionSettings,
): Due {
  const known = believed(pastOf(shifts, openId, now), now).toReversed();
  const olderThan = (days: number): readonly string[] =>
    days === 0 ? [] : known.filter((shift) => now - endOf(shift) > days * dayMs).map(({ id }) => id);
  const whole = olderThan(settings['privacy.retentionDaysNumbers']);
  const lines = olderThan(settings['privacy.retentionDays']).filter((id) => !whole.includes(id));
  return { lines, whole };
}

/**
 * Where shifts are forgotten at their close: every one that is over, but those that were `kept` when the agent switched that
 * on. It rests on no clock.
 */
export const forgottenShifts = (
  ids: readonly string[],
  openId: string | null,
  kept: readonly string[],
): readonly string[] => {
  const stays = new Set(kept);
  return ids.filter((id) => id !== openId && !stays.has(id));
};
