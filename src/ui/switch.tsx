import styles from './switch.module.css';

interface SwitchProps {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly children: string;
}

/** On or off, where a word says of what. */
export function Switch({ on, onSwitch, children }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      className={styles.switch}
      onClick={() => onSwitch(!on)}
    >
      <span className={styles.track} />
      {children}
    </button>
  );
}
