import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rating } from '../../core/vocabulary';
import styles from './five.module.css';

const places: readonly Rating[] = [1, 2, 3, 4, 5];

interface FiveProps {
  readonly label: string;
  readonly chosen: Rating | null;
  /** Null takes the rating back. */
  readonly onRate: (rating: Rating | null) => void;
}

/** Five places in a row; with the keyboard in it, the digits rate. The chosen one once more takes it back. */
export function Five({ label, chosen, onRate }: FiveProps) {
  const { t } = useTranslation(['today', 'words']);
  const byKey = (event: KeyboardEvent): void => {
    const rating = places.find((place) => String(place) === event.key);
    if (rating === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onRate(rating);
  };
  return (
    <span className={styles.five} role="group" aria-label={label} onKeyDown={byKey}>
      {places.map((place) => (
        <button
          key={place}
          type="button"
          aria-pressed={chosen === place}
          aria-label={t('today:unrated.one', { number: place, word: t(`words:rating.${place}`) })}
          onClick={() => onRate(chosen === place ? null : place)}
        >
          {place}
        </button>
      ))}
    </span>
  );
}
