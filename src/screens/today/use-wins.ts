import { useState } from 'react';
import type { Win } from '../../core/shift/shift';
import type { Say } from '../../ui/use-say';

export type WinsAccess = ReturnType<typeof useWins>;

/** Which form is open, and the win that was removed last; the next thing done forgets it. */
export function useWins(say: Say) {
  const [open, setOpen] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const show = (id: string | null): void => {
    setOpen(id);
    setRemoved(null);
  };
  const keep = async (win: Win | null, words: string, because: string): Promise<void> => {
    const answer = await say(
      win
        ? { type: 'win-changed', winId: win.id, text: words, because }
        : { type: 'win-added', callId: null, text: words, because },
    );
    if (answer.ok) show(null);
  };
  const remove = async (winId: string): Promise<void> => {
    // Before the answer, since the win leaves the list the moment it is removed.
    setRemoved(winId);
    const answer = await say({ type: 'win-removed', winId });
    if (answer.ok) setOpen(null);
    else setRemoved(null);
  };
  const putBack = async (winId: string): Promise<void> => {
    const answer = await say({ type: 'win-put-back', winId });
    if (answer.ok) setRemoved(null);
  };
  return { open, removed, show, keep, remove, putBack };
}
