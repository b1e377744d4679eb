import type { Rating } from '../core/vocabulary';
import { KeyCap } from './key-cap';
import styles from './rating-scale.module.css';

const places: readonly Rating[] = [1, 2, 3, 4, 5];
/** How far the dot of each place stands from the still line, in px of the 30 × 26 picture; down is worse. */
const heights: Readonly<Record<Rating, number>> = { 1: 9, 2: 5, 3: 0, 4: -5, 5: -9 };
const still = 13;

function Place({ place }: { readonly place: Rating }) {
  const height = heights[place];
  return (
    <svg className={styles.place} viewBox="0 0 30 26" aria-hidden="true">
      <path className={styles.still} d={`M2 ${still}h26`} />
      {height !== 0 && <path className={styles.stem} d={`M15 ${still}v${height}`} />}
      <circle className={styles.dot} cx="15" cy={still + height} r="3.5" />
    </svg>
  );
}

interface RatingScaleProps {
  /** What is asked, as the name of the group. */
  readonly label: string;
  readonly words: Readonly<Record<Rating, string>>;
  readonly chosen: Rating | null;
  readonly onChoose: (rating: Rating) => void;
  /** Key caps belong only where the digits are listened to. */
  readonly keyCaps: boolean;
}

/** Five places on one still line. Position and word say it, never a colour or a face. */
export function RatingScale(props: RatingScaleProps) {
  const { label, words, chosen, onChoose, keyCaps } = props;
  return (
    <div className={styles.scale} role="group" aria-label={label}>
      {places.map((place) => (
        <button
          key={place}
          type="button"
          className={styles.choice}
          aria-pressed={chosen === place}
          onClick={() => onChoose(place)}
        >
          <Place place={place} />
          {keyCaps && <KeyCap>{place}</KeyCap>}
          <span className={styles.word}>{words[place]}</span>
        </button>
      ))}
    </div>
  );
}
