import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { MicrosipRefusal, MicrosipView } from '../../../src/core/contract';
import type { IniPlan } from './microsip-ini';
import { planIni } from './microsip-ini';

/**
 * MicroSIP's file on disk: looked at, written on request with a copy kept beside it, and put back. MicroSIP writes its file
 * when it ends, so nothing is done while it runs, or while nobody can tell whether it does.
 */

export interface MicrosipDeps {
  /** The roaming application data folder (APPDATA), where MicroSIP keeps its file unless it is a portable one. */
  readonly appData: string | null;
  readonly callCommand: string;
  /** Null where it cannot be told. */
  readonly running: () => Promise<boolean | null>;
  /** The agent picks a file; null where they did not. */
  readonly choose: () => Promise<string | null>;
  /** Local date and time for the name of a copy, "2026-11-21-094130". */
  readonly stamp: () => string;
}

export type MicrosipAsk =
  | { readonly do: 'look' | 'choose' | 'put-back' }
  | { readonly do: 'write'; readonly seen: string; readonly replaceOwn: boolean };

/** MicroSIP's own file is some kilobytes long. */
const largestFile = 4 * 1024 * 1024;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile() && found.size <= largestFile,
    () => false,
  );
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Written beside it, all of it, and then put in its place: a full disk or a crash leaves the old file as it was. */
async function replaceFile(file: string, bytes: Buffer): Promise<void> {
  const fresh = `${file}.lull-new`;
  try {
    const handle = await open(fresh, 'w', (await stat(file)).mode & 0o777);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if ((await stat(fresh)).size !== bytes.length) throw new Error('short write');
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

const copyMark = '.before-lull-';

/** The newest copy beside the file; their names sort by time. */
async function newestCopy(file: string): Promise<string | null> {
  const start = basename(file) + copyMark;
  const names = await readdir(dirname(file)).catch(() => []);
  return (
    names
      .filter((name) => name.startsWith(start))
      .sort()
      .at(-1) ?? null
  );
}

async function keepCopy(file: string, stamp: string): Promise<boolean> {
  try {
    await copyFile(file, `${file}${copyMark}${stamp}`, constants.COPYFILE_EXCL);
    return true;
  } catch {
    return false;
  }
}

export function createMicrosipFile(deps: MicrosipDeps): (ask: MicrosipAsk) => Promise<MicrosipView> {
  let chosen: string | null = null;

  async function locate(): Promise<string | null> {
    const usual = deps.appData === null ? null : join(deps.appData, 'MicroSIP', 'MicroSIP.ini');
    for (const file of [chosen, usual]) if (file !== null && (await exists(file))) return file;
    return null;
  }

  async function view(did: MicrosipView['did'], refused: MicrosipRefusal | null): Promise<MicrosipView> {
    const file = await locate();
    const nothing = { file, seen: '', changes: [], own: [], did };
    if (file === null) return { ...nothing, copy: null, refused: refused ?? 'no-file' };
    const copy = await newestCopy(file);
    const bytes = await readFile(file).catch(() => null);
    const plan: IniPlan = bytes ? planIni(bytes, deps.callCommand) : { ok: false, because: 'not-understood' };
    if (!plan.ok || !bytes) {
      return { ...nothing, copy, refused: refused ?? (plan.ok ? null : plan.because) };
    }
    return { file, seen: digest(bytes), changes: plan.changes, own: plan.own, copy, did, refused };
  }

  /** Why the file must not be touched now, or null. */
  async function notNow(): Promise<MicrosipRefusal | null> {
    const running = await deps.running();
    return running === null ? 'cannot-tell' : running ? 'running' : null;
  }

  async function write(seen: string, replaceOwn: boolean): Promise<MicrosipView> {
    const file = await locate();
    const refused = file === null ? 'no-file' : await notNow();
    if (file === null || refused) return view('looked', refused);
    try {
      const bytes = await readFile(file);
      if (digest(bytes) !== seen) return await view('looked', 'changed');
      const plan = planIni(bytes, deps.callCommand, replaceOwn);
      if (!plan.ok) return await view('looked', plan.because);
      if (!(await keepCopy(file, deps.stamp()))) return await view('looked', 'no-copy');
      await replaceFile(file, plan.bytes);
      return await view('written', null);
    } catch {
      return view('looked', 'not-written');
    }
  }

  /** The kept copy becomes the file again; what stood there is kept in turn, since MicroSIP may have changed it. */
  async function putBack(): Promise<MicrosipView> {
    const file = await locate();
    const copy = file === null ? null : await newestCopy(file);
    const refused = file === null || copy === null ? 'no-file' : await notNow();
    if (file === null || copy === null || refused) return view('looked', refused);
    try {
      const bytes = await readFile(join(dirname(file), copy));
      await copyFile(file, `${file}.with-lull-${deps.stamp()}`);
      await replaceFile(file, bytes);
      await rm(join(dirname(file), copy));
      return await view('put-back', null);
    } catch {
      return view('looked', 'not-written');
    }
  }

  return async (ask) => {
    switch (ask.do) {
      case 'look':
        return view('looked', null);
      case 'choose':
        chosen = (await deps.choose()) ?? chosen;
        return view('looked', null);
      case 'write':
        return write(ask.seen, ask.replaceOwn);
      case 'put-back':
        return putBack();
    }
  };
}
