import type { Answer, Refusal, SettingsView } from '../core/contract';
import type { SettingKey, SettingValue } from '../core/settings/settings';
import { useSnapshot } from './host';
import { useAnswer } from './use-answer';
import { useRequest } from './use-request';

export interface OwnSettings {
  /** Null until they are there. */
  readonly view: SettingsView | null;
  readonly change: <K extends SettingKey>(key: K, value: SettingValue<K>) => Promise<Answer<SettingsView>>;
  /** Why the last change does not hold. */
  readonly refusal: Refusal | null;
}

/**
 * The settings as the host has them, and a way to change one. They are asked for again whenever they, or what the host
 * knows of the phone, have changed.
 */
export function useOwnSettings(): OwnSettings {
  const revision = useSnapshot(({ settingsRevision }) => settingsRevision);
  const { answer, replace } = useAnswer('settings', null, revision);
  const { send, refusal } = useRequest();
  return {
    view: answer?.ok ? answer.value : null,
    change: async (key, value) => {
      const changed = await send('change-setting', { key, value });
      if (changed.ok) replace(changed.value);
      return changed;
    },
    refusal,
  };
}
