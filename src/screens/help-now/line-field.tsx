import { useId } from 'react';
import { NumberNote } from '../../ui/number-note';
import styles from './people.module.css';

interface LineFieldProps {
  readonly label: string;
  /** No number is warned of. */
  readonly takesNumbers: boolean;
  readonly maxLength: number;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  /** Something too long was to be pasted; nothing of it is taken, rather than a part without a word. */
  readonly onTooLong: () => void;
}

/** One line that may be long: it wraps and grows, and Enter saves the form. */
export function LineField({ label, takesNumbers, maxLength, value, onWrite, onTooLong }: LineFieldProps) {
  const id = useId();
  return (
    <div className={styles.cell}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={styles.line}
        rows={1}
        dir="auto"
        autoComplete="off"
        inputMode={takesNumbers ? 'tel' : 'text'}
        maxLength={maxLength}
        aria-describedby={`${id}note`}
        value={value}
        onChange={(event) => onWrite(event.target.value.replaceAll(/[\r\n]+/g, ' '))}
        onPaste={(event) => {
          const { value: before, selectionStart, selectionEnd } = event.currentTarget;
          const pasted = event.clipboardData.getData('text').length;
          if (before.length - (selectionEnd - selectionStart) + pasted <= maxLength) return;
          event.preventDefault();
          onTooLong();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      {!takesNumbers && <NumberNote id={`${id}note`} typed={value} takesPhones />}
    </div>
  );
}
