import { lstatSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { readlink, rename, symlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { minuteMs } from '../../../src/core/durations';
import type { Stop } from '../../../src/core/ports';

/**
 * Who holds a data folder: Chromium's link `SingletonLock` to `HOST-PID`, and beside it the link `running`, which says the
 * same once the holder takes commands, and is made anew as long as it lives. The second tells a start that has only begun
 * from one that can be spoken to, and a live holder on another computer from one that crashed there. Links need no room on
 * a full disk.
 */

const linkOf = (folder: string): string => join(folder, 'SingletonLock');
const signOf = (folder: string): string => join(folder, 'running');

const signEveryMs = 30_000;
/** Without a sign for so long, a holder on another computer is gone. */
const goneAfterMs = 2 * minuteMs;

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    // Not there, or another start was quicker; both are an answer.
    return null;
  }
}

const targetOf = (link: string): string | null => orNull(() => readlinkSync(link));

/** What Chromium's link says; null where there is none. */
export const holderOf = (folder: string): string | null => targetOf(linkOf(folder));

export interface Holder {
  readonly host: string;
  /** Not a number where the name is none of Chromium's. */
  readonly pid: number;
}

export function parseHolder(name: string): Holder {
  const dash = name.lastIndexOf('-');
  return { host: name.slice(0, Math.max(dash, 0)), pid: Number(name.slice(dash + 1)) };
}

export const isElsewhere = ({ host, pid }: Holder): boolean =>
  host !== '' && host !== hostname() && Number.isInteger(pid) && pid > 0;

/** The holder takes commands. */
export const isReady = (folder: string): boolean => {
  const holder = holderOf(folder);
  return holder !== null && holder === targetOf(signOf(folder));
};

const own = (): string => `${hostname()}-${String(process.pid)}`;

const madeAt = (link: string): number | null => orNull(() => lstatSync(link).mtimeMs);

/** Now, by the clock of the disk that the folder is on. */
function nowThere(folder: string): number | null {
  const probe = `${signOf(folder)}.${own()}`;
  orNull(() => symlinkSync(own(), probe));
  const now = madeAt(probe);
  rmSync(probe, { force: true });
  return now;
}

/** Has the holder on another computer been heard of lately? Taken to be so where nobody can tell. */
export function heardLately(folder: string): boolean {
  const now = nowThere(folder);
  const signs = [madeAt(linkOf(folder)), madeAt(signOf(folder))];
  return now === null || signs.some((at) => at !== null && now - at < goneAfterMs);
}

/** Once the folder is locked for this process: no other on this computer takes commands there, whatever was left behind. */
export function clearSign(folder: string): void {
  const name = targetOf(signOf(folder));
  if (name !== null && !isElsewhere(parseHolder(name))) orNull(() => rmSync(signOf(folder), { force: true }));
}

/**
 * Before Chromium's lock is taken: what a holder left behind that is gone from this or another computer. The link is moved
 * before it is judged, so that one that came meanwhile is put back and not thrown away.
 */
export function clearStale(folder: string): void {
  const seen = holderOf(folder);
  if (seen !== null && isElsewhere(parseHolder(seen)) && !heardLately(folder)) {
    const aside = `${linkOf(folder)}.${own()}`;
    orNull(() => {
      renameSync(linkOf(folder), aside);
      if (readlinkSync(aside) === seen) rmSync(aside);
      else renameSync(aside, linkOf(folder));
    });
  }
  orNull(() => rmSync(signOf(folder), { force: true }));
}

async function sign(folder: string, name: string): Promise<void> {
  const next = `${signOf(folder)}.${name}`;
  await symlink(name, next);
  await rename(next, signOf(folder));
}

/**
 * Says that this process takes commands, and goes on saying so. `lost` is called once, where another process has taken the
 * folder all the same: a computer that slept too long for one on a shared disk.
 */
export function announce(folder: string, lost: () => void): Stop {
  const me = own();
  if (holderOf(folder) !== me) return () => undefined;
  // Without it a second start waits a little longer, and finds out by asking.
  const signed = (): Promise<unknown> => sign(folder, me).catch(() => undefined);
  void signed();
  let isLost = false;
  const timer = setInterval(() => {
    void readlink(linkOf(folder))
      .then((holder) => {
        if (holder === me) return signed();
        clearInterval(timer);
        // A look at a slow disk may have been under way.
        if (!isLost) lost();
        isLost = true;
        return undefined;
      })
      // The folder is away for a moment, or for good; neither makes another process its holder.
      .catch(() => undefined);
  }, signEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Does Chromium's lock still name this process? Only then is it this one's to give back. */
export const isOwn = (folder: string): boolean => holderOf(folder) === own();
