import { app } from 'electron';
import type { Files } from '../../../src/core/ports';
import { createFiles, startStorageWorker, storageWorkerFile } from './files';

/** What is in the user data folder. */
export interface DataFolder {
  readonly path: string;
  readonly files: Files;
  /** Called where the thread that works for it has ended by itself, now or before this. */
  onEnd(handler: (error: unknown) => void): void;
}

/** Resolves once the thread that works for it has answered, or has not in time. */
export async function openFolder(path: string): Promise<DataFolder> {
  const ends: unknown[] = [];
  let handle = (error: unknown): void => void ends.push(error);
  const start = () => startStorageWorker(path, storageWorkerFile(app.getAppPath()));
  const files = createFiles(start, (error) => handle(error));
  await files.list('settings');
  return {
    path,
    files,
    onEnd(handler) {
      handle = handler;
      ends.splice(0).forEach(handler);
    },
  };
}
