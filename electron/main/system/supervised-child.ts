import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { isStopped } from './stopped';

/** A program that runs as long as Lull does, for what it writes. */
export interface SupervisedChild {
  readonly output: Readable;
  /** It was stopped from outside: it tells nothing, and looks like one that has nothing to tell. */
  readonly isStopped: () => boolean;
  readonly end: () => void;
}

/** The program was not there; a shell's own word for it. */
const notFound = 127;

/**
 * A program that only writes when something happens does not notice that nobody reads it any more. The shell ends it when our
 * end of its input closes, which it does even if Lull is killed; and keeps no hold of the output, so that it ends with it.
 */
const endingWithUs = '"$@" & exec >&-; read -r _; kill -9 $!; wait $!';

/**
 * Chromium leaves its pipes to its windows open to every child. One that lives as long as Lull must not hold them, because a
 * window's process ends when its pipe closes: so it gets /dev/null in their place.
 */
function withoutOurFiles<T>(start: (more: readonly number[]) => T): T {
  const nothing = openSync('/dev/null', 'r+');
  try {
    const highest = Math.max(...readdirSync('/proc/self/fd').map(Number));
    return start(Array.from({ length: Math.max(0, highest - 2) }, () => nothing));
  } finally {
    closeSync(nothing);
  }
}

/** The shell and the program under it. */
function bothOf(shell: number | undefined): readonly number[] {
  if (shell === undefined) return [];
  const id = String(shell);
  try {
    const children = readFileSync(`/proc/${id}/task/${id}/children`, 'utf8');
    return [shell, ...children.split(' ').filter(Boolean).map(Number)];
  } catch {
    // The shell has ended, and the program with it.
    return [];
  }
}

/** One that is stopped does not notice that its input was closed. */
function endStopped(pids: readonly number[]): void {
  if (!pids.some(isStopped)) return;
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // The other one took it along.
    }
  }
}

/**
 * Starts a program on Linux, and ends it with Lull, however that ends. `ended` comes once, by itself or after `end`; it says
 * whether the program was there. Throws where the system has no more processes or files.
 */
export function startSupervised(
  [program, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string | undefined>>,
  ended: (wasThere: boolean) => void,
): SupervisedChild {
  const child = withoutOurFiles((more) =>
    spawn('/bin/sh', ['-c', endingWithUs, 'sh', program, ...args], {
      env: { ...env },
      stdio: ['pipe', 'pipe', 'ignore', ...more],
    }),
  );
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('no pipes');
  const end = (): void => {
    endStopped(bothOf(child.pid));
    stdin.destroy();
    stdout.destroy();
  };
  child.once('error', () => ended(true));
  child.once('exit', (code) => ended(code !== notFound));
  stdin.on('error', end);
  stdout.on('error', end).once('end', end);
  return { output: stdout, isStopped: () => bothOf(child.pid).some(isStopped), end };
}
