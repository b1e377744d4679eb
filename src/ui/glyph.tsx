import { classes } from './classes';
import styles from './glyph.module.css';

/** The mark of Lull: room between lines. */
export function Glyph({ size = 18 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 2h6M2 6h12M2 10h12M5 14h6" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

const lines = [42, 76, 94, 103, 106, 103, 94, 76, 42];

interface StillBreathProps {
  readonly size?: number;
  /** From 1, open and round, to 0, one line in ink. */
  readonly open?: number;
}

/** The breath shape, still, as it stands on the page that is kept; where it has settled it is one line. */
export function StillBreath({ size = 60, open = 1 }: StillBreathProps) {
  return (
    <svg
      className={classes(styles.shape, open === 0 && styles.settled)}
      width={size}
      height={size}
      viewBox="-56 -56 112 112"
      aria-hidden="true"
    >
      {lines.map((width, index) => (
        <rect key={index} x={-width / 2} y={(index - 4) * 12 * open - 2} width={width} height="4" rx="2" />
      ))}
    </svg>
  );
}
