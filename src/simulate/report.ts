import type { DeckCard } from '../core/deck/card';
import type { Figures } from './figures';
import { figuresOf, missedBy, missedUntidy } from './figures';
import type { Options } from './options';
import { picture } from './picture';
import type { Sources } from './signals';
import type { Policy } from './simulate';
import { simulate } from './simulate';
import { markdownTable, plainTable } from './table';
import type { Tally } from './tally';

export interface Report {
  /** For the terminal. */
  readonly lines: readonly string[];
  readonly json: readonly Figures[];
  readonly markdown: string;
  readonly svg: string;
}

const heard: Readonly<Record<Sources, string>> = {
  full: 'ringing, call and wrap-up are told',
  microphone: 'calls are known by the microphone alone',
  manual: 'calls are told by the agent’s key',
  untidy: 'calls nest and overlap, and words come twice, late or not at all',
};

const spoken = (value: number, one: string, more: string): string =>
  `${String(value)} ${value === 1 ? one : more}`;

/** The first policy is that of the defaults and is held to what they must reach; or a sentence on why nothing could be played. */
export function report(
  options: Options,
  policies: readonly Policy[],
  deck: readonly DeckCard[],
): Report | string {
  const { occupancies, sources, days, agents, seed } = options;
  const rows: { policy: string; figures: Figures; tally: Tally }[] = [];
  for (const occupancy of occupancies) {
    const tallies = simulate({ ...options, hours: 8, occupancy }, policies, deck);
    if (!tallies) {
      return `No number of callers gives ${spoken(agents, 'agent', 'agents')} an occupancy of ${String(occupancy)}.`;
    }
    policies.forEach(({ name }, index) => {
      const tally = tallies[index];
      if (tally) rows.push({ policy: name, figures: figuresOf(tally), tally });
    });
  }
  const [defaults] = policies;
  const untidy = sources === 'untidy';
  const isHeld = untidy || sources === 'full';
  const missed = rows
    .filter(({ policy }) => isHeld && policy === defaults?.name)
    .flatMap(({ figures, tally }) =>
      (untidy ? missedUntidy(figures, tally) : missedBy(figures)).map(
        (sentence) => `MISSED at occupancy ${figures.occupancy.toFixed(2)}: ${sentence}.`,
      ),
    );
  const byPolicy = policies.flatMap(({ name }) => rows.filter(({ policy }) => policy === name));
  const title = `Simulated days: ${heard[sources]}`;
  const played = `${spoken(days, 'day', 'days')} of ${spoken(agents, 'agent', 'agents')}, seed ${String(seed)}`;
  const verdict = isHeld && missed.length === 0 ? ['The defaults reach all they must.'] : missed;
  return {
    lines: [`${title} (${played})`, '', plainTable(byPolicy, untidy), '', ...verdict],
    json: byPolicy.map(({ figures }) => figures),
    markdown: `${markdownTable(byPolicy, untidy)}\n`,
    svg: picture(title, byPolicy),
  };
}
