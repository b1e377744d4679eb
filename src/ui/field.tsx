import { useId } from 'react';
import type { ClipboardEvent, ComponentProps } from 'react';
import { classes } from './classes';
import styles from './field.module.css';
import { NumberNote } from './number-note';
import text from './text.module.css';

interface FieldProps extends ComponentProps<'input'> {
  readonly small?: boolean;
  /** A line to write on, without a box; its face is that of what it stands in. */
  readonly ruled?: boolean;
  /** A way to reach a person belongs in it, so that no phone number is warned of. */
  readonly takesPhones?: boolean;
  /** What stands in it, after each change. */
  readonly onWrite?: (value: string) => void;
  /** Something that is too long was to be pasted; nothing of it is taken, rather than a part without a word. */
  readonly onTooLong?: () => void;
}

/** As long as the contract takes. */
const longest = 10_000;

/**
 * One line to write in, which warns of a number that has no place in it. It keeps no list of what was typed before.
 * `className` is that of field and warning together.
 */
export function Field({
  small = false,
  ruled = false,
  takesPhones = false,
  className,
  'aria-describedby': describedBy,
  type = 'text',
  maxLength = longest,
  onWrite,
  onTooLong,
  ...rest
}: FieldProps) {
  const noteId = useId();
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const replaced = (selectionEnd ?? 0) - (selectionStart ?? 0);
    const pasted = event.clipboardData.getData('text').length;
    if (value.length - replaced + pasted <= maxLength) return;
    event.preventDefault();
    onTooLong?.();
  };
  return (
    <span className={classes(styles.field, className)}>
      <input
        autoComplete="off"
        dir="auto"
        {...rest}
        aria-describedby={[describedBy, noteId].filter(Boolean).join(' ')}
        maxLength={maxLength}
        {...(onWrite && { onChange: (event) => onWrite(event.target.value) })}
        {...(onTooLong && { onPaste: paste })}
        type={type}
        className={ruled ? styles.ruled : classes(styles.input, small && styles.small)}
      />
      <NumberNote id={noteId} typed={String(rest.value ?? '')} takesPhones={takesPhones} />
    </span>
  );
}

/** A field under its name. */
export function NamedField({ label, ...field }: FieldProps & { readonly label: string }) {
  const id = useId();
  return (
    <div className={styles.named}>
      <label htmlFor={id} className={text.mark}>
        {label}
      </label>
      <Field {...field} id={id} />
    </div>
  );
}
