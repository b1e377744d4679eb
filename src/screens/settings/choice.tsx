import type { SettingKey, SettingValue } from '../../core/settings/settings';
import { RadioGroup } from '../../ui/radio-group';
import { useSetting } from './use-settings';

export type ChoiceOptions<V> = readonly (readonly [V, string])[];

interface ChoiceProps<K extends SettingKey> {
  readonly setting: K;
  readonly options: ChoiceOptions<SettingValue<K>>;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
}

/** The words of a setting to choose from. */
export function Choice<K extends SettingKey>({ setting, options, ...names }: ChoiceProps<K>) {
  const { value, change } = useSetting(setting);
  return (
    <RadioGroup
      {...names}
      value={value as string | number | boolean}
      options={options as ChoiceOptions<string | number | boolean>}
      onPick={(picked) => void change(picked as SettingValue<K>)}
    />
  );
}
