import { useLayoutEffect, useRef } from 'react';
import type { MouseEvent } from 'react';
import type { Card } from '../../core/card/card';

/** A click this soon after a question appeared was meant for the program below it. */
const strayMs = 400;
/** A question that follows the agent's own answer within this time was called by them. */
const ownMs = 1000;

interface ClickGuard {
  /** The agent has answered: what follows is expected. */
  readonly answered: () => void;
  readonly onClickCapture: (event: MouseEvent) => void;
}

/** Stops clicks that cannot have been meant: too soon after the card came, or the second of a double click. */
export function useClickGuard({ number, screen }: Card): ClickGuard {
  const cameAt = useRef(-Infinity);
  const answeredAt = useRef(-Infinity);
  const shown = useRef(-1);
  useLayoutEffect(() => {
    const now = performance.now();
    if (number !== shown.current || now - answeredAt.current > ownMs) cameAt.current = now;
    shown.current = number;
  }, [number, screen]);
  return {
    answered: () => {
      answeredAt.current = performance.now();
    },
    onClickCapture: (event) => {
      // A button pressed by key or by a screen reader reports no clicks; only the pointer can stray.
      const stray = event.detail > 0 && performance.now() - cameAt.current < strayMs;
      if (!stray && event.detail < 2) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
