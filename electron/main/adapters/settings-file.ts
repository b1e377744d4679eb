import { join } from 'node:path';
import type { Settings, SettingsProblem } from '../../../src/core/settings/settings';
import {
  acceptsSetting,
  defaultSettings,
  isSettingKey,
  putSetting,
  readSettings,
} from '../../../src/core/settings/settings';
import { lastSetAside, readObject, setAside } from './store/set-aside';
import { openWholeFile } from './store/whole-file';

/** `settings.json` in the user data folder. An unreadable file is set aside, never wiped. */

export interface SettingsFile {
  /** There was no settings file before this start. */
  readonly isNew: boolean;
  /** Where an unreadable file was set aside, now or at an earlier start after which nothing was set. */
  readonly setAside: string | null;
  read(): { readonly settings: Settings; readonly problems: readonly SettingsProblem[] };
  /** Sets one setting, or its default for null. False when the key or value is not one, or it could not be written. */
  change(key: string, value: unknown): boolean;
}

export function openSettingsFile(folder: string): SettingsFile {
  const file = join(folder, 'settings.json');
  const content = readObject(file);
  const aside =
    content.is === 'unreadable' ? setAside(file) : content.is === 'absent' ? lastSetAside(file) : null;
  const isNew = content.is === 'absent' && aside === null;
  const write = openWholeFile(folder, 'settings', '\t');
  if (isNew) write({});
  return {
    isNew,
    setAside: aside,
    read() {
      const now = readObject(file);
      return readSettings(now.is === 'object' ? now.value : {});
    },
    change(key, value) {
      const now = readObject(file);
      if (!isSettingKey(key) || (value !== null && !acceptsSetting(key, value))) return false;
      if (now.is === 'unreadable') return false;
      try {
        write(putSetting(now.is === 'object' ? now.value : {}, key, value ?? defaultSettings[key]));
        return true;
      } catch {
        return false;
      }
    },
  };
}
