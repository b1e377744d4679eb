import { Fragment } from 'react';
import { foundIn } from '../core/search';
import styles from './found.module.css';

interface FoundProps {
  readonly text: string;
  /** As `wordsOf` gives them. */
  readonly words: readonly string[];
}

/** A text with the words underlined that were looked for. */
export function Found({ text, words }: FoundProps) {
  if (words.length === 0) return text;
  return foundIn(text, words).map(({ text: part, found }, index) =>
    found ? (
      <mark key={index} className={styles.found}>
        {part}
      </mark>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
