import { parentPort, workerData } from 'node:worker_threads';
import { openDiskFiles } from './disk-files';
import type { FilesCall } from './files';

/**
 * Entry of the thread that does what Lull asks of its files, one after the other: a disk that is slow or hangs holds up
 * nothing else. Nothing of Electron's own is to be had in such a thread.
 */

const files = openDiskFiles(String(workerData));

parentPort?.on('message', ({ id, method, args }: FilesCall) => {
  const call = files[method] as (...args: readonly string[]) => unknown;
  parentPort?.postMessage({ id, value: call(...args) });
});
