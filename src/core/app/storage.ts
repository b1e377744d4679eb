import type { PhoneFile } from '../card/card';
import type { FileSetAside } from '../contract';
import type { Documents, Store } from '../ports';
import { createDocuments } from '../storage/documents';
import { createShiftStore } from '../storage/shift-store';
import type { AppPorts, Phones } from './ports';
import type { SettingsService } from './settings-service';
import { createSettingsService } from './settings-service';
import type { UnavailableFiles } from './unavailable-files';
import { watchUnavailable } from './unavailable-files';

/** What is kept, over one port of files; knows which of them cannot be read, or could not. */
export interface Storage extends Pick<UnavailableFiles, 'unavailable' | 'onAvailable'> {
  readonly settings: SettingsService;
  readonly store: Store;
  readonly documents: Documents;
  /** Files that could not be read in this run and were set aside: those of phones first. */
  setAside(): readonly FileSetAside[];
}

function phoneFile(what: PhoneFile, found: ReturnType<Phones['setAside']>): readonly FileSetAside[] {
  return found
    ? [{ type: 'file-set-aside', what: found.restored ? 'restored' : what, file: found.file }]
    : [];
}

/** `changed` is called where what it knows of files is another. */
export async function openStorage(ports: AppPorts, changed: () => void): Promise<Storage> {
  const { clock, log, phones } = ports;
  const { files, unavailable, onAvailable } = watchUnavailable(ports.files, clock, changed);
  const others: FileSetAside[] = [];
  const deps = {
    files,
    log,
    onSetAside(file: string, restored: boolean) {
      others.push({ type: 'file-set-aside', what: restored ? 'restored' : 'other', file });
      changed();
    },
  };
  const settings = await createSettingsService(files, ports.locale);
  return {
    settings,
    store: createShiftStore(deps),
    documents: createDocuments(deps),
    unavailable,
    onAvailable,
    setAside: () => [
      ...phoneFile('settings', settings.setAside()),
      ...phoneFile('hooks', phones.setAside()),
      ...others,
    ],
  };
}
