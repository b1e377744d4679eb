import type { HTMLAttributes, ReactNode } from 'react';
import { classes } from './classes';
import styles from './page-head.module.css';
import text from './text.module.css';

interface PageHeadProps {
  readonly title: string;
  /** What the heading needs for the focus to be brought back to it. */
  readonly heading?: HTMLAttributes<HTMLHeadingElement>;
  /** Across from the title: a note, or the way to a page beside this one. */
  readonly aside?: ReactNode;
  /** A sentence or two under both. */
  readonly lead?: ReactNode;
}

/** How a page begins: its title, what stands across from it, and a line under both. */
export function PageHead({ title, heading, aside, lead }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <h1 className={text.title} {...heading}>
        {title}
      </h1>
      {aside}
      {lead !== undefined && <p className={classes(text.note, styles.lead)}>{lead}</p>}
    </header>
  );
}
