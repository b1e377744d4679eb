import { openDiskFiles } from '../../electron/main/storage/disk-files';
import type { Files } from '../../src/core/ports';
import { promised } from '../../src/core/storage/sync-files';

/** The user data folder without the thread that works for it. */
export const createFiles = (folder: string): Files => promised(openDiskFiles(folder));
