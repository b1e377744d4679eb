import type { ReactNode } from 'react';
import styles from './key-cap.module.css';

/** A key, always printed next to what it does. */
export function KeyCap({ children }: { readonly children: ReactNode }) {
  return <kbd className={styles.keyCap}>{children}</kbd>;
}
