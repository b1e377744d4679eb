import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import styles from './stepper.module.css';

interface StepperProps {
  readonly label: string;
  /** What stands in it, as people write it. */
  readonly text: string;
  /** While it is empty. */
  readonly placeholder?: string;
  /** The same as a number, for who hears it, and between which it can be; null where there is none yet. */
  readonly now: number | null;
  readonly min: number;
  readonly max: number;
  readonly kind?: 'number' | 'time';
  /** What was written does not fit; the sentence that says so has this id. */
  readonly refused?: boolean;
  readonly describedBy?: string | undefined;
  readonly onStep: (by: 1 | -1) => void;
  readonly onWrite: (written: string) => void;
}

/** No figure or time of day is longer, and no number of a card or an account so short. */
const longest = 8;

/** A number or a time in a sentence: a press at each side, the arrow keys, or written. */
export function Stepper(props: StepperProps) {
  const { label, text, placeholder, now, min, max, kind = 'number', refused = false, describedBy } = props;
  const { t } = useTranslation('words');
  const [written, setWritten] = useState<string | null>(null);
  function finish(): void {
    if (written !== null && written.trim() !== text) props.onWrite(written.trim());
    setWritten(null);
  }
  function press(event: KeyboardEvent): void {
    if (event.key === 'Enter') finish();
    if (event.key === 'Escape' && written !== null) {
      event.preventDefault();
      setWritten(null);
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    setWritten(null);
    props.onStep(event.key === 'ArrowUp' ? 1 : -1);
  }
  const side = (by: 1 | -1) => (
    <button
      type="button"
      tabIndex={-1}
      className={by > 0 ? styles.more : styles.less}
      aria-label={`${t(`step.${kind}.${by > 0 ? 'more' : 'less'}`)}: ${label}`}
      disabled={now !== null && (by > 0 ? now >= max : now <= min)}
      onClick={() => props.onStep(by)}
    />
  );
  return (
    <span className={classes(styles.stepper, styles[kind], refused && styles.refused)}>
      {side(-1)}
      <input
        type="text"
        inputMode={kind === 'time' ? 'text' : 'numeric'}
        role="spinbutton"
        aria-label={label}
        aria-valuenow={now ?? undefined}
        aria-valuetext={text || placeholder}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-describedby={describedBy}
        aria-invalid={refused}
        autoComplete="off"
        maxLength={longest}
        placeholder={placeholder}
        value={written ?? text}
        onChange={(event) => setWritten(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={press}
        onBlur={finish}
      />
      {side(1)}
    </span>
  );
}
