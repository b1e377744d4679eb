import type { DeckCard } from '../../src/core/deck/card';
import type { Shift, ShownCard } from '../../src/core/shift/shift';
import type { ShiftEvent } from '../../src/core/shift/shift-event';
import { replay } from '../../src/core/shift/replay';

/** Shifts and cards made by hand, for tests of what is read from them. */

export type Told = readonly [at: number, fact: ShiftEvent];

/** The shift that a log of these facts tells of, opened at `startedAt`; facts in order of time. */
export function logged(startedAt: number, facts: readonly Told[], shiftId = 's1'): Shift {
  const opened: ShiftEvent = { type: 'shift-opened', shiftId, by: 'call', zone: 'Etc/UTC', offsetMinutes: 0 };
  const all: readonly Told[] = [[startedAt, opened], ...facts];
  const shift = replay(all.map(([at, fact], index) => ({ ...fact, seq: index + 1, at })));
  if (!shift) throw new Error('a log without a beginning');
  return shift;
}

export const someCard = (id: string, change: Partial<DeckCard> = {}): DeckCard => ({
  id,
  family: 'lift',
  moments: ['gap'],
  tier: 10,
  mechanism: 'connect',
  kinds: [],
  breath: null,
  practices: ['P26'],
  evidence: 'C',
  source: null,
  ...change,
});

export const wasShown = (
  cardId: string,
  family: string,
  shownAt: number,
  change: Partial<ShownCard> = {},
): ShownCard => ({
  cardId,
  family,
  why: 'pacing',
  breath: false,
  shownAt,
  leftAt: shownAt + 10_000,
  how: 'finished',
  ...change,
});
