import type { ClipboardEvent, ComponentProps } from 'react';
import styles from './field.module.css';

interface FieldProps extends ComponentProps<'input'> {
  readonly small?: boolean;
  /** Something that is too long was to be pasted; nothing of it is taken, rather than a part without a word. */
  readonly onTooLong?: () => void;
}

/** As long as the contract takes. */
const longest = 10_000;

/** One line to write in. It keeps no list of what was typed before. */
export function Field({
  small = false,
  className,
  type = 'text',
  maxLength = longest,
  onTooLong,
  ...rest
}: FieldProps) {
  const classes = [styles.input, small ? styles.small : '', className ?? ''];
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const replaced = (selectionEnd ?? 0) - (selectionStart ?? 0);
    const pasted = event.clipboardData.getData('text').length;
    if (value.length - replaced + pasted <= maxLength) return;
    event.preventDefault();
    onTooLong?.();
  };
  return (
    <input
      autoComplete="off"
      dir="auto"
      {...rest}
      maxLength={maxLength}
      {...(onTooLong && { onPaste: paste })}
      type={type}
      className={classes.filter(Boolean).join(' ')}
    />
  );
}
