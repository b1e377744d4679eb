import { useState } from 'react';
import type { ReactNode } from 'react';
import styles from './deck.module.css';

interface CardRowProps {
  readonly id: string;
  readonly line: string;
  /** Words on its state, such as "switched off". */
  readonly marks: readonly string[];
  readonly isOff: boolean;
  /** What stands below the line once it is opened; not made before. */
  readonly children: () => ReactNode;
}

export const rowId = (cardId: string): string => `card-${cardId}`;

/** One card of the list: its line, and the rest when it is opened. A thousand of them must cost little. */
export function CardRow({ id, line, marks, isOff, children }: CardRowProps) {
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.card}>
      <details
        id={rowId(id)}
        open={open}
        data-off={isOff}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary className={styles.summary}>
          <span dir="auto" className={styles.line}>
            {line}
          </span>
          {marks.length > 0 && <span className={styles.marks}>{marks.join(' · ')}</span>}
        </summary>
        {open && children()}
      </details>
    </li>
  );
}
