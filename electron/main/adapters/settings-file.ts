import Store from 'electron-store';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings, SettingsProblem } from '../../../src/core/settings/settings';
import {
  acceptsSetting,
  defaultSettings,
  isSettingKey,
  readSettings,
} from '../../../src/core/settings/settings';

/** `settings.json` in the user data folder, through electron-store. An unreadable file is set aside, never wiped. */

export interface SettingsFile {
  /** There was no settings file before this start. */
  readonly isNew: boolean;
  /** Where an unreadable file was set aside, if one was. */
  readonly setAside: string | null;
  read(): { readonly settings: Settings; readonly problems: readonly SettingsProblem[] };
  /** Sets one setting, or its default for null. False when the key or value is not one, or it could not be written. */
  change(key: string, value: unknown): boolean;
}

const open = (folder: string): Store =>
  new Store({
    cwd: folder,
    name: 'settings',
    clearInvalidConfig: false,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: true,
  });

export function openSettingsFile(folder: string): SettingsFile {
  const file = join(folder, 'settings.json');
  const isNew = !existsSync(file);
  let setAside: string | null = null;
  let store: Store;
  try {
    store = open(folder);
    if (!isNew && readSettings(store.store).problems.some(({ type }) => type === 'unreadable-file')) {
      throw new Error('not an object');
    }
  } catch {
    setAside = `${file}.unreadable-${String(Date.now())}`;
    renameSync(file, setAside);
    store = open(folder);
  }
  if (isNew) store.store = {};
  return {
    isNew,
    setAside,
    read: () => readSettings(store.store),
    change(key, value) {
      if (!isSettingKey(key) || (value !== null && !acceptsSetting(key, value))) return false;
      try {
        // A flat key of a hand-written file would hide the nested one.
        const rest = Object.fromEntries(Object.entries(store.store).filter(([name]) => name !== key));
        store.store = rest;
        store.set(key, value ?? defaultSettings[key]);
        return true;
      } catch {
        return false;
      }
    },
  };
}
