import { readFileSync, readdirSync } from 'node:fs';
import { monotonicMs } from '../desktop/wait-for';

/** What Linux tells about an app and all processes under it. A process or thread that is gone reads as nothing. */

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const threads = (pid: number): readonly string[] =>
  names(`/proc/${String(pid)}/task`).map((thread) => `/proc/${String(pid)}/task/${thread}`);

function childrenOf(pid: number): readonly number[] {
  return threads(pid).flatMap((thread) =>
    read(`${thread}/children`).trim().split(' ').filter(Boolean).map(Number),
  );
}

/** The process and everything under it. */
function processTree(root: number): readonly number[] {
  return [root, ...childrenOf(root).flatMap(processTree)];
}

export interface Memory {
  readonly pss: number;
  readonly uss: number;
  readonly anon: number;
}

/** MiB of a whole app: shared pages counted by share (pss), private ones (uss), and those of no file (anon, Pss_Anon). */
export function memory(root: number): Memory {
  const total = { pss: 0, uss: 0, anon: 0 };
  for (const pid of processTree(root)) {
    const rollup = read(`/proc/${String(pid)}/smaps_rollup`);
    const mib = (field: string): number =>
      Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) / 1024;
    total.pss += mib('Pss');
    total.uss += mib('Private_Clean') + mib('Private_Dirty');
    total.anon += mib('Pss_Anon');
  }
  return total;
}

interface Use {
  /** Nanoseconds on a processor. */
  readonly cpuNs: number;
  readonly switches: number;
}

function threadUse(thread: string): Use {
  const switches = [...read(`${thread}/status`).matchAll(/ctxt_switches:\s*(\d+)/g)];
  return {
    cpuNs: Number(read(`${thread}/schedstat`).split(' ')[0] ?? 0),
    switches: switches.reduce((sum, [, count]) => sum + Number(count), 0),
  };
}

/** Linux counts ended children in hundredths of a second on every platform it shows them to. */
const tickNs = 10_000_000;

interface Reaped {
  readonly faults: number;
  readonly cpuNs: number;
}

/**
 * Children that a process has waited for leave their page faults and their processor time in its own account, however
 * short their life was; none can run without a fault.
 */
function reapedBy(pid: number): Reaped {
  const fields =
    read(`/proc/${String(pid)}/stat`)
      .split(') ')
      .pop()
      ?.split(' ') ?? [];
  const field = (index: number): number => Number(fields[index] ?? 0);
  return { faults: field(8), cpuNs: (field(13) + field(14)) * tickNs };
}

interface Sample {
  readonly threads: ReadonlyMap<string, Use>;
  readonly reaped: ReadonlyMap<number, Reaped>;
}

function sample(root: number): Sample {
  const tree = processTree(root);
  return {
    threads: new Map(tree.flatMap(threads).map((thread) => [thread, threadUse(thread)])),
    reaped: new Map(tree.map((pid) => [pid, reapedBy(pid)])),
  };
}

export interface Idleness {
  /** Percent of one core. */
  readonly cpu: number;
  /** Context switches a second. */
  readonly switches: number;
  /** Processes started; those too short to be seen alive count once per look in which one ended. */
  readonly processes: number;
}

function usedBetween(before: Sample, after: Sample): Use {
  let cpuNs = 0;
  let switches = 0;
  for (const [thread, use] of after.threads) {
    const was = before.threads.get(thread);
    cpuNs += use.cpuNs - (was?.cpuNs ?? 0);
    switches += use.switches - (was?.switches ?? 0);
  }
  return { cpuNs, switches };
}

function startedBetween(
  before: Sample,
  after: Sample,
): { readonly processes: number; readonly cpuNs: number } {
  const seenEnding = [...before.reaped.keys()].some((pid) => !after.reaped.has(pid));
  let processes = 0;
  let cpuNs = 0;
  for (const [pid, now] of after.reaped) {
    const was = before.reaped.get(pid);
    if (!was) processes += 1;
    else if (now.faults > was.faults && !seenEnding) {
      processes += 1;
      cpuNs += now.cpuNs - was.cpuNs;
    }
  }
  return { processes, cpuNs };
}

/** Watches what an app does by looking every second; `stop` gives the account. */
export function watchIdleness(root: number): { readonly stop: () => Idleness } {
  const startedAt = monotonicMs();
  const total = { cpuNs: 0, switches: 0, processes: 0 };
  let last = sample(root);
  const account = (): void => {
    const now = sample(root);
    const used = usedBetween(last, now);
    const started = startedBetween(last, now);
    total.cpuNs += used.cpuNs + started.cpuNs;
    total.switches += used.switches;
    total.processes += started.processes;
    last = now;
  };
  const timer = setInterval(account, 1000);
  return {
    stop: () => {
      clearInterval(timer);
      account();
      const elapsedMs = monotonicMs() - startedAt;
      const { processes } = total;
      return {
        cpu: (total.cpuNs / 1e6 / elapsedMs) * 100,
        switches: (total.switches / elapsedMs) * 1000,
        processes,
      };
    },
  };
}
