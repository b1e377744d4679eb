import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '../core/shift/shift';
import { ratingSentence } from '../core/summary/sentences';
import styles from './rating-strip.module.css';
import { useDrawnWidth } from './use-drawn-width';

const leastWidth = 640;
const left = 52;
const still = 22;
/** At most this far apart, so that a few calls stay a strip and do not become posts in a field. */
const widest = 24;

/** One dot a call on one still line: above it left me better, below it worse; a dash where there is no rating. */
export function RatingStrip({ calls }: { readonly calls: readonly Call[] }) {
  const { t } = useTranslation(['summary', 'words']);
  const place = useRef<HTMLDivElement>(null);
  const width = useDrawnWidth(place, leastWidth);
  const step = Math.min(widest, (width - 6 - left) / Math.max(1, calls.length - 1));
  const name = ratingSentence(calls, t);
  return (
    <div
      ref={place}
      className={styles.frame}
      tabIndex={0}
      role="group"
      aria-label={t('summary:ratings.title')}
    >
      <svg className={styles.strip} viewBox={`0 0 ${String(width)} 44`} role="img" aria-label={name}>
        <text x="0" y="12">
          {t('summary:ratings.better')}
        </text>
        <text x="0" y="39">
          {t('summary:ratings.worse')}
        </text>
        <path className={styles.still} d={`M46 ${String(still)}H${String(width)}`} />
        {calls.map((call, index) => {
          const x = Math.round((left + index * step) * 10) / 10;
          if (call.rating === null) {
            return <path key={call.id} className={styles.dash} d={`M${String(x - 2)} ${String(still)}h4`} />;
          }
          const y = still - (call.rating - 3) * 8;
          return (
            <g key={call.id}>
              {y !== still && (
                <path className={styles.stem} d={`M${String(x)} ${String(still)}V${String(y)}`} />
              )}
              <circle className={styles.dot} cx={x} cy={y} r="3" />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
