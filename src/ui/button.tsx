import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** `main`: the one primary action of a page. `bare`: reads as a link. */
  readonly look?: 'quiet' | 'main' | 'bare';
  readonly small?: boolean;
}

export function Button({ look = 'quiet', small = false, className, type = 'button', ...rest }: ButtonProps) {
  const classes = [
    styles.button,
    look === 'quiet' ? '' : styles[look],
    small ? styles.small : '',
    className ?? '',
  ];
  return <button {...rest} type={type} className={classes.filter(Boolean).join(' ')} />;
}
