import type { Refusal } from '../../core/contract';
import type { SettingKey, Settings } from '../../core/settings/settings';
import { useSnapshot } from '../../ui/host';
import { useAnswer } from '../../ui/use-answer';
import { useRequest } from '../../ui/use-request';

export interface OwnSettings {
  /** Null until they are there. */
  readonly settings: Settings | null;
  /** True once it holds. */
  readonly change: <K extends SettingKey>(key: K, value: Settings[K]) => Promise<boolean>;
  readonly refusal: Refusal | null;
}

/** The settings as they are now, and a way to change one. */
export function useOwnSettings(): OwnSettings {
  const revision = useSnapshot(({ settingsRevision }) => settingsRevision);
  const { answer, replace } = useAnswer('settings', null, revision);
  const { send, refusal } = useRequest();
  return {
    settings: answer?.ok ? answer.value.settings : null,
    change: async (key, value) => {
      const changed = await send('change-setting', { key, value });
      if (changed.ok) replace(changed.value);
      return changed.ok;
    },
    refusal,
  };
}
