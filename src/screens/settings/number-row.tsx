import { useId } from 'react';
import type { Settings } from '../../core/settings/settings';
import { Field } from '../../ui/field';
import text from '../../ui/text.module.css';
import { Refused } from './refused';
import styles from './settings.module.css';
import { useSetting } from './use-settings';
import { useWritten } from './use-written';

type NumberKey = { [K in keyof Settings]: Settings[K] extends number ? K : never }[keyof Settings];

interface NumberRowProps {
  readonly setting: NumberKey;
  readonly name: string;
  readonly unit?: string;
  readonly note?: string;
  /** What is said of a value that was refused. */
  readonly refusal?: string;
}

const numberOf = (written: string): number =>
  written.trim() === '' ? Number.NaN : Number(written.trim().replace(',', '.'));

/** A setting that is a number, written by hand. */
export function NumberRow({ setting, name, unit, note, refusal }: NumberRowProps) {
  const id = useId();
  const { value, change, refused } = useSetting(setting);
  const written = useWritten(String(value), (next) => change(numberOf(next)));
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{name}</label>
      <span className={styles.figure}>
        <Field
          {...written}
          id={id}
          small
          inputMode="numeric"
          className={styles.short}
          aria-describedby={`${id}note ${id}refused`}
        />
        <span id={`${id}note`} className={text.note}>
          {[unit, note].filter(Boolean).join(', ')}
        </span>
      </span>
      <Refused id={`${id}refused`} show={refused}>
        {refusal}
      </Refused>
    </div>
  );
}
