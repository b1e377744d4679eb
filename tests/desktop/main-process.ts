import { readFileSync, writeFileSync } from 'node:fs';
import { WebSocket } from 'ws';
import type { Lull } from './lull';
import { waitFor, within } from './wait-for';

/** How the main process bears what it is asked to do: whether others get their turn, and what it takes of memory. */

/** Started with this the main process may be looked into. */
export const inspectable: readonly string[] = ['--inspect=0'];

export interface Borne {
  /** The longest that nothing else got its turn in the main process. */
  readonly blockedMs: number;
  /** Of a hundred waits for a turn one was longer than this. */
  readonly p99Ms: number;
  /** MiB in memory at the beginning (VmRSS) and at the most (VmHWM). */
  readonly beforeMib: number;
  readonly peakMib: number;
}

export interface MainProcess {
  /** Carries something out and tells how the main process bore it. */
  readonly bears: (work: () => Promise<unknown>) => Promise<Borne>;
  readonly close: () => void;
}

function mib(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
}

/** Node takes the time between ticks of 1 ms; what is over that, something held up. */
const begin = `globalThis.turns = process.getBuiltinModule('perf_hooks').monitorEventLoopDelay({ resolution: 1 });
turns.enable(); 0`;
const end = 'turns.disable(); turns.max / 1e6';
const p99 = 'turns.percentile(99) / 1e6';

export async function lookIntoMain({ pid, stderr }: Lull): Promise<MainProcess> {
  const address = await waitFor(() => /Debugger listening on (ws:\S+)/.exec(stderr())?.[1], {
    what: 'the address for looking into the main process',
    context: stderr,
  });
  const socket = new WebSocket(address);
  await within(new Promise((opened) => socket.once('open', opened)), {
    what: 'a look into the main process',
  });
  let asked = 0;
  const evaluate = (expression: string): Promise<number> => {
    asked += 1;
    const id = asked;
    socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression } }));
    const answer = new Promise<number>((resolve) => {
      const take = (data: Buffer): void => {
        const said = JSON.parse(data.toString()) as {
          id?: number;
          result?: { result?: { value?: unknown } };
        };
        if (said.id !== id) return;
        socket.off('message', take);
        resolve(Number(said.result?.result?.value));
      };
      socket.on('message', take);
    });
    return within(answer, { what: 'the main process to answer' });
  };
  return {
    bears: async (work) => {
      const beforeMib = mib(pid, 'VmRSS');
      writeFileSync(`/proc/${String(pid)}/clear_refs`, '5');
      await evaluate(begin);
      await work();
      return {
        blockedMs: await evaluate(end),
        p99Ms: await evaluate(p99),
        beforeMib,
        peakMib: mib(pid, 'VmHWM'),
      };
    },
    close: () => {
      socket.close();
    },
  };
}
