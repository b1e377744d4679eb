import type { HTMLAttributes, ReactNode } from 'react';
import { BackLink } from './back-link';
import { classes } from './classes';
import styles from './page-head.module.css';
import text from './text.module.css';

interface PageHeadProps {
  readonly title: string;
  /** What the heading needs for the focus to be brought back to it. */
  readonly heading?: HTMLAttributes<HTMLHeadingElement>;
  /** The page that this one is reached from, above the title. */
  readonly back?: { readonly href: string; readonly name: string };
  /** Across from the title: a note, or what can be done with the page. */
  readonly aside?: ReactNode;
  /** A sentence or two under both. */
  readonly lead?: ReactNode;
}

/** How a page begins: its title, what stands across from it, and a line under both. */
export function PageHead({ title, heading, back, aside, lead }: PageHeadProps) {
  return (
    <header className={styles.head}>
      {back && (
        <p className={styles.back}>
          <BackLink href={back.href}>{back.name}</BackLink>
        </p>
      )}
      <h1 className={text.title} {...heading}>
        {title}
      </h1>
      {aside}
      {lead !== undefined && <p className={classes(text.note, styles.lead)}>{lead}</p>}
    </header>
  );
}
