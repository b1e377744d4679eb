import { useTranslation } from 'react-i18next';
import type { DayPicture, HourRow } from '../core/summary/day-picture';
import type { Formats } from '../core/i18n/formats';
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

interface PictureFrame {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly pitch: number;
}

function pictureFrameOf(variant: 'today' | 'kept', rows: number, longHours: boolean): PictureFrame {
  const width = variant === 'today' ? 724 : 658;
  const pitch = rows <= 8 ? 22 : rows <= 10 ? 19 : 17;
  return { left: longHours ? 46 : 30, right: width - 34, width, pitch };
}

const top = 33;
const xOf = (frame: PictureFrame, minute: number): number =>
  Math.round((frame.left + (minute / 60) * (frame.right - frame.left)) * 10) / 10;

function Marks({
  row,
  frame,
  y,
}: {
  readonly row: HourRow;
  readonly frame: PictureFrame;
  readonly y: number;
}) {
  return row.marks.map(({ at: minute, hard, turnedAround }) => {
    const room = hard && turnedAround ? 11 : 0;
    const x = Math.min(xOf(frame, minute) + 5, frame.right - 5 - room);
    return (
      <g key={minute}>
        {hard && <HardMark x={x} y={y - 9.5} />}
        {turnedAround && <TurnedMark x={x + room} y={y - 9.5} />}
      </g>
    );
  });
}

function Pauses({
  row,
  frame,
  y,
}: {
  readonly row: HourRow;
  readonly frame: PictureFrame;
  readonly y: number;
}) {
  const { t } = useTranslation('summary');
  return row.pauses.map(({ name, from, to, worded }) => {
    const x = xOf(frame, from);
    const nearEdge = x > frame.right - 60;
    return (
      <g key={from}>
        <path className={styles.pause} d={`M${String(x + 1)} ${String(y)}H${String(xOf(frame, to))}`} />
        {worded && (
          <text
            className={styles.label}
            x={nearEdge ? frame.right : x}
            y={y - 5}
            textAnchor={nearEdge ? 'end' : 'start'}
          >
            {name === 'break' ? t('picture.break') : t('picture.away')}
          </text>
        )}
      </g>
    );
  });
}

function Now({ row, frame, y }: { readonly row: HourRow; readonly frame: PictureFrame; readonly y: number }) {
  const { t } = useTranslation('summary');
  if (row.now === null) return null;
  const x = xOf(frame, row.now);
  const tight = row.now > 54;
  return (
    <g>
      <path className={styles.now} d={`M${String(x)} ${String(y - 9)}v18`} />
      <text
        className={styles.nowWord}
        x={tight ? x - 5 : x + 6}
        y={tight ? y - 7 : y + 4}
        textAnchor={tight ? 'end' : 'start'}
      >
        {t('picture.now')}
      </text>
    </g>
  );
}

function Hour({
  row,
  frame,
  y,
  hour,
}: {
  readonly row: HourRow;
  readonly frame: PictureFrame;
  readonly y: number;
  readonly hour: string;
}) {
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
      <Pauses row={row} frame={frame} y={y} />
      {row.bars.map(({ kind, from, to }) => {
        const talk = kind === 'talk';
        const x = xOf(frame, from);
        return (
          <rect
            key={`${kind}${String(from)}`}
            className={styles.bar}
            x={x}
            y={talk ? y - 4 : y - 1.25}
            width={Math.max(talk ? 2 : 0, Math.round((xOf(frame, to) - x) * 10) / 10)}
            height={talk ? 8 : 2.5}
            rx={talk ? 2 : 0}
          />
        );
      })}
      <Marks row={row} frame={frame} y={y} />
      {row.breaths.map((minute) => (
        <BreathMark key={minute} x={Math.min(xOf(frame, minute), frame.right - 5)} y={y} />
      ))}
      <Now row={row} frame={frame} y={y} />
    </g>
  );
}

interface DayPictureProps {
  readonly picture: DayPicture;
  /** The day in one sentence: the name of the picture. */
  readonly name: string;
  readonly formats: Formats;
  readonly variant: 'today' | 'kept';
}

export function DayPictureSvg({ picture, name, formats, variant }: DayPictureProps) {
  const { t } = useTranslation('summary');
  const hours = picture.rows.map((row) => formats.hour(row.startsAt));
  const frame = pictureFrameOf(
    variant,
    picture.rows.length,
    hours.some((hour) => hour.length > 2),
  );
  const height = top + (picture.rows.length - 1) * frame.pitch + 11;
  return (
    <svg
      className={styles.day}
      viewBox={`0 0 ${String(frame.width)} ${String(height)}`}
      role="img"
      aria-label={name}
    >
      {[0, 15, 30, 45].map((minute) => (
        <text key={minute} className={styles.axis} x={xOf(frame, minute)} y="10">
          {`:${String(minute).padStart(2, '0')}`}
        </text>
      ))}
      <text className={styles.axis} x={frame.width} y="10" textAnchor="end">
        {t('picture.calls')}
      </text>
      {picture.rows.map((row, index) => (
        <Hour
          key={row.startsAt}
          row={row}
          frame={frame}
          y={top + index * frame.pitch}
          hour={hours[index] ?? ''}
        />
      ))}
    </svg>
  );
}
