import { useId } from 'react';
import type { Settings } from '../../core/settings/settings';
import text from '../../ui/text.module.css';
import { Refused } from './refused';
import styles from './settings.module.css';
import { useSetting } from './use-settings';

interface SwitchProps {
  readonly name: string;
  readonly note: string;
  readonly on: boolean;
  readonly refused: boolean;
  readonly onSwitch: (on: boolean) => void;
}

export function Switch({ name, note, on, refused, onSwitch }: SwitchProps) {
  const id = useId();
  return (
    <div className={styles.switchRow}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={styles.switch}
        checked={on}
        aria-describedby={`${id}note`}
        onChange={(event) => onSwitch(event.target.checked)}
      />
      <label htmlFor={id}>{name}</label>
      <p id={`${id}note`} className={text.note}>
        {note}
      </p>
      <Refused show={refused} />
    </div>
  );
}

type SwitchKey = { [K in keyof Settings]: Settings[K] extends boolean ? K : never }[keyof Settings];

interface SwitchRowProps extends Pick<SwitchProps, 'name' | 'note'> {
  readonly setting: SwitchKey;
}

/** A setting that is on or off. */
export function SwitchRow({ setting, ...words }: SwitchRowProps) {
  const { value, change, refused } = useSetting(setting);
  return <Switch {...words} on={value} refused={refused} onSwitch={(on) => void change(on)} />;
}
