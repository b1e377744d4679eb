import type fc from 'fast-check';

/**
 * How often a property is tried: 500 times, or as `LULL_PROPERTY_RUNS` says (`npm run test:nightly`: 10,000). A failure
 * prints its seed and path; `LULL_PROPERTY_REPLAY=SEED:PATH`, with `-t` and the name of the test, plays just that again.
 */
const usualRuns = 500;

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${name} takes a whole number above 0, not "${text}".`);
}

function replayed(text: string): { readonly seed: number; readonly path: string } {
  const [, seed, path] = /^(-?\d+):([\d:]+)$/.exec(text) ?? [];
  if (seed !== undefined && path !== undefined) return { seed: Number(seed), path };
  throw new Error(`LULL_PROPERTY_REPLAY takes SEED:PATH as a failure prints them, not "${text}".`);
}

/** What fast-check is told, from the environment; throws on values that it cannot mean. */
export function runs<T>(): fc.Parameters<T> {
  const { LULL_PROPERTY_RUNS: times, LULL_PROPERTY_REPLAY: replay } = process.env;
  return {
    numRuns: times === undefined ? usualRuns : wholeNumber('LULL_PROPERTY_RUNS', times),
    ...(replay === undefined ? {} : replayed(replay)),
  };
}
