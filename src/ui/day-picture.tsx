import { useTranslation } from 'react-i18next';
import type { DayPicture, HourRow } from '../core/summary/day-picture';
import type { Formats } from '../core/i18n/formats';
import type { DayFrame } from './day-layout';
import { dayFrame, inRow, layRow, nowGap } from './day-layout';
import styles from './day-picture.module.css';

/** Lines, no boxes: talk as words on a line, wrap-up as their tail, the gap as the line itself. */

interface MarkProps {
  readonly x: number;
  readonly y: number;
}

const at = ({ x, y }: MarkProps): string => `translate(${String(x)} ${String(y)})`;

export function HardMark(props: MarkProps) {
  return <path className={styles.hard} transform={at(props)} d="M0-4.2 4.2 0 0 4.2-4.2 0Z" />;
}
export function TurnedMark(props: MarkProps) {
  return (
    <path
      className={styles.turned}
      transform={at(props)}
      d="M4 4.4V-.6a3.3 3.3 0 0 0-6.6 0V3.6M-5 1.4-2.6 4-.2 1.4"
    />
  );
}
export function BreathMark(props: MarkProps) {
  return <path className={styles.breath} transform={at(props)} d="M-2.5-4.2h5M-4.5 0h9M-2.5 4.2h5" />;
}

/** The first line's place under the minutes. */
const top = { usual: 33, tight: 28 } as const;

interface RowProps {
  readonly row: HourRow;
  readonly frame: DayFrame;
  readonly y: number;
}

function Now({ x, y }: MarkProps) {
  const { t } = useTranslation('summary');
  return (
    <g data-now>
      <path className={styles.now} d={`M${String(x)} ${String(y - 9)}v18`} />
      <text className={styles.nowWord} x={x + nowGap} y={y + 4}>
        {t('picture.now')}
      </text>
    </g>
  );
}

/** What happened in the hour, on its line and over it. */
function Happened({ row, frame, y }: RowProps) {
  const { t } = useTranslation('summary');
  const words = { break: t('picture.break'), away: t('picture.away'), now: t('picture.now') };
  const { bars, pauses, marks, breaths, now } = layRow(row, frame, words);
  return (
    <>
      {pauses.map(({ name, from, to, dots }) => (
        <g key={from}>
          <path className={styles.pause} d={`M${String(dots + 1)} ${String(y)}H${String(to)}`} />
          {dots > from && (
            <text className={styles.label} x={from} y={y + 4}>
              {words[name]}
            </text>
          )}
        </g>
      ))}
      {bars.map(({ talk, x, width }) => (
        <rect
          key={`${String(talk)}${String(x)}`}
          className={styles.bar}
          x={x}
          y={y - (talk ? frame.bar : 2.5) / 2}
          width={width}
          height={talk ? frame.bar : 2.5}
          rx={talk ? 2 : 0}
        />
      ))}
      {marks.map(({ is, x }) =>
        is === 'hard' ? (
          <HardMark key={x} x={x} y={y - frame.markUp} />
        ) : (
          <TurnedMark key={x} x={x} y={y - frame.markUp} />
        ),
      )}
      {breaths.map((x) => (
        <BreathMark key={x} x={x} y={y} />
      ))}
      {now !== null && <Now x={now} y={y} />}
    </>
  );
}

function Hour({ hour, ...props }: RowProps & { readonly hour: string }) {
  const { row, frame, y } = props;
  return (
    <g>
      <text className={row.ahead ? styles.ahead : styles.hour} x="0" y={y + 4}>
        {hour}
      </text>
      <path className={styles.base} d={`M${String(frame.left)} ${String(y)}H${String(frame.right)}`} />
      {row.calls > 0 && (
        <text className={styles.hour} x={frame.width} y={y + 4} textAnchor="end">
          {row.calls}
        </text>
      )}
      <Happened {...props} />
    </g>
  );
}

interface DayPictureProps {
  readonly picture: DayPicture;
  /** The day in one sentence: the name of the picture. */
  readonly name: string;
  readonly formats: Formats;
  /** In px of text at its usual size. */
  readonly width: number;
  readonly tight: boolean;
}

export function DayPictureSvg({ picture, name, formats, width, tight }: DayPictureProps) {
  const { t } = useTranslation('summary');
  const hours = picture.rows.map((row) => formats.hour(row.startsAt));
  const longHours = hours.some((hour) => hour.length > 2);
  const frame = dayFrame(width, picture.rows.length, longHours, tight, t('picture.now'));
  const first = tight ? top.tight : top.usual;
  const height = first + (picture.rows.length - 1) * frame.pitch + 11;
  return (
    <svg
      className={styles.day}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={name}
    >
      {[0, 15, 30, 45].map((minute) => (
        <text key={minute} className={styles.axis} x={inRow(frame, minute)} y="10">
          {`:${String(minute).padStart(2, '0')}`}
        </text>
      ))}
      <text className={styles.axis} x={width} y="10" textAnchor="end">
        {t('picture.calls')}
      </text>
      {picture.rows.map((row, index) => (
        <Hour
          key={row.startsAt}
          row={row}
          frame={frame}
          y={first + index * frame.pitch}
          hour={hours[index] ?? ''}
        />
      ))}
    </svg>
  );
}
