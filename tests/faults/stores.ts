import { createShiftRecorder } from '../../src/core/app/shift-recorder';
import type { Files, Logger } from '../../src/core/ports';
import { createDocuments } from '../../src/core/storage/documents';
import { createSettingsFile } from '../../src/core/storage/settings-file';
import { createShiftStore } from '../../src/core/storage/shift-store';

const quiet: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What Lull keeps and how it keeps it, from the files up to what holds entries that are not kept yet. */
export function openStores(files: Files, log = quiet) {
  const storage = { files, log, onSetAside: () => undefined };
  const store = createShiftStore(storage);
  return {
    files,
    store,
    recorder: createShiftRecorder(store, log, () => undefined),
    documents: createDocuments(storage),
    settings: createSettingsFile(files),
  };
}

export type Stores = ReturnType<typeof openStores>;
