import { figuresOf, hoursOf, percent, quantile, sortedGaps } from './figures';
import { element, escaped, text } from './svg';
import type { Tally } from './tally';

/**
 * The picture of a simulation: for each policy one row an occupancy, with what became of the cards on the left and how
 * long the gaps were on the right. It stands alone, so the light colours of src/styles/tokens.css are written out here.
 */

export const colours = {
  surface: '#fbfbf6',
  ink: '#1b2a29',
  ink2: '#4c5a56',
  line: '#d6dacd',
  tide: '#1a5a57',
  tideWash: '#dbe7e0',
} as const;

export interface ChartRow {
  readonly policy: string;
  readonly tally: Tally;
}

const voice = "'Iowan Old Style', 'Palatino Linotype', Palatino, P052, Georgia, serif";
const plain = "'Segoe UI', -apple-system, Cantarell, Ubuntu, 'Noto Sans', system-ui, sans-serif";

const width = 960;
const margin = 36;
const rowHeight = 64;
const headHeight = 124;
const policyHeight = 44;
const axisHeight = 56;
const cardsArea = { from: 116, to: 416 } as const;
const gapsArea = { from: 500, to: width - margin } as const;
/** Gaps on a logarithmic scale, in seconds; the shortest and the longest bin take what lies beyond. */
const shortest = 2;
const longest = 1800;
const bins = 32;
const gapTicks = [
  [5, '5 s'],
  [10, '10 s'],
  [30, '30 s'],
  [60, '1 min'],
  [120, '2 min'],
  [300, '5 min'],
  [900, '15 min'],
] as const;

const gapShare = (seconds: number): number =>
  Math.min(1, Math.max(0, Math.log(seconds / shortest) / Math.log(longest / shortest)));
const gapX = (seconds: number): number => gapsArea.from + (gapsArea.to - gapsArea.from) * gapShare(seconds);

