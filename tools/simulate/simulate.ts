import { seedFor, seeded } from '../../src/web/demo/chance';
import type { DeckCard } from '../../src/core/deck/card';
import { fitsPlace } from '../../src/core/deck/card';
import { dayMs } from '../../src/core/durations';
import type { Session } from '../../src/core/session/session-types';
import type { Settings } from '../../src/core/settings/settings';
import { arrivalsFor } from './calibrate';
import type { Center, CenterDay, TrueStretch } from './center';
import { centerDay } from './center';
import { agentActionsOf } from './agent-actions';
import type { Faults } from './faults';
import { noFaults, untidyFaults, withFaults } from './faults';
import { burstsOf } from './input';
import type { AgentDay } from './play';
import { playDay } from './play';
import type { Signal, Sources } from './signals';
import { signalsOf } from './signals';
import type { Tally } from './tally';
import { count, newTally } from './tally';
import type { UntidyDay } from './untidy';
import { untidyDay } from './untidy';

export interface Policy {
  readonly name: string;
  readonly settings: Settings;
}

export interface Simulation extends Center {
  readonly days: number;
  /** 0 to 1: handle time ÷ (handle time + gap time). */
  readonly occupancy: number;
  readonly sources: Sources;
  readonly faults?: Faults;
}

/** Monday 5 January 2026, 09:00 UTC, and one day after another from there. */
const firstDayAt = Date.UTC(2026, 0, 5, 9);

/** Rows of chance of an agent's day; each policy meets the same day with the same luck. */
const rows = { bursts: 11, signals: 12, deeds: 13, faults: 14, player: 15 } as const;

const inOrder = (a: readonly Signal[], b: readonly Signal[]): readonly Signal[] =>
  [...a, ...b].sort((one, other) => one.at - other.at);

/** Nobody does anything with a computer that sleeps. */
const whileAwake = (deeds: readonly Signal[], { troubles }: Faults): readonly Signal[] =>
  deeds.filter(({ at }) =>
    troubles.every((trouble) => trouble.what !== 'sleep' || at < trouble.from || at > trouble.to),
  );

const tidyDay = (stretches: readonly TrueStretch[], sent: readonly Signal[]): UntidyDay => ({
  stretches,
  sent,
  told: stretches.filter(({ name }) => name === 'on-call').length,
});

/** Everything that reaches Lull on the day of one agent of a center; `tidy` is what that agent did on it. */
export function agentDay(
  center: CenterDay,
  agent: number,
  sources: Sources,
  faults: Faults,
  tidy = centerDay(center)[agent] ?? [],
): AgentDay {
  const { seed, day } = center;
  const chance = (row: number) => seeded(seedFor(seed, day, agent, row));
  const heardDay =
    sources === 'untidy'
      ? untidyDay(tidy, faults, chance(rows.signals))
      : tidyDay(tidy, signalsOf(tidy, sources, chance(rows.signals)));
  const { stretches, sent, told } = heardDay;
  const words = sources === 'untidy' ? { ...faults, missed: 0, repeated: 0, late: 0 } : faults;
  const heard = withFaults(sent, sources, words, chance(rows.faults));
  return {
    startsAt: firstDayAt + day * dayMs,
    stretches,
    script: inOrder(heard, whileAwake(agentActionsOf(stretches, chance(rows.deeds)), faults)),
    bursts: burstsOf(stretches, chance(rows.bursts)),
    troubles: faults.troubles,
    playerSeed: seedFor(seed, day, agent, rows.player),
    told,
  };
}

/**
 * Plays all days of a center, each agent's one after the other, under each policy: a tally for each, in their order. Null
 * where no number of callers gives that occupancy.
 */
export function simulate(
  simulation: Simulation,
  policies: readonly Policy[],
  deck: readonly DeckCard[],
): readonly Tally[] | null {
  const arrivals = arrivalsFor(simulation, simulation.days, simulation.occupancy);
  if (arrivals === null) return null;
  const tallies = policies.map(newTally);
  const agents = Array.from({ length: simulation.agents }, () =>
    policies.map((): { session: Session | null; readonly shown: string[] } => ({ session: null, shown: [] })),
  );
  for (let day = 0; day < simulation.days; day += 1) {
    const center = { ...simulation, day, arrivals };
    centerDay(center).forEach((tidy, agent) => {
      const usual = simulation.sources === 'untidy' ? { ...noFaults, ...untidyFaults } : noFaults;
      const heard = agentDay(center, agent, simulation.sources, simulation.faults ?? usual, tidy);
      policies.forEach(({ settings }, index) => {
        const tally = tallies[index];
        const own = agents[agent]?.[index];
        if (!tally || !own) return;
        const here = deck.filter((card) => fitsPlace(card, settings['work.atHome']));
        const played = playDay(heard, { settings, deck: here }, own.session);
        own.session = played.session;
        count(tally, heard, played, here, own.shown);
      });
    });
  }
  return tallies;
}
