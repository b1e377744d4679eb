import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './empty-state.module.css';
import text from './text.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** A sentence or two: how it stands, and what happens next. */
  readonly line: ReactNode;
  /** The way on, the main one first. */
  readonly children?: ReactNode;
}

/** A page on which there is nothing yet, or nothing just now: the shape at rest, what that means, and the way on. */
export function EmptyState({ title, line, children }: EmptyStateProps) {
  return (
    <section className={styles.empty}>
      <svg className={styles.still} viewBox="0 0 106 24" aria-hidden="true">
        <rect x="32" y="0" width="42" height="2" rx="1" className={styles.above} />
        <rect x="6" y="5.5" width="94" height="2" rx="1" className={styles.above} />
        <rect x="0" y="10.5" width="106" height="3" rx="1.5" className={styles.line} />
        <rect x="6" y="16.5" width="94" height="2" rx="1" className={styles.below} />
        <rect x="32" y="22" width="42" height="2" rx="1" className={styles.below} />
      </svg>
      <h1 className={text.title}>{title}</h1>
      <p className={classes(text.note, styles.lead)}>{line}</p>
      {children !== undefined && <div className={styles.acts}>{children}</div>}
    </section>
  );
}
