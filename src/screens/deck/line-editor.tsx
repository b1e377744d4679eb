import type { RefObject } from 'react';
import { longestLine } from '../../core/deck/own-card';
import { classes } from '../../ui/classes';
import styles from './write-card.module.css';

/** More than anybody pastes by mistake; the rule of 90 is said, and nothing is cut. */
const longestTyped = 100_000;

export const lengthOf = (line: string): number => Array.from(line).length;
export const isTooLong = (line: string): boolean => lengthOf(line) > longestLine;

interface LineEditorProps {
  readonly label: string;
  readonly value: string;
  /** Stands in its place while it is empty. */
  readonly hint: string;
  /** As the card has the line. */
  readonly className: string | undefined;
  readonly isWrong: boolean;
  /** Ids of what is said of it. */
  readonly describedBy: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onWrite: (value: string) => void;
}

/** A line of a card that is written where it stands, as tall as what is in it. Enter does what the form does. */
export function LineEditor(props: LineEditorProps) {
  const { label, value, hint, className, isWrong, describedBy, field, onWrite } = props;
  return (
    <div className={classes(className, styles.editor)} data-text={value || hint}>
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        autoComplete="off"
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        placeholder={hint}
        maxLength={longestTyped}
        value={value}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
    </div>
  );
}
