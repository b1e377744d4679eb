import type { Logger } from '../../src/core/ports';

/** A line of our own bundle, as in `compose.cjs:1:2345`; the rest of a stack may name folders of the person. */
const place = /[\w-]+\.cjs:\d+:\d+/;

function factsOf(problem: unknown): Readonly<Record<string, string>> {
  if (!(problem instanceof Error)) return {};
  return { name: problem.name, at: place.exec(problem.stack ?? '')?.[0] ?? 'elsewhere' };
}

/** A slip of ours is logged and Lull goes on; without this Electron puts a dialog over whatever the agent is doing. */
export function logFaults(log: Logger): void {
  process.on('uncaughtException', (problem) => {
    log.warn('an error that nobody expected', factsOf(problem));
  });
  process.on('unhandledRejection', (problem) => {
    log.warn('a promise that nobody expected to fail', factsOf(problem));
  });
}
