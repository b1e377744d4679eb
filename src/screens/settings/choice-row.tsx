import { useId } from 'react';
import type { SettingKey, SettingValue } from '../../core/settings/settings';
import type { Options } from '../../ui/select';
import { Select } from '../../ui/select';
import { Refused } from './refused';
import styles from './settings.module.css';
import { useSetting } from './use-settings';

interface ChoiceRowProps<K extends SettingKey> {
  readonly setting: K;
  readonly name: string;
  readonly options: Options<SettingValue<K> & string>;
}

/** A setting that is one of a few. */
export function ChoiceRow<K extends SettingKey>({ setting, name, options }: ChoiceRowProps<K>) {
  const id = useId();
  const { value, change, refused } = useSetting(setting);
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{name}</label>
      <Select
        id={id}
        className={styles.select}
        value={String(value)}
        options={options}
        onPick={(picked) => void change(picked)}
      />
      <Refused show={refused} />
    </div>
  );
}