const histogram = (lengths: readonly number[]): readonly number[] => {
  const counts = Array.from({ length: bins }, () => 0);
  for (const ms of lengths) {
    const bin = Math.min(bins - 1, Math.floor(gapShare(ms / 1000) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
};

/** The outline of a histogram that stands on `base`, `tallest` counts being `height` high. */
function outline(counts: readonly number[], tallest: number, base: number, height: number): string {
  const step = (gapsArea.to - gapsArea.from) / bins;
  const points = counts.map((each, bin) => {
    const x = gapsArea.from + bin * step;
    const y = base - (each / tallest) * height;
    return `L${x.toFixed(1)} ${y.toFixed(1)}H${(x + step).toFixed(1)}`;
  });
  return `M${String(gapsArea.from)} ${String(base)}${points.join('')}V${String(base)}Z`;
}

function cardBars(tally: Tally, cardX: (cards: number) => number, y: number): string {
  const perHour = (cards: number): number => cards / hoursOf(tally);
  const parts = [
    [tally.finished, { fill: colours.tide }],
    [tally.sentAway, { fill: colours.tideWash, stroke: colours.tide }],
    [tally.cut, { fill: 'none', stroke: colours.ink }],
  ] as const;
  let from = 0;
  return parts
    .map(([cards, look]) => {
      const x = cardX(perHour(from));
      from += cards;
      return element('rect', { x, y, width: Math.max(0, cardX(perHour(from)) - x), height: 16, ...look });
    })
    .join('');
}

function row({ tally }: ChartRow, top: number, cardX: (cards: number) => number): string {
  const figures = figuresOf(tally);
  const base = top + rowHeight - 14;
  const all = histogram(tally.gaps);
  const tallest = Math.max(1, ...all);
  const median = gapX(quantile(sortedGaps(tally), 0.5) / 1000);
  const said = `${figures.cardsPerHour.toFixed(1)} cards an hour, ${percent(figures.finished)} finished`;
  return [
    text(margin, base - 12, figures.occupancy.toFixed(2), { fill: colours.ink }),
    cardBars(tally, cardX, base - 24),
    text(cardsArea.from, base - 30, said),
    element('path', { d: outline(all, tallest, base, rowHeight - 22), fill: colours.tideWash }),
    element('path', {
      d: outline(histogram(tally.gapsUsed), tallest, base, rowHeight - 22),
      fill: colours.tide,
    }),
    element('path', {
      d: `M${String(gapsArea.from)} ${String(base)}H${String(gapsArea.to)}`,
      stroke: colours.line,
    }),
    element('path', {
      d: `M${median.toFixed(1)} ${String(base + 5)}V${String(base - rowHeight + 22)}`,
      stroke: colours.ink,
    }),
  ].join('');
}

function axes(y: number, top: number, most: number, cardX: (cards: number) => number): string {
  const cards = Array.from({ length: most + 1 }, (_, index) => index);
  const tick = (x: number, label: string): string =>
    element('path', { d: `M${x.toFixed(1)} ${String(top)}V${String(y + 4)}`, stroke: colours.line }) +
    text(x, y + 20, label, { 'text-anchor': 'middle' });
  return [
    ...cards.map((each) => tick(cardX(each), String(each))),
    ...gapTicks.map(([seconds, label]) => tick(gapX(seconds), label)),
    text((cardsArea.from + cardsArea.to) / 2, y + 40, 'cards that came by themselves, an hour', {
      'text-anchor': 'middle',
    }),
    text((gapsArea.from + gapsArea.to) / 2, y + 40, 'length of a gap', { 'text-anchor': 'middle' }),
  ].join('');
}

function legend(y: number): string {
  const key = (x: number, label: string, look: Readonly<Record<string, string>>): string =>
    element('rect', { x, y: y - 10, width: 16, height: 11, ...look }) + text(x + 22, y, label);
  return [
    key(cardsArea.from, 'finished', { fill: colours.tide }),
    key(cardsArea.from + 92, 'sent away', { fill: colours.tideWash, stroke: colours.tide }),
    key(cardsArea.from + 194, 'cut short', { fill: 'none', stroke: colours.ink }),
    key(gapsArea.from, 'all gaps', { fill: colours.tideWash }),
    key(gapsArea.from + 92, 'gaps with a card', { fill: colours.tide }),
    element('path', { d: `M${String(gapsArea.from + 236)} ${String(y + 2)}v-14`, stroke: colours.ink }),
    text(gapsArea.from + 244, y, 'median'),
  ].join('');
}

/** `title` names what was heard; rows of one policy stand together, in the order in which they come. */
export function chart(title: string, rows: readonly ChartRow[]): string {
  const policies = [...new Set(rows.map(({ policy }) => policy))];
  const most = Math.max(3, ...rows.map(({ tally }) => Math.ceil(figuresOf(tally).cardsPerHour)));
  const cardX = (cards: number): number => cardsArea.from + ((cardsArea.to - cardsArea.from) * cards) / most;
  const parts: string[] = [];
  let y = headHeight;
  for (const policy of policies) {
    const own = rows.filter((each) => each.policy === policy);
    const top = y + policyHeight;
    const bottom = top + own.length * rowHeight;
    parts.push(
      text(margin, y + 20, policy, { fill: colours.ink, 'font-size': 19, 'font-family': voice }),
      axes(bottom, top, most, cardX),
      text(margin, top + 4, 'occupancy'),
      ...own.map((each, index) => row(each, top + index * rowHeight, cardX)),
    );
    y = bottom + axisHeight;
  }
  const height = y + margin / 2;
  const sentences = rows.map(({ policy, tally }) => {
    const { occupancy, cardsPerHour, finished, gapMedian } = figuresOf(tally);
    return `${policy}, occupancy ${occupancy.toFixed(2)}: ${cardsPerHour.toFixed(1)} cards an hour, ${percent(finished)} finished, median gap ${gapMedian.toFixed(0)} s.`;
  });
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      width,
      height,
      role: 'img',
      'font-family': plain,
      'font-size': 12,
      fill: colours.ink2,
    },
    [
      element('title', {}, escaped(title)),
      element('desc', {}, escaped(sentences.join(' '))),
      element('rect', { width, height, fill: colours.surface }),
      text(margin, margin + 24, title, { fill: colours.ink, 'font-size': 24, 'font-family': voice }),
      legend(headHeight - 14),
      ...parts,
    ].join('\n'),
  )}\n`;
}
