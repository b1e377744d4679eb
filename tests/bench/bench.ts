import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startDesktop } from '../desktop/desktop';
import { projectRoot } from '../desktop/project-root';
import { monotonicMs } from '../desktop/wait-for';
import type { Bench } from './apps';
import { measureCards } from './cards';
import { measureDeck } from './deck';
import { measureExport } from './export';
import type { Figure } from './figures';
import { measureHearing } from './hearing';
import { measureIdle } from './idle';
import { measureLookBack } from './look-back';
import { measureRecords } from './records';
import { measureStart } from './start';
import { table } from './table';

const usage = `npm run bench -- [--json FILE] [--only start.tray,idle] [--quick] [--app FOLDER]
  --json FILE   also writes the figures there, one object each
  --only LIST   only figures whose names begin with one of these
  --quick       fewer rounds and short idle windows: a first look, not a verdict
  --app FOLDER  another build of Lull than the one here`;

interface Phase {
  readonly figures: readonly string[];
  readonly measure: (bench: Bench) => Promise<readonly Figure[]>;
}

const phases: readonly Phase[] = [
  { figures: ['start.tray', 'start.window'], measure: measureStart },
  { figures: ['shortcut.painted', 'hook.gone', 'growth.100cards'], measure: measureCards },
  {
    figures: ['signal.latency', 'microphone.gone', 'hearing.cpu', 'hearing.processes'],
    measure: measureHearing,
  },
  { figures: ['record.acknowledged', 'record.written'], measure: measureRecords },
  { figures: ['deck.1000'], measure: measureDeck },
  {
    figures: ['idle.cpu', 'idle.switches', 'idle.processes', 'idle.pss', 'idle.uss', 'idle.anon'],
    measure: measureIdle,
  },
  { figures: ['lookback.open', 'lookback.first'], measure: measureLookBack },
  { figures: ['export.all', 'export.blocked', 'export.memory'], measure: measureExport },
];

/** The tools of the project that the bench stands on; they are plain Node and come from run.mjs. */
export interface Tools {
  readonly findElectron: (options: { readonly log: Log }) => Promise<Found>;
  readonly buildDesktop: (log: Log) => Promise<boolean>;
}
type Log = (line: string) => void;
type Found = { readonly path: string } | { readonly failed: readonly string[] };

const log: Log = (line) => {
  process.stderr.write(`${line}\n`);
};

async function electronPath({ findElectron }: Tools): Promise<string | null> {
  if (process.env['LULL_ELECTRON_PATH']) return process.env['LULL_ELECTRON_PATH'];
  const found = await findElectron({ log });
  if ('path' in found) return found.path;
  found.failed.forEach(log);
  return null;
}

/** Each phase has a desktop of its own. One that breaks costs its own figures and says why; the others are still measured. */
async function measureAll(
  bench: Omit<Bench, 'desktop'>,
  isWanted: (name: string) => boolean,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { figures: names, measure } of phases) {
    if (!names.some(isWanted)) continue;
    const desktop = await startDesktop();
    try {
      figures.push(...(await measure({ ...bench, desktop })));
    } catch (problem) {
      log(
        `could not measure ${names.join(', ')}: ${problem instanceof Error ? problem.message : String(problem)}`,
      );
      figures.push(...names.map(unmeasured));
    } finally {
      await desktop.dispose();
    }
  }
  return figures.filter(({ name }) => isWanted(name));
}

const unmeasured = (name: string): Figure => ({
  name,
  unit: '',
  median: null,
  p95: null,
  n: 0,
  baseline: null,
  ratio: null,
  reach: 'to be measured',
  ok: false,
});

function summary(figures: readonly Figure[], seconds: number): string {
  const missed = figures.filter(({ ok }) => ok === false).map(({ name }) => name);
  const verdict = missed.length ? `Out of reach: ${missed.join(', ')}.` : 'All within reach.';
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  return `${verdict} Measured in ${seconds.toFixed(0)} s beside floors on the same Electron; load ${load} at the end.`;
}

const options = {
  json: { type: 'string' },
  only: { type: 'string' },
  quick: { type: 'boolean' },
  app: { type: 'string' },
} as const;

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return null;
  }
}

/** Measures, prints the table, and returns the exit code: 0 if everything could be measured, whatever the figures say. */
export async function bench(args: readonly string[], tools: Tools): Promise<number> {
  const values = readArgs(args);
  const wanted = values?.only?.split(',') ?? [''];
  const isWanted = (name: string): boolean => wanted.some((start) => name.startsWith(start));
  if (!values || !phases.some(({ figures }) => figures.some(isWanted))) {
    log(usage);
    return 2;
  }
  const root = projectRoot();
  if (!values.app && !(await tools.buildDesktop(log))) return 1;
  const electron = await electronPath(tools);
  if (!electron) return 1;
  const startedAt = monotonicMs();
  const { quick = false, app = root } = values;
  const figures = await measureAll(
    { electronPath: electron, root, appPath: path.resolve(app), quick, log },
    isWanted,
  );
  process.stdout.write(`${table(figures)}\n${summary(figures, (monotonicMs() - startedAt) / 1000)}\n`);
  if (values.json) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  return figures.every(({ n }) => n > 0) ? 0 : 1;
}
