import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Env } from './child';
import { run, startChild } from './child';
import type { Desk, WindowSeen } from './desk';
import { waitFor } from './wait-for';

/** Another program that has the keyboard, and a person typing into it. */
export interface Typist {
  readonly window: WindowSeen;
  /** Types with real key presses; returns when the last was sent. */
  readonly type: (text: string, options?: { readonly msPerKey?: number }) => Promise<void>;
  /** All that arrived so far; call it after `type('\n')`, since a terminal hands over whole lines. */
  readonly arrived: () => Promise<string>;
  readonly close: () => Promise<unknown>;
}

const title = 'notes of a call';

/** Opens a terminal running `cat > file` and waits until it has the keyboard. */
export async function openTypist(env: Env, desk: Desk, folder: string): Promise<Typist> {
  const file = path.join(folder, 'typed.txt');
  const since = desk.mark();
  const script = `stty -echo; cat > "$0"`;
  const terminal = await startChild('xterm', ['-T', title, '-e', 'sh', '-c', script, file], { env });
  const ours = ({ pid }: { readonly pid: number | null }): boolean => pid === terminal.pid;
  const window = await desk.next('map', ours, { since, what: 'the terminal', context: terminal.stderr });
  const focused = { since, what: 'the terminal to have the keyboard' };
  await desk.next('active', ({ active }) => active?.pid === terminal.pid, focused);
  const arrived = (): Promise<string> => readFile(file, 'utf8');
  await waitFor(() => arrived().catch(() => null), { what: 'the terminal to take text' });
  return {
    window,
    type: async (text, { msPerKey = 12 } = {}) => {
      const args = ['type', '--delay', String(msPerKey), '--file', '-'];
      const timeoutMs = 10_000 + text.length * (msPerKey + 20);
      const { code, stderr } = await run('xdotool', args, { env, input: text, timeoutMs });
      if (code !== 0) throw new Error(`xdotool: ${stderr}`);
    },
    arrived,
    close: terminal.end,
  };
}
