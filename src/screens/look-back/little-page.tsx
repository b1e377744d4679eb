import { useMemo } from 'react';
import type { ShiftDigest } from '../../core/look-back/digest';
import { littlePage } from '../../core/look-back/little-page';
import styles from './pages.module.css';

const width = 100;
const top = 7.4;
const usualPitch = 6.75;
/** As many hours as fit at the usual pitch; a longer shift has its lines closer together. */
const usualRows = 8;
const mark = 1.9;

const x = (minute: number): string => ((minute / 60) * width).toFixed(1);

/** A shift as a small page. What it says is in the name of the link around it. */
export function LittlePage({ digest, height }: { readonly digest: ShiftDigest; readonly height: number }) {
  const { lines, hard } = useMemo(() => {
    const rows = littlePage(digest);
    const pitch =
      rows.length <= usualRows ? (height - 58) / usualRows + usualPitch : (height - 8) / rows.length;
    const y = (row: number): number => top + row * pitch;
    return {
      lines: rows
        .flatMap(({ talk }, row) =>
          talk.map(([from, to]) => `M${x(from)} ${y(row).toFixed(1)}H${x(Math.max(to, from + 0.4))}`),
        )
        .join(''),
      hard: rows
        .flatMap(({ hard: marks }, row) =>
          marks.map(
            (minute) =>
              `M${x(Math.min(minute + 1, 59))} ${(y(row) - 5.2).toFixed(1)}l${mark} ${mark}-${mark} ${mark}-${mark}-${mark}z`,
          ),
        )
        .join(''),
    };
  }, [digest, height]);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className={styles.talk} d={lines} />
      <path className={styles.hard} d={hard} />
    </svg>
  );
}
