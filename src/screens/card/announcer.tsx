import { createContext, useContext, useLayoutEffect, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './card-screen.module.css';

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/**
 * The one live region of the card: it is there before its text, as screen readers need it, and speaks for every form.
 * A card with the keyboard is silent here, since its focus speaks.
 */
export function Announcer({ silent, children }: { readonly silent: boolean; readonly children: ReactNode }) {
  const [text, setText] = useState('');
  return (
    <AnnounceContext value={setText}>
      <p className={styles.announced} role="status">
        {silent ? '' : text}
      </p>
      {children}
    </AnnounceContext>
  );
}

/** What a screen reader says of a form that came by itself: its line, once, politely. */
export function useAnnounced(line: string): void {
  const announce = useContext(AnnounceContext);
  useLayoutEffect(() => {
    announce(line);
    return () => announce('');
  }, [announce, line]);
}
