import { useId } from 'react';
import type { Options } from '../../ui/select';
import { Select } from '../../ui/select';
import styles from './deck.module.css';

interface PickProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: Options<T>;
  readonly onPick: (value: T) => void;
}

/** One of a few, by its name. */
export function Pick<T extends string>({ label, value, options, onPick }: PickProps<T>) {
  const id = useId();
  return (
    <span className={styles.pick}>
      <label htmlFor={id}>{label}</label>
      <Select id={id} className={styles.select} value={value} options={options} onPick={onPick} />
    </span>
  );
}
