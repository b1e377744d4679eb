import { setTimeout as wait } from 'node:timers/promises';
import path from 'node:path';
import { exportFormats } from '../../src/core/export/export';
import type { Borne } from '../desktop/main-process';
import { inspectable, lookIntoMain } from '../desktop/main-process';
import { monotonicMs } from '../desktop/wait-for';
import type { Bench } from './apps';
import { launchApp, trayOf } from './apps';
import type { Figure } from './figures';
import { figure } from './figures';
import { withShifts } from './shifts';

interface Exports {
  readonly tookMs: readonly number[];
  readonly borne: readonly Borne[];
  /** Nothing asked of it for as long. */
  readonly atRest: Borne;
}

/** `lull --export` in each format, so many times over, from the start of the command to its end. */
async function exporting(bench: Bench, userDataDir: string, rounds: number): Promise<Exports> {
  const since = bench.desktop.desk.mark();
  const app = await launchApp(bench, userDataDir, [...inspectable, '--hidden']);
  await trayOf(bench, app, since);
  await app.hooks();
  const main = await lookIntoMain(app);
  const atRest = await main.bears(() => wait(3000));
  const tookMs: number[] = [];
  const borne: Borne[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const format of exportFormats) {
      const from = monotonicMs();
      const how = await main.bears(async () => {
        const { code, stderr } = await app.runCli(['--export', path.join(userDataDir, `all.${format}`)]);
        if (code !== 0) throw new Error(`export to ${format}: ${stderr}`);
      });
      tookMs.push(monotonicMs() - from);
      borne.push(how);
      bench.log(
        `export of ${path.basename(userDataDir)} to ${format}: ${tookMs.at(-1)?.toFixed(0) ?? '?'} ms, ` +
          `blocked ${how.blockedMs.toFixed(1)} ms, ${how.beforeMib.toFixed(0)} to ${how.peakMib.toFixed(0)} MiB`,
      );
    }
  }
  main.close();
  await app.end();
  return { tookMs, borne, atRest };
}

const grown = ({ borne }: Exports): readonly number[] => borne.map((one) => one.peakMib - one.beforeMib);

/** Five years in one file, beside a single shift: how long it takes, whether others get their turn, and how much it holds. */
export async function measureExport(bench: Bench): Promise<readonly Figure[]> {
  const rounds = bench.quick ? 1 : 4;
  const one = await exporting(bench, await withShifts(bench, 'one-shift'), rounds);
  const all = await exporting(bench, await withShifts(bench, 'five-years'), rounds);
  return [
    figure({ name: 'export.all', unit: 'ms', own: all.tookMs, floor: one.tookMs }),
    figure({
      name: 'export.blocked',
      unit: 'ms',
      own: all.borne.map(({ blockedMs }) => blockedMs),
      floor: [all.atRest.blockedMs],
      reach: {
        // On a busy machine it is others who hold it up, and at rest as well.
        says: 'median <= 50 ms, or no longer than at rest',
        met: ({ median, baseline }) => median <= Math.max(50, baseline),
      },
    }),
    figure({
      name: 'export.memory',
      unit: 'MiB more',
      own: grown(all),
      floor: grown(one),
      reach: { says: 'p95 <= 32 MiB', met: ({ p95 }) => p95 <= 32 },
    }),
  ];
}
