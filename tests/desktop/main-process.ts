import { readFileSync, writeFileSync } from 'node:fs';
import { WebSocket } from 'ws';
import type { Lull } from './lull';
import { waitFor, within } from './wait-for';

/** What an app's main process tells of itself and its pages: whether others get their turn, and what it takes of memory. */

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
  /** A full collection in the main process and in each page, so that memory is what is in use. */
  readonly collectGarbage: () => Promise<void>;
  /** What the main window's page says to this; null where there is none that answers. */
  readonly askMainPage: (expression: string) => Promise<unknown>;
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

const collect = 'HeapProfiler.collectGarbage';
const collectInPages = `(() => {
  const { webContents } = process.getBuiltinModule('module').createRequire(process.execPath)('electron');
  return Promise.all(webContents.getAllWebContents().map(({ debugger: tools }) => {
    if (!tools.isAttached()) tools.attach();
    return tools.sendCommand('${collect}');
  })).then(({ length }) => length);
})()`;

/** A page that ends meanwhile never answers. */
const inMainPage = (expression: string): string => `(() => {
  const { webContents } = process.getBuiltinModule('module').createRequire(process.execPath)('electron');
  const page = webContents.getAllWebContents().find((each) => each.getURL().includes('/main-window/'));
  if (!page || page.isCrashed()) return null;
  const answer = page.executeJavaScript(${JSON.stringify(expression)}).catch(() => null);
  return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 500, null))]);
})()`;

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
  const ask = (method: string, params: object = {}): Promise<unknown> => {
    asked += 1;
    const id = asked;
    socket.send(JSON.stringify({ id, method, params }));
    const answer = new Promise<unknown>((resolve) => {
      const take = (data: Buffer): void => {
        const said = JSON.parse(data.toString()) as {
          id?: number;
          result?: { result?: { value?: unknown } };
        };
        if (said.id !== id) return;
        socket.off('message', take);
        resolve(said.result?.result?.value);
      };
      socket.on('message', take);
    });
    return within(answer, { what: 'the main process to answer' });
  };
  const evaluateAny = (expression: string): Promise<unknown> =>
    ask('Runtime.evaluate', { expression, awaitPromise: true });
  const evaluate = async (expression: string): Promise<number> => {
    const value = await evaluateAny(expression);
    if (typeof value !== 'number') throw new Error(`no number came of: ${expression}`);
    return value;
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
    collectGarbage: async () => {
      await evaluate(collectInPages);
      await ask(collect);
    },
    askMainPage: (expression) => evaluateAny(inMainPage(expression)),
    close: () => {
      socket.close();
    },
  };
}
