/** One line of the bench, as `npm run bench -- --json FILE` writes it. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number | null;
  readonly p95: number | null;
  readonly n: number;
  /** The floor's median in the same run. */
  readonly baseline: number | null;
  /** median / baseline */
  readonly ratio: number | null;
  /** What it should keep to, in words; null where nothing was asked. */
  readonly reach: string | null;
  /** Null where there is nothing to keep to. A figure that could not be measured is not ok. */
  readonly ok: boolean | null;
}

export interface Reach {
  readonly says: string;
  readonly met: (figure: {
    readonly median: number;
    readonly p95: number;
    readonly baseline: number;
  }) => boolean;
}

export interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly own: readonly number[];
  readonly floor: readonly number[];
  readonly reach?: Reach;
}

/** Nearest rank: the smallest value that so many of all values do not exceed. */
function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(4));

/** Own values beside the floor's of the same run, judged by the reach. */
export function figure({ name, unit, own, floor, reach }: Measured): Figure {
  const middle = median(own);
  const p95 = quantile(own, 0.95);
  const baseline = median(floor);
  const met =
    middle !== null && p95 !== null && reach?.met({ median: middle, p95, baseline: baseline ?? Number.NaN });
  return {
    name,
    unit,
    median: rounded(middle),
    p95: rounded(p95),
    n: own.length,
    baseline: rounded(baseline),
    ratio: middle === null || !baseline ? null : rounded(middle / baseline),
    reach: reach?.says ?? null,
    ok: reach ? Boolean(met) : null,
  };
}

/** Growth per step of evenly spaced values, by least squares. */
export function slope(values: readonly number[]): number {
  const middleX = (values.length - 1) / 2;
  const middleY = values.reduce((sum, value) => sum + value, 0) / values.length;
  let above = 0;
  let below = 0;
  values.forEach((value, index) => {
    above += (index - middleX) * (value - middleY);
    below += (index - middleX) ** 2;
  });
  return above / below;
}
