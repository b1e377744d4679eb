import type { KeyboardEvent } from 'react';
import { useDraft } from '../../ui/use-draft';

const asWritten = (written: string): string => written;

/** A setting that is written by hand: sent on Enter or on leaving the field; a refused one gives way to the old. */
export function useWritten(saved: string, send: (written: string) => Promise<{ readonly ok: boolean }>) {
  const { value, change, keep, reset } = useDraft(null, saved, asWritten, send);
  const finish = (): void => void keep().then(reset);
  return {
    value,
    onWrite: change,
    onBlur: finish,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') finish();
    },
  };
}
