import styles from './still-shape.module.css';

const lines = [42, 76, 94, 103, 106, 103, 94, 76, 42];

/** The breath shape at rest, half open, on every card that is words alone: it never moves, and has no honey. */
export function StillShape() {
  return (
    <svg className={styles.shape} width="108" height="52" viewBox="-54 -26 108 52" aria-hidden="true">
      {lines.map((width, index) => (
        <rect key={index} x={-width / 2} y={(index - 4) * 6 - 1} width={width} height="2" rx="1" />
      ))}
    </svg>
  );
}
