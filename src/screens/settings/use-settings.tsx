import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';
import type { SettingsView } from '../../core/contract';
import type { SettingKey, SettingValue } from '../../core/settings/settings';
import type { OwnSettings } from '../../ui/use-own-settings';
import { useOwnSettings } from '../../ui/use-own-settings';

interface SettingsAccess extends Pick<OwnSettings, 'change'> {
  readonly view: SettingsView;
  /** The settings whose last change was refused: their old value stays and a sentence says so. */
  readonly refused: ReadonlySet<SettingKey>;
}

const SettingsContext = createContext<SettingsAccess | null>(null);

/** Hands what is inside the settings as the host has them, and draws it once they are there. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const own = useOwnSettings();
  const [refused, setRefused] = useState<ReadonlySet<SettingKey>>(new Set());
  const change: SettingsAccess['change'] = async (key, value) => {
    const changed = await own.change(key, value);
    setRefused((before) => {
      const after = new Set(before);
      if (changed.ok) after.delete(key);
      else after.add(key);
      return after;
    });
    return changed;
  };
  if (!own.view) return null;
  return <SettingsContext value={{ view: own.view, change, refused }}>{children}</SettingsContext>;
}

function useAccess(): SettingsAccess {
  const access = use(SettingsContext);
  if (!access) throw new Error('settings outside SettingsProvider');
  return access;
}

export const useSettingsView = (): SettingsView => useAccess().view;

/** One setting: its value, a way to change it, and whether its last change was refused. */
export function useSetting<K extends SettingKey>(key: K) {
  const { view, change, refused } = useAccess();
  return {
    value: view.settings[key],
    change: (value: SettingValue<K>) => change(key, value),
    refused: refused.has(key),
  };
}

/** Sets several, one after the other; one that is refused ends it. */
export function useChangeAll() {
  const { change } = useAccess();
  return async (changes: readonly (readonly [SettingKey, SettingValue<SettingKey>])[]): Promise<void> => {
    for (const [key, value] of changes) {
      const changed = await change(key, value);
      if (!changed.ok) return;
    }
  };
}
