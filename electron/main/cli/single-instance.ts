import { app } from 'electron';
import { accessSync, constants, statSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { isAbsolute } from 'node:path';
import { isStopped } from '../system/stopped';
import { lockFolder } from './folder-lock';
import {
  clearSign,
  clearStale,
  heardLately,
  holderOf,
  isElsewhere,
  isOwn,
  isReady,
  parseHolder,
} from './lock-link';
import { sleep } from './reply-file';

/**
 * One Lull per data folder: by a lock of the system's (`folder-lock.ts`), and by Chromium's own, a link (`lock-link.ts`) and a
 * socket to hand things over. Chromium's alone can be taken from a Lull that has only begun to take it.
 */

/** `frozen`: it has the folder and takes no command. `elsewhere`: one on another computer, which shares the folder, has it or had it a moment ago. */
export type RunningLull = 'none' | 'frozen' | 'may-answer' | 'elsewhere';

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
  const name = holderOf(userData);
  if (name === null) return 'none';
  const holder = parseHolder(name);
  if (isElsewhere(holder)) return heardLately(userData) ? 'elsewhere' : 'none';
  const { host, pid } = holder;
  // A name that is none of Chromium's: it knows what to do.
  if (host !== hostname() || !Number.isInteger(pid) || pid <= 0) return 'may-answer';
  if (!lives(pid)) return 'none';
  return isStopped(pid) ? 'frozen' : 'may-answer';
}

/** So long a Lull that has the folder may take until it can be spoken to. */
const beginsWithinMs = 5000;

/**
 * Who has the folder, once that can be acted upon: another Lull that has only begun is waited for. Where the answer is `none`
 * the folder is locked for this process.
 */
export function awaitTurn(userData: string): RunningLull {
  const end = performance.now() + beginsWithinMs;
  for (;;) {
    const running = runningLull(userData);
    if (running === 'frozen' || running === 'elsewhere') return running;
    if (lockFolder(userData)) {
      clearSign(userData);
      return running;
    }
    if (running === 'may-answer' && isReady(userData)) return running;
    if (performance.now() > end) return running === 'none' ? 'frozen' : running;
    sleep(4);
  }
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
    // Not there, or not for this person.
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

/** Takes Chromium's lock for a start that `awaitTurn` answered with `none`; false where another one has it after all. */
export function takeFree(userData: string): boolean {
  clearStale(userData);
  return takeLock(userData, {});
}

/** Gives Chromium's lock back, unless another Lull has taken it over. */
export function leaveFolder(userData: string): void {
  if (process.platform === 'win32' || isOwn(userData)) app.releaseSingleInstanceLock();
}
