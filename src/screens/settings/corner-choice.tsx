import { useId } from 'react';
import type { Corner } from '../../core/settings/settings';
import type { ChoiceOptions } from './choice';
import styles from './corner-choice.module.css';
import { useSetting } from './use-settings';

interface CornerChoiceProps {
  readonly label: string;
  readonly options: ChoiceOptions<Corner>;
}

/** A little display, with the card in one of its corners. */
export function CornerChoice({ label, options }: CornerChoiceProps) {
  const name = useId();
  const { value, change } = useSetting('card.corner');
  return (
    <span className={styles.corners} role="radiogroup" aria-label={label}>
      {options.map(([corner, word]) => (
        <label key={corner} className={styles.corner} data-corner={corner}>
          <input
            type="radio"
            name={name}
            aria-label={word}
            checked={corner === value}
            onChange={() => void change(corner)}
          />
        </label>
      ))}
    </span>
  );
}
