import type { ReactNode } from 'react';
import { useAnnounced } from './announcer';
import styles from './question.module.css';

/** The id by which a form is named after its question; there is one form at a time. */
export const questionId = 'card-question';

interface QuestionProps {
  readonly children: string;
  /** The way past it, or a word on what was answered before. */
  readonly aside?: ReactNode;
}

/** A question at the head of a form. */
export function Question({ children, aside }: QuestionProps) {
  useAnnounced(children);
  return (
    <div className={styles.head}>
      <h2 className={styles.question} id={questionId}>
        {children}
      </h2>
      {aside && <div className={styles.aside}>{aside}</div>}
    </div>
  );
}
