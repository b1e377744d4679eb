import type { KeyboardEvent as ReactKeyboardEvent, ReactNode } from 'react';
import type { Shift } from '../../core/shift/shift';
import { useKeyDown } from '../../ui/use-key-down';

/** The steps of the close in their order. */
const all = ['before', 'wins', 'unfinished', 'parked', 'intention', 'liked', 'breath', 'after'] as const;
export type CloseStep = (typeof all)[number];

/** The steps of this shift: nothing is handed back or echoed that was never said. */
export const stepsOf = ({ parked, intention }: Shift): readonly CloseStep[] =>
  all.filter(
    (step) => (step !== 'parked' || parked !== null) && (step !== 'intention' || intention !== null),
  );

const isAnswered: Readonly<Record<CloseStep, (shift: Shift) => boolean>> = {
  before: (shift) => shift.takingHome.before !== null,
  /** Wins come all day long, so having some says nothing of this step. */
  wins: () => false,
  unfinished: (shift) => shift.unfinished.length > 0,
  parked: (shift) => shift.parkedAnswer !== null,
  intention: (shift) => shift.intentionAnswer !== '',
  liked: (shift) => shift.liked !== '',
  breath: () => false,
  after: (shift) => shift.takingHome.after !== null,
};

/** Where a close that was left goes on: where this window was, or after the last thing that the shift has an answer to. */
export function stepToResume(shift: Shift, reached: CloseStep | null): CloseStep {
  const steps = stepsOf(shift);
  if (reached && steps.includes(reached)) return reached;
  const answered = steps.findLastIndex((step) => isAnswered[step](shift));
  return steps[Math.min(answered + 1, steps.length - 1)] ?? 'before';
}

/**
 * How far the shape stands open (1 round, 0 a line) and how quiet the ground is, in per cent: both go by equal steps to
 * the closing breath, so that the whole close is one long breath out.
 */
export function settledAt(
  steps: readonly CloseStep[],
  step: CloseStep,
): { readonly open: number; readonly quiet: number } {
  if (step === 'breath' || step === 'after') return { open: 0.2, quiet: 60 };
  const share = steps.indexOf(step) / (steps.indexOf('breath') - 1);
  return { open: 1 - 0.65 * share, quiet: 40 * share };
}

export interface StepProps {
  /** Counted from 1, of `steps`. */
  readonly step: number;
  readonly steps: number;
  readonly open: number;
  readonly quiet: number;
  /** What has to be known before the question. */
  readonly above: ReactNode;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
const presses = (target: EventTarget | null): boolean =>
  target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement;

/** In a field: Enter does this, unless it ends a word that is being composed. */
export function onEnterKey(event: ReactKeyboardEvent, handler: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  handler();
}

/** Enter goes on, digits and letters choose, unless something with the focus takes the key for itself. */
export function useStepKeys(keys: {
  readonly onEnter: () => void;
  readonly onDigit?: (digit: number) => void;
  /** Upper case; true where the letter meant something. */
  readonly onLetter?: (letter: string) => boolean;
}): void {
  useKeyDown((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.repeat || writes(event.target)) return;
    const digit = Number(event.key);
    if (digit >= 1 && digit <= 5 && keys.onDigit) {
      event.preventDefault();
      keys.onDigit(digit);
    } else if (event.key === 'Enter' && !presses(event.target)) {
      event.preventDefault();
      keys.onEnter();
    } else if (keys.onLetter?.(event.key.toUpperCase())) {
      event.preventDefault();
    }
  });
}
