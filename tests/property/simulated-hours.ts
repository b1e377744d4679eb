import fc from 'fast-check';
import type { Card } from '../../src/core/card/card';
import { deck } from '../../src/core/deck/deck';
import { minuteMs } from '../../src/core/durations';
import type { SessionInput } from '../../src/core/session/session-types';
import { defaultSettings } from '../../src/core/settings/settings';
import type { Faults, Trouble } from '../../tools/simulate/faults';
import { noFaults } from '../../tools/simulate/faults';
import type { AgentDay, Played } from '../../tools/simulate/play';
import type { SeenStep } from '../../tools/simulate/running-session';
import { playDay } from '../../tools/simulate/play';
import type { Sources } from '../../tools/simulate/signals';
import { phoneProgram, tidySources } from '../../tools/simulate/signals';
import { agentDay } from '../../tools/simulate/simulate';

/** An hour or so of one agent in a small center, with all that can go wrong, for properties to look at. */

export interface Hours {
  readonly seed: number;
  readonly hours: number;
  /** Callers an hour and agent: 5 is an occupancy of about 0.5, 10 of about 0.9. */
  readonly arrivals: number;
  readonly sources: Sources;
  readonly faults: Faults;
}

const moment = fc.integer({ min: 0, max: 90 }).map((minutes) => minutes * minuteMs);
const length = fc.integer({ min: 5, max: 1200 }).map((seconds) => seconds * 1000);

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc
    .record({ from: moment, ms: length })
    .map(({ from, ms }) => ({ what: 'hang' as const, from, to: from + ms })),
  fc
    .record({ from: moment, ms: length, told: fc.boolean() })
    .map(({ from, ms, told }) => ({ what: 'sleep' as const, from, to: from + ms, told })),
  fc.record({
    what: fc.constant('clock' as const),
    from: moment,
    byMs: fc.integer({ min: -90, max: 90 }).map((minutes) => minutes * minuteMs),
  }),
  fc.record({ what: fc.constant('restart' as const), from: moment }),
);

const someShare = fc.constantFrom(0, 0.02, 0.1, 0.3);

export const anyFaults: fc.Arbitrary<Faults> = fc.record({
  missed: someShare,
  repeated: someShare,
  late: someShare,
  lateMs: fc.constantFrom(300, 3000, 30_000),
  holder: fc.boolean(),
  phoneUnseen: fc.constant(false),
  troubles: fc.array(trouble, { maxLength: 4 }),
});

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const arrivals = fc.constantFrom(4, 6, 8, 10);

export const anyHours = (
  sources: readonly Sources[] = tidySources,
  faults: fc.Arbitrary<Faults> = fc.oneof(fc.constant(noFaults), { arbitrary: anyFaults, weight: 4 }),
): fc.Arbitrary<Hours> =>
  fc.record({
    seed,
    hours: fc.constantFrom(1, 1.25),
    arrivals,
    sources: fc.constantFrom(...sources),
    faults,
  });

export type PlayedHours = AgentDay & Played;

/** What reaches Lull in these hours: of the first agent of a center of three. */
export const hoursDay = (wanted: Hours): AgentDay =>
  agentDay({ ...wanted, agents: 3, day: 0 }, 0, wanted.sources, wanted.faults);

export function playHours(wanted: Hours, onStep: (step: SeenStep) => void = () => {}): PlayedHours {
  const day = hoursDay(wanted);
  return { ...day, ...playDay(day, { settings: defaultSettings, deck, onStep }) };
}

/** What an event says of calls, told apart from the call state that is under test; null where it says nothing of them. */
export function saysBusy(event: SessionInput): {
  readonly source: string;
  readonly says: 'ringing' | 'call' | 'clear' | null;
} {
  if (event.type === 'sound') {
    const held = event.reading.ok && event.reading.value.microphone.includes(phoneProgram);
    return { source: 'microphone', says: held ? 'call' : 'clear' };
  }
  if (event.type !== 'call-signal') return { source: 'none', says: null };
  const says = { ringing: 'ringing', started: 'call', held: 'call', resumed: 'call' } as const;
  return { source: event.source, says: event.verb in says ? says[event.verb as keyof typeof says] : 'clear' };
}

/** How long the strip may stay that tells who pressed the hard-call key in a call that it was heard. */
const stripMs = 1500;

/** What is on the screen and must not be there over a call: any card, but for that strip. */
export function cardOverCall({ session: { card, at } }: SeenStep): Card | null {
  const isStrip = card?.screen === 'marked' && !card.keyboard && at - card.shownAt <= stripMs;
  return isStrip ? null : card;
}
