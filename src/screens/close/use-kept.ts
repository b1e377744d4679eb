import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../core/contract';

export interface Kept<T> {
  readonly value: T;
  readonly change: (next: T) => void;
  /** Sends it, if it is another than what was sent last. */
  readonly keep: () => void;
}

/** Something that is being written: sent whenever its field is left, and when the step goes in any way. */
export function useKept<T, S>(
  initial: T,
  clean: (value: T) => S,
  send: (value: S) => Promise<Answer<null>>,
): Kept<T> {
  const [value, setValue] = useState(initial);
  const latest = useRef(initial);
  const sent = useRef<string | null>(null);
  const keepNow = useRef((): void => undefined);
  useEffect(() => {
    sent.current ??= JSON.stringify(clean(latest.current));
    keepNow.current = (): void => {
      const cleaned = clean(latest.current);
      const now = JSON.stringify(cleaned);
      if (now === sent.current) return;
      sent.current = now;
      void send(cleaned).then((answer) => {
        if (!answer.ok && sent.current === now) sent.current = '';
      });
    };
  });
  useEffect(() => {
    const atEnd = keepNow;
    return () => {
      atEnd.current();
    };
  }, []);
  return {
    value,
    change(next) {
      latest.current = next;
      setValue(next);
    },
    keep() {
      keepNow.current();
    },
  };
}
