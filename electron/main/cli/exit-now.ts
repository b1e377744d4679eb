import { readFileSync, readdirSync, writeSync } from 'node:fs';
import type { CommandReply } from './reply-file';
import { sleep } from './reply-file';

/**
 * Ends this process at once, without the end that Chromium has for it: that one needs its other processes, which a logout
 * ends at the same moment (it then waits for ever, or aborts), and a desktop, which a command need not have.
 */
export function exitNow(code: number): never {
  // Node's own exit; Electron has put Chromium's end in the place of `process.exit`.
  const exit: unknown = Reflect.get(process, 'reallyExit');
  if (typeof exit === 'function') Reflect.apply(exit, process, [code]);
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still here');
}

/** All of it, even into a pipe that is full for a moment; a reader that has gone away needs nothing. */
function writeAll(fd: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EAGAIN') return;
      sleep(1);
    }
  }
}

/** On Linux Chromium has begun two processes by now, which would complain on our stderr that nobody listens to them. */
function endChildren(): void {
  const tasks = '/proc/self/task';
  try {
    for (const task of readdirSync(tasks)) {
      const children = readFileSync(`${tasks}/${task}/children`, 'utf8').split(' ').filter(Boolean);
      for (const child of children) process.kill(Number(child), 'SIGKILL');
    }
  } catch {
    // Not Linux, or none of ours any more: they end by themselves.
  }
}

/** What a command prints, and its end. */
export function finish({ code, out, error }: CommandReply): never {
  endChildren();
  writeAll(process.stderr.fd, error);
  writeAll(process.stdout.fd, out);
  return exitNow(code);
}
