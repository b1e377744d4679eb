import { jsonOf } from '../../core/file-content';
import type { Settings, SettingsProblem } from '../../core/settings/settings';
import { acceptsSetting, defaultSettings, isSettingKey, readSettings } from '../../core/settings/settings';
import type { Place } from './set-aside';
import { setAside } from './set-aside';

export interface SettingsStore {
  read(): { readonly settings: Settings; readonly problems: readonly SettingsProblem[] };
  /** Sets one setting, or its default for null. False when the key or value is not one, or it could not be kept. */
  change(key: string, value: unknown): boolean;
}

type Flat = Readonly<Record<string, unknown>>;
const key = 'lull.settings';

const changed = (kept: Flat, name: string, value: unknown): Flat | null => {
  if (!isSettingKey(name) || (value !== null && !acceptsSetting(name, value))) return null;
  return { ...kept, [name]: value ?? defaultSettings[name] };
};

/** Settings in the browser's storage, by their lasting keys; an unreadable value is set aside once, never wiped. */
export function openSettings(
  place: Place,
  now: () => number,
  onSetAside: (key: string) => void,
): SettingsStore {
  function kept(): Flat {
    const text = place().getItem(key);
    if (text === null) return {};
    const value = jsonOf(text);
    if (readSettings(value).problems.some(({ type }) => type === 'unreadable-file'))
      throw new Error('not settings');
    return value as Flat;
  }
  try {
    kept();
  } catch {
    try {
      onSetAside(setAside(place(), key, now()));
    } catch {
      // No access to the storage: every setting has its default, and changing one is refused.
    }
  }
  const keptOrNone = (): Flat => {
    try {
      return kept();
    } catch {
      return {};
    }
  };
  return {
    read: () => readSettings(keptOrNone()),
    change(name, value) {
      const next = changed(keptOrNone(), name, value);
      if (!next) return false;
      try {
        place().setItem(key, JSON.stringify(next));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Settings in memory, gone with the page: for the demo. */
export function memorySettings(first: Partial<Settings>): SettingsStore {
  let kept: Flat = first;
  return {
    read: () => readSettings(kept),
    change(name, value) {
      const next = changed(kept, name, value);
      if (next) kept = next;
      return next !== null;
    },
  };
}
