import { useId } from 'react';
import styles from './radio-group.module.css';

interface RadioGroupProps<T extends string | number | boolean> {
  readonly label?: string | undefined;
  /** The id of what names it, where that is on the page. */
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  /** Null where none of them is chosen. */
  readonly value: T | null;
  readonly options: readonly (readonly [T, string])[];
  readonly onPick: (value: T) => void;
}

/** One of two or three, side by side; the chosen one is washed and ringed, since many can be on a page. */
export function RadioGroup<T extends string | number | boolean>(props: RadioGroupProps<T>) {
  const { label, labelledBy, describedBy, value, options, onPick } = props;
  const name = useId();
  return (
    <span
      className={styles.group}
      role="radiogroup"
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {options.map(([each, word]) => (
        <label key={String(each)} className={styles.option}>
          <input type="radio" name={name} checked={each === value} onChange={() => onPick(each)} />
          <span>{word}</span>
        </label>
      ))}
    </span>
  );
}
