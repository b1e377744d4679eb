import { useId } from 'react';
import type { ReactNode } from 'react';
import text from '../../ui/text.module.css';
import styles from './settings.module.css';

/** A part of the page, with its title beside it. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={text.head}>
        {title}
      </h2>
      <div>{children}</div>
    </section>
  );
}
