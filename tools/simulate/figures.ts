import { hourMs } from '../../src/core/durations';
import type { Tally } from './tally';

/** The figures of a policy, by the names that stay (docs/simulation.md defines each). */
export interface Figures {
  readonly occupancy: number;
  readonly gapsPerHour: number;
  /** Seconds. */
  readonly gapMedian: number;
  /** Cards that came by themselves: because a gap was due one, or to answer a call marked hard while it went on. */
  readonly cardsPerHour: number;
  readonly maxCardsInAnHour: number;
  /** Shares, 0 to 1; null while nothing was counted. */
  readonly gapsUsed: number | null;
  readonly finished: number | null;
  /** How many cards. */
  readonly shownInRinging: number;
  readonly shownInCall: number;
  readonly shownInWrapUp: number;
  readonly secondsOverRingingPerHour: number;
  readonly repeatsWithin15: number;
  readonly repeatsWithin50: number;
  /** By id: how often an agent saw each card in a year of 220 shifts. */
  readonly cardShows: Readonly<Record<string, number>>;
  readonly linesTwiceInAShift: number;
}

/** The value that a share of `sorted` lies below; 0 for an empty list. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const shiftsAYear = 220;
const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const rounded = (value: number, places: number): number => Number(value.toFixed(places));
const share = (value: number | null): number | null => (value === null ? null : rounded(value, 4));

/** Hours at work, breaks left out. */
export const hoursOf = ({ truthMs }: Tally): number =>
  (truthMs.ringing + truthMs['on-call'] + truthMs['wrap-up'] + truthMs.gap) / hourMs;

export const sortedGaps = (tally: Tally): readonly number[] => tally.gaps.toSorted((a, b) => a - b);

/** How often an agent sees each card in a year, by id. */
const showsAYear = ({ cardShows, days }: Tally): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...cardShows].map(([id, shows]) => [id, rounded((shows / days) * shiftsAYear, 2)] as const),
  );

export function figuresOf(tally: Tally): Figures {
  const { truthMs, shownIn } = tally;
  const handle = truthMs['on-call'] + truthMs['wrap-up'];
  const anHour = (value: number): number => ratio(value, hoursOf(tally)) ?? 0;
  return {
    occupancy: rounded(ratio(handle, handle + truthMs.gap) ?? 0, 4),
    gapsPerHour: rounded(anHour(tally.gaps.length), 3),
    gapMedian: rounded(quantile(sortedGaps(tally), 0.5) / 1000, 1),
    cardsPerHour: rounded(anHour(tally.cards + tally.hardCallCards), 3),
    maxCardsInAnHour: tally.maxCardsInAnHour,
    gapsUsed: share(ratio(tally.gapsUsed.length, tally.gaps.length)),
    finished: share(ratio(tally.finished + tally.sentAway, tally.cards)),
    shownInRinging: shownIn.ringing,
    shownInCall: shownIn['on-call'],
    shownInWrapUp: shownIn['wrap-up'],
    secondsOverRingingPerHour: rounded(anHour(tally.overMs.ringing / 1000), 3),
    repeatsWithin15: tally.repeatsWithin15,
    repeatsWithin50: tally.repeatsWithin50,
    cardShows: showsAYear(tally),
    linesTwiceInAShift: tally.linesTwiceInAShift,
  };
}

/**
 * What the defaults must reach where a phone tells ringing and wrap-up, at any occupancy from 0.55 to 0.87; each missed one
 * by a sentence. A policy of fewer cards than the defaults is free to miss the second.
 */
export function missedBy(figures: Figures): readonly string[] {
  const shown = figures.shownInRinging + figures.shownInCall + figures.shownInWrapUp;
  const missed: readonly (readonly [boolean, string])[] = [
    [shown > 0, `${shown} cards were shown in ringing, a call or wrap-up, not 0`],
    [
      (figures.finished ?? 1) < 0.85,
      `${((figures.finished ?? 1) * 100).toFixed(1)} % of cards were finished, not 85 %`,
    ],
    [
      figures.gapMedian > 60 && figures.cardsPerHour < 2,
      `${figures.cardsPerHour.toFixed(2)} cards an hour came, not 2, at a median gap of ${figures.gapMedian.toFixed(0)} s`,
    ],
    [figures.maxCardsInAnHour > 3, `${figures.maxCardsInAnHour} cards came in one hour, not 3 at most`],
    [figures.repeatsWithin15 > 0, `${figures.repeatsWithin15} cards were repeated within 15, not 0`],
  ];
  return missed.flatMap(([isMissed, sentence]) => (isMissed ? [sentence] : []));
}

/** What the defaults must reach on untidy days; each missed one by a sentence. */
export function missedUntidy(figures: Figures, { callsTold, callsRecorded }: Tally): readonly string[] {
  const { shownInCall } = figures;
  const lost = callsTold - callsRecorded;
  return [
    ...(shownInCall > 0 ? [`${shownInCall} cards were shown in a call, not 0`] : []),
    ...(lost > 0 ? [`${lost} calls that were told whole are not in the log`] : []),
  ];
}

export const percent = (value: number | null): string =>
  value === null ? '-' : `${(value * 100).toFixed(0)} %`;
