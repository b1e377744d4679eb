import { readFileSync } from 'node:fs';

/**
 * The state letter stands after the name in parentheses, which may hold anything; T is stopped. A t is held by a tracer, at each
 * system call that it looks at, and lives.
 */
const stopped = /^T/;

/** Is this process stopped, as by SIGSTOP? Known on Linux only; false everywhere else, and where it has ended. */
export function isStopped(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stopped.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    // Not Linux, or the process has ended.
    return false;
  }
}
