import text from '../../ui/text.module.css';
import styles from './choices.module.css';
import type { ReactNode } from 'react';

export function ChoiceButton({
  chosen,
  onChoose,
  children,
}: {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}) {
  return (
    <button type="button" className={styles.choice} aria-pressed={chosen} onClick={onChoose}>
      {children}
    </button>
  );
}

/** Answers to one question, side by side under it. */
export function ChoiceList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.choices} role="group" aria-label={label}>
      <span className={text.mark}>{label}</span>
      {children}
    </div>
  );
}
