import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './bar.module.css';

/** The line at the top. The page below keeps clear of it, however many rows the words take. */
export function Bar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const tell = (): void => {
      document.documentElement.style.setProperty('--bar-height', `${String(element.offsetHeight)}px`);
    };
    const watch = new ResizeObserver(tell);
    watch.observe(element);
    tell();
    return () => watch.disconnect();
  }, []);
  return (
    <header ref={bar} className={styles.bar} aria-label={label}>
      {children}
    </header>
  );
}
