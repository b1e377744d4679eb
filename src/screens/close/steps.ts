import { useEffect, useRef } from 'react';
import type { Shift } from '../../core/shift/shift';

export const stepCount = 5;

/** Where a close that was left goes on: after the last thing answered, or where this window was. */
export function stepToResume(shift: Shift, reached: number): number {
  const { before, after } = shift.takingHome;
  if (after !== null) return stepCount;
  const answered = shift.unfinished.length > 0 ? 4 : before !== null ? 2 : 1;
  return Math.max(answered, reached);
}

export interface StepProps {
  readonly step: number;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
const presses = (target: EventTarget | null): boolean =>
  target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement;

/** Enter goes on and digits choose, unless something with the focus takes the key for itself. */
export function useStepKeys(keys: {
  readonly onEnter: () => void;
  readonly onDigit?: (digit: number) => void;
}): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (event.repeat || writes(event.target)) return;
      const digit = Number(event.key);
      if (digit >= 1 && digit <= 5 && latest.current.onDigit) {
        event.preventDefault();
        latest.current.onDigit(digit);
      } else if (event.key === 'Enter' && !presses(event.target)) {
        event.preventDefault();
        latest.current.onEnter();
      }
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
}
