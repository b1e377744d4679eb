import Store from 'electron-store';
import { join } from 'node:path';
import type { Settings, SettingsProblem } from '../../../src/core/settings/settings';
import {
  acceptsSetting,
  defaultSettings,
  isSettingKey,
  readSettings,
} from '../../../src/core/settings/settings';
import { readObject, setAside } from './store/set-aside';

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

export function openSettingsFile(folder: string): SettingsFile {
  const file = join(folder, 'settings.json');
  const content = readObject(file);
  const isNew = content.is === 'absent';
  const aside = content.is === 'unreadable' ? setAside(file) : null;
  const store = new Store({
    cwd: folder,
    name: 'settings',
    clearInvalidConfig: false,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: true,
  });
  if (isNew) store.store = {};
  return {
    isNew,
    setAside: aside,
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
