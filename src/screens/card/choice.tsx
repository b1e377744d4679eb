import { KeyCap } from '../../ui/key-cap';
import styles from './choice.module.css';

interface ChoiceProps {
  readonly keyCap: string | number | null;
  readonly chosen?: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

/** One key, one choice; without the keyboard it is only a word to press. */
export function Choice({ keyCap, chosen = false, onChoose, children }: ChoiceProps) {
  return (
    <button type="button" className={styles.choice} aria-pressed={chosen} onClick={onChoose}>
      {keyCap !== null && <KeyCap>{keyCap}</KeyCap>}
      <span className={styles.word}>{children}</span>
    </button>
  );
}
