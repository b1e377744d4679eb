import { app } from 'electron';
import { accessSync, constants, readlinkSync, statSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { isStopped } from './stopped';

/** One Lull per data folder, by Chromium's own lock: a link `SingletonLock` to `HOST-PID`, and a socket to hand things over. */

export type RunningLull = 'none' | 'frozen' | 'may-answer';

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Who has the data folder. To be asked before the lock is, because Chromium kills a holder that does not answer for 20 s, and
 * one that is only stopped may go on. Not known on Windows; whether it is stopped, on Linux only.
 */
export function runningLull(userData: string): RunningLull {
  if (process.platform === 'win32') return 'may-answer';
  let holder;
  try {
    holder = readlinkSync(join(userData, 'SingletonLock'));
  } catch {
    return 'none';
  }
  const dash = holder.lastIndexOf('-');
  const pid = Number(holder.slice(dash + 1));
  // A folder on a shared disk, or a name that is none of Chromium's: it knows what to do.
  if (holder.slice(0, dash) !== hostname() || !Number.isInteger(pid) || pid <= 0) return 'may-answer';
  if (!lives(pid)) return 'none';
  return isStopped(pid) ? 'frozen' : 'may-answer';
}

/** What Chromium puts behind the folder for its socket: `/scoped_dir`, six letters, `/SingletonSocket`. */
const socketNameBytes = 34;
/** The shortest room for the name of a socket, macOS's 104 bytes; the last is the NUL. */
const mostSocketBytes = 103;

function holdsSocket(folder: string): boolean {
  if (!isAbsolute(folder) || Buffer.byteLength(folder) + socketNameBytes > mostSocketBytes) return false;
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

/** Where Chromium's socket can be; the session's own folder first, because nobody cleans it up under a running Lull. */
export const socketFolder = (userData: string, env: NodeJS.ProcessEnv = process.env): string | undefined =>
  [env['XDG_RUNTIME_DIR'] ?? '', tmpdir(), '/tmp', userData].find(holdsSocket);

/** Takes the lock, or hands `data` over to the one that has it. Chromium finds the folder for its socket by TMPDIR. */
export function takeLock(userData: string, data: Record<string, unknown>): boolean {
  const { TMPDIR } = process.env;
  const folder = process.platform === 'win32' ? undefined : socketFolder(userData);
  if (folder !== undefined) process.env['TMPDIR'] = folder;
  try {
    return app.requestSingleInstanceLock(data);
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}
