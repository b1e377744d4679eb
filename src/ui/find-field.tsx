import styles from './find-field.module.css';

interface FindFieldProps {
  /** What can be found, as its name and in its place while it is empty. */
  readonly label: string;
  readonly value: string;
  /** How many there are, or were found. */
  readonly count: string;
  readonly onFind: (typed: string) => void;
}

/** A field to look for something in, with how much there is. Escape empties it. */
export function FindField({ label, value, count, onFind }: FindFieldProps) {
  return (
    <label className={styles.find}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" />
        <path d="M10.5 10.5 14 14" />
      </svg>
      <input
        type="search"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={200}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onFind(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          onFind('');
        }}
      />
      <span className={styles.count} role="status">
        {count}
      </span>
    </label>
  );
}
