import { describe, expect, test } from 'vitest';
import { columnsOf, homeCounts } from '../../../src/core/look-back/columns';
import { dayFrom, daysOf, dayText, within } from '../../../src/core/look-back/days';
import type { ShiftDigest } from '../../../src/core/look-back/digest';
import { figuresOf } from '../../../src/core/look-back/figures';
import { madeUpDigests } from '../../fakes/digests';

const today = dayFrom('2026-11-19') ?? 0;
const digests = madeUpDigests({
  seed: 3,
  from: today - 400,
  to: today,
  offsetMinutes: 60,
  startMinute: 540,
  freeDays: 0.1,
});

describe('what stands side by side', () => {
  test('is each shift of a month', () => {
    const days = daysOf('month', today, 1);
    const columns = columnsOf('month', days, digests);
    expect(columns.map(({ key }) => key)).toEqual(within(days, digests).map(({ id }) => id));
    expect(columns.length).toBeGreaterThan(10);
  });

  test('is each of twelve months, also one without a shift, and nothing is lost', () => {
    const days = daysOf('year', today, 1);
    const columns = columnsOf('year', days, digests);
    expect(columns.map(({ day }) => dayText(day).slice(0, 7))).toContain('2026-02');
    expect(columns).toHaveLength(12);
    const sum = (of: 'calls' | 'hard' | 'breaths'): number => columns.reduce((all, one) => all + one[of], 0);
    const { calls, hard, breaths } = figuresOf(within(days, digests));
    expect([sum('calls'), sum('hard'), sum('breaths')]).toEqual([calls, hard, breaths]);
    expect(columnsOf('year', days, [])[0]).toMatchObject({ shifts: 0, calls: 0, before: null, after: null });
  });

  test('of a month stands the middle of what goes home', () => {
    const [any] = digests;
    if (!any) throw new Error('no shift was made up');
    const home = (before: 1 | 3 | 4, after: 1 | 2 | null): ShiftDigest => ({
      ...any,
      takingHome: { before, after },
    });
    const days = daysOf('year', today - 400, 1);
    const column = columnsOf('year', days, [home(4, 2), home(3, 1), home(1, null)]).find(
      ({ shifts }) => shifts > 0,
    );
    expect(column).toMatchObject({ shifts: 3, before: 3, after: 1.5 });
    expect(homeCounts([home(4, 2), home(1, 1), home(1, 2), home(1, null)])).toEqual({
      asked: 3,
      less: 1,
      same: 1,
      more: 1,
    });
  });
});
