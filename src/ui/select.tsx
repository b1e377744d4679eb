import type { ComponentProps } from 'react';
import { classes } from './classes';
import styles from './select.module.css';

/** What can be picked, each with its name for the agent. */
export type Options<T extends string> = readonly (readonly [T, string])[];

interface SelectProps<T extends string> extends Omit<
  ComponentProps<'select'>,
  'value' | 'onChange' | 'children'
> {
  readonly value: string;
  readonly options: Options<T>;
  readonly onPick: (value: T) => void;
}

/** One of a few. */
export function Select<T extends string>({ value, options, onPick, className, ...more }: SelectProps<T>) {
  return (
    <select
      {...more}
      className={classes(styles.select, className)}
      value={value}
      onChange={(event) => {
        const picked = options.find(([option]) => option === event.target.value);
        if (picked) onPick(picked[0]);
      }}
    >
      {options.map(([option, label]) => (
        <option key={option} value={option}>
          {label}
        </option>
      ))}
    </select>
  );
}
