import { minuteMs } from '../durations';
import type { Call, Shift } from '../shift/shift';
import type { StateName } from '../vocabulary';

/** The numbers of a shift. All durations are in milliseconds and come from the log alone. */
export interface Summary {
  readonly calls: number;
  /** Those of them that are over. */
  readonly over: number;
  readonly talkMs: number;
  readonly wrapUpMs: number;
  /**
   * Talk + hold + wrap-up of finished calls ÷ their number, those without a known length left out; null before the first.
   */
  readonly ahtMs: number | null;
  /** Handle time ÷ (handle time + gap time), 0..1; null while both are zero. */
  readonly occupancy: number | null;
  readonly rated: number;
  readonly hard: number;
  readonly turnedAround: number;
  /** Breaths offered: cards with a breathing shape that were not cut by a call. */
  readonly breaths: number;
  readonly stateMs: Readonly<Record<StateName, number>>;
}

/** The numbers an employer measures by. They stand apart from the agent's own. */
export type MoreNumbers = Pick<Summary, 'wrapUpMs' | 'ahtMs' | 'occupancy'>;

/** Of less talk than a minute they say nothing: null. */
export const moreNumbersOf = (summary: Summary): MoreNumbers | null =>
  summary.talkMs < minuteMs ? null : summary;

const noTime = (): Record<StateName, number> => ({
  ringing: 0,
  'on-call': 0,
  'wrap-up': 0,
  gap: 0,
  break: 0,
  away: 0,
  unknown: 0,
  'off-shift': 0,
});

/** Time spent in each state until `at` (epoch ms) or the end of the shift; the values add up to its length. */
export function timeByState(shift: Shift, at: number): Readonly<Record<StateName, number>> {
  const end = Math.max(shift.endedAt ?? at, shift.startedAt);
  const total = noTime();
  const first = shift.stretches[0]?.from ?? end;
  total.unknown += Math.max(0, Math.min(first, end) - shift.startedAt);
  shift.stretches.forEach((stretch, index) => {
    const until = Math.min(shift.stretches[index + 1]?.from ?? end, end);
    total[stretch.name] += Math.max(0, until - Math.max(stretch.from, shift.startedAt));
  });
  return total;
}

const talk = (call: Call, end: number): number => Math.max(0, (call.endedAt ?? end) - call.startedAt);
const wrapUp = (call: Call, end: number): number =>
  call.endedAt === null ? 0 : Math.max(0, (call.wrapUpEndedAt ?? end) - call.endedAt);

/** The summary of a shift as it stands at `at`, epoch ms. */
export function summarize(shift: Shift, at: number): Summary {
  const end = shift.endedAt ?? at;
  const stateMs = timeByState(shift, at);
  const finished = shift.calls.filter((call) => call.endedAt !== null && call.length === 'known');
  const sum = (calls: readonly Call[], of: (call: Call, end: number) => number): number =>
    calls.reduce((total, call) => total + of(call, end), 0);
  const talkMs = sum(shift.calls, talk);
  const wrapUpMs = sum(shift.calls, wrapUp);
  const handleMs = talkMs + wrapUpMs;
  const openMs = handleMs + stateMs.gap;
  return {
    calls: shift.calls.length,
    over: shift.calls.filter((call) => call.endedAt !== null).length,
    talkMs,
    wrapUpMs,
    ahtMs: finished.length === 0 ? null : (sum(finished, talk) + sum(finished, wrapUp)) / finished.length,
    occupancy: openMs === 0 ? null : handleMs / openMs,
    rated: shift.calls.filter((call) => call.rating !== null).length,
    hard: shift.calls.filter((call) => call.hard).length,
    turnedAround: shift.calls.filter((call) => call.outcome === 'turned-around').length,
    breaths: shift.cards.filter((card) => card.breath && card.how !== 'cut-by-call').length,
    stateMs,
  };
}
