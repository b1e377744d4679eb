import { constants, openSync, statSync } from 'node:fs';
import type { Server } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';

/**
 * A lock of the data folder that the system takes back with the process, however that ends: nothing is left behind that would
 * have to be told apart from a live one. It is taken before Chromium's own, which two starts at once can both come to hold.
 */

/** Sees to it that a socket's name is free again with its process, and is no file: Linux's abstract names. */
const abstract = '\0';
/** Of macOS's `open`: an exclusive lock of the file, refused at once where another process has it. */
const exclusiveLock = 0x20;

let held: Server | number | null = null;

function holdName(folder: string): Server | null {
  const { dev, ino } = statSync(folder, { bigint: true });
  const server = createServer((caller) => caller.destroy());
  // Another process has the name; `listening` says so at once.
  server.on('error', () => undefined);
  server.listen(`${abstract}lull-${String(process.getuid?.() ?? 0)}-${String(dev)}-${String(ino)}`);
  server.unref();
  return server.listening ? server : null;
}

function holdFile(folder: string): number | null {
  const { O_RDWR, O_CREAT, O_NONBLOCK } = constants;
  try {
    return openSync(join(folder, 'folder.lock'), O_RDWR | O_CREAT | O_NONBLOCK | exclusiveLock, 0o600);
  } catch {
    // Another process has it.
    return null;
  }
}

/**
 * True where this process has the folder, from now until it ends; the folder must be there. On Windows Chromium's own lock is
 * a file that is open for one process alone, so there is nothing to add.
 */
export function lockFolder(folder: string, platform: NodeJS.Platform = process.platform): boolean {
  if (platform === 'win32' || held !== null) return true;
  held = platform === 'linux' ? holdName(folder) : holdFile(folder);
  return held !== null;
}
