import { useCallback, useEffect, useState } from 'react';
import type { SettingsView, Snapshot } from '../../core/contract';
import type { SettingKey, SettingValue } from '../../core/settings/settings';
import { useHost } from '../../ui/host';

export type Change = <K extends SettingKey>(key: K, value: SettingValue<K>) => Promise<boolean>;

export interface SettingsAccess {
  readonly view: SettingsView;
  readonly change: Change;
  /** The settings whose last change was refused: their old value stays and a sentence says so. */
  readonly refused: ReadonlySet<SettingKey>;
}

/** The settings as the host has them; looked at again whenever the host pushes a new picture. */
export function useSettings(snapshot: Snapshot): SettingsAccess | null {
  const host = useHost();
  const [view, setView] = useState<SettingsView | null>(null);
  const [refused, setRefused] = useState<ReadonlySet<SettingKey>>(new Set());
  useEffect(() => {
    let wanted = true;
    void host.request('settings', null).then((answer) => {
      if (wanted && answer.ok) setView(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [host, snapshot]);
  const change = useCallback<Change>(
    async (key, value) => {
      const answer = await host.request('change-setting', { key, value });
      if (answer.ok) setView(answer.value);
      setRefused((before) => {
        const after = new Set(before);
        if (answer.ok) after.delete(key);
        else after.add(key);
        return after;
      });
      return answer.ok;
    },
    [host],
  );
  return view ? { view, change, refused } : null;
}
