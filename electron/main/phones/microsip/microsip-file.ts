import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, readFile, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { MicrosipRefusal, MicrosipView } from '../../../../src/core/contract';
import { planIni } from './microsip-ini';
import type { MicrosipAsk } from '../../../../src/core/app/ports';
import { replaceFile } from '../../system/write-file';

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

/** MicroSIP's own file is some kilobytes long. */
const largestFile = 4 * 1024 * 1024;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile() && found.size <= largestFile,
    () => false,
  );
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** As the file is, with who may read it. */
const replace = async (file: string, bytes: Uint8Array): Promise<boolean> =>
  replaceFile(file, `${file}.lull-new`, bytes, (await stat(file)).mode & 0o777);

const copyMark = '.before-lull-';

/** The newest copy beside the file; their names sort by time. */
async function newestCopy(file: string): Promise<string | null> {
  const start = basename(file) + copyMark;
  // A folder that cannot be listed has no copy that could be put back.
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
    // The agent is told that there is no copy, and nothing is written.
    return false;
  }
}

/** Writes what is planned for the file that the agent has seen, with a copy beside it; why not, or null. */
async function writePlanned(
  file: string,
  seen: string,
  planOf: (bytes: Buffer) => ReturnType<typeof planIni>,
  stamp: string,
): Promise<MicrosipRefusal | null> {
  try {
    const bytes = await readFile(file);
    if (digest(bytes) !== seen) return 'changed';
    const plan = planOf(bytes);
    if (!plan.ok) return plan.error;
    if (!(await keepCopy(file, stamp))) return 'no-copy';
    return (await replace(file, plan.value.bytes)) ? null : 'not-written';
  } catch {
    // The disk refused. The agent is told that nothing was written.
    return 'not-written';
  }
}

/** The copy becomes the file again; what stood there is kept in turn. Why not, or null. */
async function restore(file: string, copy: string, stamp: string): Promise<MicrosipRefusal | null> {
  try {
    const bytes = await readFile(copy);
    await copyFile(file, `${file}.with-lull-${stamp}`);
    if (!(await replace(file, bytes))) return 'not-written';
    await rm(copy);
    return null;
  } catch {
    // The disk refused. The agent is told that nothing was written.
    return 'not-written';
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
    // Gone since it was found, or not to be read: shown as not understood.
    const bytes = await readFile(file).catch(() => null);
    if (!bytes) return { ...nothing, copy, refused: refused ?? 'not-understood' };
    const plan = planIni(bytes, deps.callCommand);
    if (!plan.ok) return { ...nothing, copy, refused: refused ?? plan.error };
    const { changes, own } = plan.value;
    return { file, seen: digest(bytes), changes, own, copy, did, refused };
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
    const plan = (bytes: Buffer) => planIni(bytes, deps.callCommand, replaceOwn);
    const failed = await writePlanned(file, seen, plan, deps.stamp());
    return view(failed ? 'looked' : 'written', failed);
  }

  /** The kept copy becomes the file again; what stood there is kept in turn, since MicroSIP may have changed it. */
  async function putBack(): Promise<MicrosipView> {
    const file = await locate();
    const copy = file === null ? null : await newestCopy(file);
    const refused = file === null || copy === null ? 'no-file' : await notNow();
    if (file === null || copy === null || refused) return view('looked', refused);
    const failed = await restore(file, join(dirname(file), copy), deps.stamp());
    return view(failed ? 'looked' : 'put-back', failed);
  }

  return async (ask) => {
    switch (ask.do) {
      case 'read':
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
