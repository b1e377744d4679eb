import type { Ref } from 'react';
import { KeyCap } from './key-cap';
import styles from './search-field.module.css';

interface SearchFieldProps {
  readonly field?: Ref<HTMLInputElement>;
  readonly label: string;
  /** What can be found; its name where this says nothing. */
  readonly placeholder?: string;
  /** The keys that lead to it, while nothing is in it. */
  readonly shortcut?: string;
  /** How many there are, or were found. */
  readonly count?: string;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  readonly onEnter?: () => void;
}

/** A field to search in; Esc empties it. */
export function SearchField({
  field,
  label,
  placeholder = label,
  shortcut,
  count,
  value,
  onWrite,
  onEnter,
}: SearchFieldProps) {
  return (
    <span className={styles.find} role="search">
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="6" cy="6" r="4.5" />
        <path d="m9.5 9.5 3.5 3.5" />
      </svg>
      <input
        ref={field}
        type="search"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={200}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter?.();
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          onWrite('');
        }}
      />
      {shortcut !== undefined && value === '' && <KeyCap>{shortcut}</KeyCap>}
      {count !== undefined && (
        <span className={styles.count} role="status">
          {count}
        </span>
      )}
    </span>
  );
}
