import type { Result } from '../../src/core/result';
import { readSettings } from '../../src/core/settings/settings';
import type { Policy } from './simulate';
import type { Sources } from './signals';
import { sourceNames } from './signals';

/** What `npm run simulate` is asked for. */
export interface Options {
  readonly seed: number;
  readonly days: number;
  readonly agents: number;
  readonly occupancies: readonly number[];
  readonly sources: Sources;
}

/** What was read, or a sentence on what is wrong with it. */
export type Read<T> = Result<T, string>;

export const usage = `usage: npm run simulate -- [--json FILE] [--seed N] [--days N] [--agents N] [--occupancy X]
    [--sources full|microphone|manual|untidy] [--policy FILE] [--markdown FILE] [--svg FILE]
  --json FILE      writes the figures there: a list, one object for each policy at each occupancy
  --seed N         which days come out; the same seed gives the same days (1)
  --days N         days of the center (10)
  --agents N       agents in it, each with a day of eight hours (20)
  --occupancy X    share of the time between calls that is handle time, 0.3 to 0.95 (0.55, 0.63, 0.71, 0.79 and 0.87)
  --sources WHICH  what Lull hears: full is ringing, call and wrap-up; microphone and manual are calls alone; untidy is
                   calls that nest and overlap, by phones that tell them in part, twice or late (full)
  --policy FILE    a settings file to compare with the defaults, for example {"pacing": {"maxPerHour": 2}}
  --markdown FILE  writes the table there
  --svg FILE       writes the picture there`;

const numbers = {
  seed: { from: 0, to: 2 ** 32 - 1, whole: true },
  days: { from: 1, to: 1000, whole: true },
  agents: { from: 1, to: 500, whole: true },
  occupancy: { from: 0.3, to: 0.95, whole: false },
} as const;
type NumberName = keyof typeof numbers;

/** From a quiet center to one where hardly anybody waits for a call. */
export const usualOccupancies = [0.55, 0.63, 0.71, 0.79, 0.87] as const;
const usual = { seed: 1, days: 10, agents: 20 } as const;

const refused = (problem: string): Result<never, string> => ({ ok: false, error: problem });

function readNumber(name: NumberName, text: string): Read<number> {
  const { from, to, whole } = numbers[name];
  const value = text.trim() === '' ? NaN : Number(text);
  if (value >= from && value <= to && (!whole || Number.isInteger(value))) return { ok: true, value };
  return refused(
    `--${name} takes a ${whole ? 'whole ' : ''}number from ${String(from)} to ${String(to)}, not "${text}".`,
  );
}

/** Reads the values of the command line, by their names without dashes. */
export function readOptions(given: Readonly<Record<string, string | undefined>>): Read<Options> {
  const read: Partial<Record<NumberName, number>> = {};
  for (const name of ['seed', 'days', 'agents', 'occupancy'] as const) {
    const text = given[name];
    if (text === undefined) continue;
    const number = readNumber(name, text);
    if (!number.ok) return number;
    read[name] = number.value;
  }
  const wanted = given['sources'] ?? 'full';
  const sources = sourceNames.find((name) => name === wanted);
  if (!sources) return refused(`--sources takes ${sourceNames.join(', ')}, not "${wanted}".`);
  const { occupancy, ...rest } = read;
  const occupancies = occupancy === undefined ? usualOccupancies : [occupancy];
  return { ok: true, value: { ...usual, ...rest, occupancies, sources } };
}

/** A policy from the text of a settings file. Anything that Lull would not take as it stands is refused by name. */
export function readPolicy(name: string, text: string): Read<Policy> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refused(`${name} is not JSON.`);
  }
  const { settings, problems } = readSettings(file);
  const [first] = problems;
  if (!first) return { ok: true, value: { name, settings } };
  switch (first.type) {
    case 'unknown-key':
      return refused(`${name}: there is no setting "${first.key}".`);
    case 'wrong-value':
      return refused(`${name}: "${first.key}" does not take that value.`);
    case 'unreadable-file':
      return refused(
        `${name} holds no settings: it must be an object, for example {"pacing": {"maxPerHour": 2}}.`,
      );
  }
}
