import type { ComponentProps } from 'react';
import styles from './field.module.css';

interface FieldProps extends ComponentProps<'input'> {
  readonly small?: boolean;
}

/** One line to write in. It keeps no list of what was typed before. */
export function Field({ small = false, className, type = 'text', ...rest }: FieldProps) {
  const classes = [styles.input, small ? styles.small : '', className ?? ''];
  return (
    <input
      autoComplete="off"
      maxLength={2000}
      {...rest}
      type={type}
      className={classes.filter(Boolean).join(' ')}
    />
  );
}
