import styles from './segments.module.css';

interface SegmentsProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onPick: (value: T) => void;
}

/** A few choices side by side, one of them taken. */
export function Segments<T extends string | number>({ label, value, options, onPick }: SegmentsProps<T>) {
  return (
    <span className={styles.segments} role="group" aria-label={label}>
      {options.map(([name, word]) => (
        <button key={name} type="button" aria-pressed={name === value} onClick={() => onPick(name)}>
          {word}
        </button>
      ))}
    </span>
  );
}
