import { closeSync, fsyncSync, openSync } from 'node:fs';

/** A new or renamed file outlives a power cut only once its folder is on the disk, too. Windows has no such call for folders. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
