import { readFile } from 'node:fs/promises';
import type { Lull } from '../desktop/lull';
import { monotonicMs } from '../desktop/wait-for';
import type { Bench } from './apps';
import { freePhone, launchApp, newUserData, trayOf } from './apps';
import type { Figure } from './figures';
import { figure } from './figures';

/** What it takes until an event of a phone is on disk, and what it writes, early in a shift and with many calls behind it. */

const verbs = ['started', 'ended'] as const;

/** Bytes that Lull's main process has had written to a disk. */
async function bytesWritten({ pid }: Lull): Promise<number> {
  const io = await readFile(`/proc/${String(pid)}/io`, 'utf8');
  return Number(/^write_bytes: (\d+)/m.exec(io)?.[1]);
}

interface Calls {
  readonly ackMs: number[];
  /** KiB each. */
  readonly kib: number[];
}

async function callsOf(lull: Lull, count: number): Promise<Calls> {
  const calls: Calls = { ackMs: [], kib: [] };
  for (let call = 0; call < count; call += 1) {
    const before = await bytesWritten(lull);
    for (const verb of verbs) {
      const from = monotonicMs();
      const { status } = await lull.post(verb);
      if (status !== 202) throw new Error(`${verb}: ${String(status)}`);
      calls.ackMs.push(monotonicMs() - from);
    }
    calls.kib.push(((await bytesWritten(lull)) - before) / 1024);
  }
  return calls;
}

/** The floor of each figure is the same Lull at the beginning of its shift. */
export async function measureRecords(bench: Bench): Promise<readonly Figure[]> {
  const since = bench.desktop.desk.mark();
  const lull = await launchApp(bench, await newUserData(bench, 'records'), ['--hidden']);
  await trayOf(bench, lull, since);
  await freePhone(lull, ['ringing', 'started', 'ended', 'available']);
  const some = bench.quick ? 20 : 100;
  const early = await callsOf(lull, some);
  await callsOf(lull, bench.quick ? 100 : 800);
  const late = await callsOf(lull, some);
  await lull.end();
  return [
    figure({
      name: 'record.acknowledged',
      unit: 'ms',
      own: late.ackMs,
      floor: early.ackMs,
      reach: {
        says: 'p95 <= 20 ms, <= 1.25 x early',
        met: (f) => f.p95 <= 20 && f.median <= 1.25 * f.baseline,
      },
    }),
    figure({
      name: 'record.written',
      unit: 'KiB per call',
      own: late.kib,
      floor: early.kib,
      reach: { says: '<= 1.25 x early', met: ({ median, baseline }) => median <= 1.25 * baseline },
    }),
  ];
}
