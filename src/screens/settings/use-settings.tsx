import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';
import type { Answer, SettingsView } from '../../core/contract';
import type { SettingKey, SettingValue } from '../../core/settings/settings';
import { useSnapshot } from '../../ui/host';
import { useAnswer } from '../../ui/use-answer';
import { useRequest } from '../../ui/use-request';

type ChangeSetting = <K extends SettingKey>(key: K, value: SettingValue<K>) => Promise<Answer<SettingsView>>;

interface SettingsAccess {
  readonly view: SettingsView;
  readonly change: ChangeSetting;
  /** The settings whose last change was refused: their old value stays and a sentence says so. */
  readonly refused: ReadonlySet<SettingKey>;
}

const SettingsContext = createContext<SettingsAccess | null>(null);

/**
 * Hands what is inside the settings as the host has them, and draws it once they are there. They are asked for again
 * whenever they, or what the host knows of the phone, have changed.
 */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const { send } = useRequest();
  const revision = useSnapshot((snapshot) => snapshot.settingsRevision);
  const { answer, replace } = useAnswer('settings', null, revision);
  const [refused, setRefused] = useState<ReadonlySet<SettingKey>>(new Set());
  const change: SettingsAccess['change'] = async (key, value) => {
    const changed = await send('change-setting', { key, value });
    if (changed.ok) replace(changed.value);
    setRefused((before) => {
      const after = new Set(before);
      if (changed.ok) after.delete(key);
      else after.add(key);
      return after;
    });
    return changed;
  };
  if (!answer?.ok) return null;
  return <SettingsContext value={{ view: answer.value, change, refused }}>{children}</SettingsContext>;
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
