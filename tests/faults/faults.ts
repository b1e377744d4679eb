import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { aligned } from '../bench/table';
import type { CannotRun, Counts, Fault, Outcome } from './fault';
import { clocks } from './clocks';
import { corrupt } from './corrupt';
import { folders } from './folders';
import { fullDisks } from './full-disk';
import { killed, threadKilled } from './killed';
import { migrations } from './migrations';
import { nthCalls } from './nth-call';
import { cannotRun } from './places';
import { played } from './played';

const usage = `npm run faults -- [--json FILE] [--only NAME,NAME] [--full]
  --json FILE   also writes the outcomes there, one object each
  --only LIST   only faults whose names begin with one of these
  --full        all runs, which takes a quarter of an hour`;

const faultsOf = (isFull: boolean): readonly Fault[] => [
  ...[killed, threadKilled, ...fullDisks, ...nthCalls, corrupt, ...folders, clocks, migrations],
  // Each of these takes minutes.
  ...(isFull ? played : []),
];

const options = { json: { type: 'string' }, only: { type: 'string' }, full: { type: 'boolean' } } as const;

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return null;
  }
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const named = (
  { name }: Fault,
  { runs, lost, worst }: Omit<Counts, 'wrong'>,
  ok: boolean | null,
): Outcome => ({
  name,
  runs,
  lost,
  worst,
  ok,
});

const mostLines = 10;

/** A fault that breaks is a fault that is not held. */
async function outcomeOf(fault: Fault, isFull: boolean): Promise<Outcome> {
  const none = { runs: 0, lost: 0, worst: 0 };
  const startedAt = performance.now();
  const found: Counts | CannotRun = await fault.play(isFull).catch((problem: unknown) => ({
    ...none,
    wrong: [problem instanceof Error ? String(problem.stack) : String(problem)],
  }));
  if (cannotRun(found)) {
    say(`${fault.name}: not run, for want of ${found.missing}`);
    return named(fault, none, null);
  }
  say(`${fault.name}: ${found.runs} runs in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  for (const line of found.wrong.slice(0, mostLines)) say(`  ${line}`);
  return named(fault, found, found.lost === 0 && found.wrong.length === 0);
}

const verdict = (ok: boolean | null): string => (ok === null ? 'not run' : ok ? 'ok' : 'NOT OK');

function table(outcomes: readonly Outcome[]): string {
  const worst = new Map(faultsOf(true).map((fault) => [fault.name, fault.worst]));
  const rows = outcomes.map((each) => [
    each.name,
    ...[each.runs, each.lost, each.worst].map(String),
    worst.get(each.name) ?? '',
    verdict(each.ok),
  ]);
  return aligned(
    [['fault', 'runs', 'lost', 'worst', 'which is', ''], ...rows],
    (column) => column === 0 || column > 3,
  );
}

/** Runs the suite, prints the table and returns the exit code: 1 where a fault was not held, or in CI could not be run. */
export async function faults(args: readonly string[]): Promise<number> {
  const values = readArgs(args);
  const wanted = values?.only?.split(',') ?? [''];
  const isFull = values?.full ?? false;
  const chosen = faultsOf(isFull).filter(({ name }) => wanted.some((start) => name.startsWith(start)));
  if (!values || chosen.length === 0) {
    say(usage);
    return 2;
  }
  const outcomes: Outcome[] = [];
  for (const fault of chosen) outcomes.push(await outcomeOf(fault, isFull));
  process.stdout.write(`${table(outcomes)}\n`);
  if (values.json) await writeFile(values.json, `${JSON.stringify(outcomes, null, 2)}\n`);
  const inCi = process.env['CI'] === 'true';
  return outcomes.some(({ ok }) => ok === false || (inCi && ok === null)) ? 1 : 0;
}
