import { useRef } from 'react';
import { useHostDraft } from './drafts';

export interface Draft<T> {
  readonly value: T;
  readonly change: (next: T) => void;
  /** Sends it, unless it is what was saved or sent last; true once the host has taken it. */
  readonly keep: () => Promise<boolean>;
  /** Forgets what was written and shows what is saved. */
  readonly reset: () => void;
}

/**
 * Something that is being written, until `reset` in the place of what is saved. `clean` leaves out what means nothing;
 * `name` is what it is kept under should the page's process end, null for what is not worth it.
 */
export function useDraft<T, S>(
  name: string | null,
  saved: T,
  clean: (value: T) => S,
  send: (cleaned: S) => Promise<{ readonly ok: boolean }>,
): Draft<T> {
  const { value: draft, write, drop } = useHostDraft<{ readonly value: T } | null>(name, null);
  const sent = useRef<{ readonly what: string; readonly taken: Promise<boolean> } | null>(null);
  const keep = (): Promise<boolean> => {
    if (!draft) return Promise.resolve(true);
    const cleaned = clean(draft.value);
    const what = JSON.stringify(cleaned);
    if (sent.current?.what === what) return sent.current.taken;
    if (!sent.current && what === JSON.stringify(clean(saved))) return Promise.resolve(true);
    const taken = send(cleaned).then(({ ok }) => {
      if (ok) drop(draft);
      else if (sent.current?.taken === taken) sent.current = null;
      return ok;
    });
    sent.current = { what, taken };
    return taken;
  };
  return {
    value: draft ? draft.value : saved,
    change: (value) => write({ value }),
    keep,
    reset: () => {
      sent.current = null;
      write(null);
    },
  };
}
