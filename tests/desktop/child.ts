import type { ChildProcess, StdioOptions } from 'node:child_process';
import { spawn } from 'node:child_process';
import { monotonicMs, within } from './wait-for';

export type Env = Readonly<Record<string, string>>;
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program that we started and that we end, by its own pid. */
export interface Child {
  readonly process: ChildProcess;
  readonly pid: number;
  /** CLOCK_MONOTONIC ms just before it was started. */
  readonly spawnedAt: number;
  readonly exited: Promise<Ended>;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Asks it to end, then makes it; returns when it is gone. */
  readonly end: () => Promise<Ended>;
}

export interface ChildOptions {
  readonly env?: Env;
  readonly cwd?: string;
  readonly stdio?: StdioOptions;
  readonly graceMs?: number;
  /** As the head of a process group of its own, as a session starts a program. */
  readonly ownGroup?: boolean;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function collect(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  return () => text;
}

/** Starts a program; a program that cannot be started is an error that says what is missing. */
export async function startChild(
  file: string,
  args: readonly string[],
  { env, cwd, stdio = ['ignore', 'pipe', 'pipe'], graceMs = 3000, ownGroup = false }: ChildOptions = {},
): Promise<Child> {
  const spawnedAt = monotonicMs();
  const child = spawn(file, [...args], {
    stdio,
    detached: ownGroup,
    ...(env && { env: { ...env } }),
    ...(cwd && { cwd }),
  });
  running.add(child);
  const exited = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (problem) => {
      running.delete(child);
      reject(new Error(`cannot start ${file}: ${problem.message}`));
    });
  });
  const end = async (): Promise<Ended> => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
    try {
      return await within(exited, { what: `the end of ${file}`, timeoutMs: graceMs + 5000, context: stderr });
    } finally {
      clearTimeout(timer);
    }
  };
  return { process: child, pid: child.pid ?? 0, spawnedAt, exited, stdout, stderr, end };
}

export interface Ran extends Ended {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. */
export async function run(
  file: string,
  args: readonly string[],
  options: ChildOptions & { readonly input?: string; readonly timeoutMs?: number } = {},
): Promise<Ran> {
  const child = await startChild(file, args, { stdio: ['pipe', 'pipe', 'pipe'], ...options });
  child.process.stdin?.on('error', () => undefined).end(options.input ?? '');
  const timeoutMs = options.timeoutMs ?? 15_000;
  try {
    const ended = await within(child.exited, {
      what: `${file} ${args.join(' ')} to end`,
      timeoutMs,
      context: child.stderr,
    });
    return { ...ended, stdout: child.stdout(), stderr: child.stderr() };
  } catch (problem) {
    await child.end();
    throw problem;
  }
}
