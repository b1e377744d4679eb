import { KeyCap } from '../../ui/key-cap';
import styles from './choice.module.css';

interface CardChoiceProps {
  readonly keyCap: string | number | null;
  readonly chosen?: boolean;
  /** More on it, for a screen reader; who sees gets it where `onLook` puts it. */
  readonly note?: string;
  readonly onLook?: () => void;
  readonly onChoose: () => void;
  readonly children: string;
}

/** One key, one choice; without the keyboard it is only a word to press. */
export function CardChoice({ keyCap, chosen = false, note, onLook, onChoose, children }: CardChoiceProps) {
  return (
    <button
      type="button"
      className={styles.choice}
      aria-pressed={chosen}
      aria-description={note}
      onPointerEnter={onLook}
      onFocus={onLook}
      onClick={onChoose}
    >
      {keyCap !== null && <KeyCap>{keyCap}</KeyCap>}
      <span className={styles.word}>{children}</span>
    </button>
  );
}
