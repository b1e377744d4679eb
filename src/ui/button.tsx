import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classes } from './classes';

interface ButtonStyle {
  /** `main`: the one primary action of a page. `bare`: reads as a link. */
  readonly variant?: 'quiet' | 'main' | 'bare';
  readonly small?: boolean;
}

const classOf = ({ variant, small }: Required<ButtonStyle>, className: string | undefined): string =>
  classes(styles.button, variant !== 'quiet' && styles[variant], small && styles.small, className);

export function Button({
  variant = 'quiet',
  small = false,
  className,
  type = 'button',
  ...rest
}: ButtonStyle & ComponentProps<'button'>) {
  return <button {...rest} type={type} className={classOf({ variant, small }, className)} />;
}

/** The way to another page, where it stands among buttons. */
export function LinkButton({
  variant = 'quiet',
  small = false,
  className,
  ...rest
}: ButtonStyle & ComponentProps<'a'>) {
  return <a {...rest} className={classOf({ variant, small }, className)} />;
}
