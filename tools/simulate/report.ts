import type { DeckCard } from '../../src/core/deck/card';
import type { Figures } from './figures';
import { figuresOf, missedBy, missedUntidy, quantile } from './figures';
import type { Options } from './options';
import { chart } from './chart';
import type { Sources } from './signals';
import type { Policy } from './simulate';
import { simulate } from './simulate';
import { markdownTable, plainTable } from './table';
import type { Tally } from './tally';

/** How often an agent sees each card in a year: the least, the middle one and the most. */
function showsIn({ occupancy, cardShows }: Figures): string {
  const shows = Object.values(cardShows).toSorted((a, b) => a - b);
  const [least, middle, most] = [0, 0.5, 1].map((share) => quantile(shows, share).toFixed(0));
  return `A card is shown ${least} / ${middle} / ${most} times a year (min / median / max) at occupancy ${occupancy.toFixed(2)}.`;
}

export interface Report {
  /** For the terminal. */
  readonly lines: readonly string[];
  readonly json: readonly Figures[];
  readonly markdown: string;
  readonly svg: string;
}

const sourceTexts: Readonly<Record<Sources, string>> = {
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
  const title = `Simulated days: ${sourceTexts[sources]}`;
  const played = `${spoken(days, 'day', 'days')} of ${spoken(agents, 'agent', 'agents')}, seed ${String(seed)}`;
  const verdict = isHeld && missed.length === 0 ? ['The defaults reach all they must.'] : missed;
  return {
    lines: [
      `${title} (${played})`,
      '',
      plainTable(byPolicy, untidy),
      '',
      ...byPolicy.map(({ figures }) => showsIn(figures)),
      ...verdict,
    ],
    json: byPolicy.map(({ figures }) => figures),
    markdown: `${markdownTable(byPolicy, untidy)}\n`,
    svg: chart(title, byPolicy),
  };
}
