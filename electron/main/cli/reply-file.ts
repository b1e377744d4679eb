import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';

/**
 * How a second start hears what became of its command: it hands over the name of a file that is not there yet, in a folder
 * of its own (0700), and the running Lull writes the answer there, whole. A socket would do the same, but its name has to fit
 * into 108 bytes (104 on macOS), which no folder of a phone's or a service's environment promises.
 */

export interface CommandReply {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface ReplyFile {
  readonly address: string;
  /** The answer, or null when none came within `ms`. Nothing else runs meanwhile; takes the folder away. */
  reply(ms: number): CommandReply | null;
  close(): void;
}

const fileName = 'answer';
const folderPrefix = 'lull-answer-';
const pollEveryMs = 4;

/** Nothing else gets its turn until then. */
export function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function readReply(file: string): CommandReply | null | 'not-yet' {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // The running Lull has not written it yet.
    return 'not-yet';
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { code, out, error } = value as Partial<CommandReply>;
    return typeof code === 'number' && typeof out === 'string' && typeof error === 'string'
      ? { code, out, error }
      : null;
  } catch {
    // Not an answer: the caller says that Lull does not answer.
    return null;
  }
}

/** Both sides must see the folder: the session's own, then the data folder, then the one for temporary files. */
export const replyFolders = (userData: string, env: NodeJS.ProcessEnv = process.env): readonly string[] =>
  [env['XDG_RUNTIME_DIR'], userData, tmpdir()].filter(
    (folder): folder is string => folder !== undefined && isAbsolute(folder),
  );

function makeFolder(folders: readonly string[]): string | null {
  for (const folder of folders) {
    try {
      return mkdtempSync(join(folder, folderPrefix));
    } catch {
      // The next one may be there, and writable.
    }
  }
  return null;
}

/** In the first folder that can be written to; null where there is none, and the command must do without an answer. */
export function openReplyFile(folders: readonly string[]): ReplyFile | null {
  const folder = makeFolder(folders);
  if (folder === null) return null;
  const address = join(folder, fileName);
  const close = (): void => rmSync(folder, { recursive: true, force: true });
  return {
    address,
    close,
    reply(ms) {
      const end = performance.now() + ms;
      let found = readReply(address);
      while (found === 'not-yet' && performance.now() < end) {
        sleep(pollEveryMs);
        found = readReply(address);
      }
      close();
      return found === 'not-yet' ? null : found;
    },
  };
}

/** Only such a name is written to, so that no caller can have another file replaced. */
export const isReplyAddress = (address: string): boolean =>
  isAbsolute(address) &&
  basename(address) === fileName &&
  basename(dirname(address)).startsWith(folderPrefix);

/** The running Lull's side. A caller that has gone away, and its folder with it, is nobody's concern. */
export function writeReply(address: string, answer: CommandReply): void {
  if (!isReplyAddress(address)) return;
  const half = `${address}.half`;
  try {
    writeFileSync(half, JSON.stringify(answer), { flag: 'wx', mode: 0o600 });
    renameSync(half, address);
  } catch {
    // The caller has gone away.
    rmSync(half, { force: true });
  }
}
