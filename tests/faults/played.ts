import { spawn } from 'node:child_process';
import { z } from 'zod';
import type { CannotRun, Counts, Fault } from './fault';

/**
 * Faults that take the real app, each a file of Playwright that reads from a variable how often it is to run. One that counts
 * more than whether it passed says so in a line on stdout: `FAULT {"runs": 500, "lost": 0, "worst": 812}`.
 */

interface Played {
  readonly name: string;
  readonly worst: string;
  readonly file: string;
  /** The tests of the file whose titles have this; all where it says nothing. */
  readonly title?: string;
  /** The variable that takes `runs`. */
  readonly variable: string;
  readonly runs: number;
}

const killedIn = (who: string, title: string): Played => ({
  name: `${who} killed`,
  worst: 'p95 until it is back with what was written, ms',
  file: 'tests/e2e/recovers.spec.ts',
  title,
  variable: 'LULL_KILLS',
  runs: 100,
});

const list: readonly Played[] = [
  {
    name: 'three starts at once',
    worst: 'most that stayed',
    file: 'tests/e2e/one-lull.spec.ts',
    title: 'of three starts',
    variable: 'LULL_RACES',
    runs: 500,
  },
  killedIn('pages', 'renderer killed'),
  killedIn('GPU process', 'gpu-process killed'),
  killedIn('network process', 'utility killed'),
  killedIn('sound helper', 'sound helper killed'),
  {
    name: 'flood of hooks',
    worst: '-',
    file: 'tests/e2e/hooks-flood.spec.ts',
    variable: 'LULL_FAULT_RUNS',
    runs: 1,
  },
];

const countsSchema = z.object({
  runs: z.int().min(1),
  lost: z.int(),
  worst: z.number(),
});

const countsIn = (output: string) => {
  const line = /FAULT (\{.*\})/.exec(output)?.[1];
  return line === undefined ? null : countsSchema.parse(JSON.parse(line));
};

function play({ file, title, variable, runs }: Played): Promise<Counts | CannotRun> {
  if (!process.env['LULL_ELECTRON_PATH']) return Promise.resolve({ missing: 'an Electron' });
  const only = title === undefined ? [] : ['--grep', title];
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    file,
    ...only,
    '--reporter=line',
    '--workers=1',
  ];
  const env = { ...process.env, [variable]: String(runs) };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const found = countsIn(output) ?? { runs, lost: 0, worst: 0 };
      resolve({ ...found, wrong: code === 0 ? [] : [`${file} has failed`, output] });
    });
  });
}

export const played: readonly Fault[] = list.map((each) => ({
  name: each.name,
  worst: each.worst,
  play: () => play(each),
}));
