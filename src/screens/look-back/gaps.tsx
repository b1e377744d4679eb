import type { CSSProperties } from 'react';
import { useState } from 'react';
import { hourMs } from '../../core/durations';
import type { GapHour } from '../../core/look-back/gaps';
import { gapsByHour } from '../../core/look-back/gaps';
import type { RoomInDay } from '../../core/look-back/room';
import { lengthInWords, roomFor, roomInDay } from '../../core/look-back/room';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import styles from './gaps.module.css';
import type { Looked } from './head';
import { When } from './head';
import look from './look-back.module.css';
import tables from './table.module.css';
import type { HistoryFormat } from './use-history-format';
import { useHistoryFormat } from './use-history-format';

/** An opening that is longer than this goes over the edge of the picture. */
const mostSeconds = 80;

function lengthText(seconds: number, { t, formats }: HistoryFormat): string {
  const said = lengthInWords(seconds);
  return 'n' in said
    ? t(`gaps.length.${said.word}`, { n: formats.number(said.n) })
    : t(`gaps.length.${said.word}`);
}

/** Where in the day there is room, and where so little that no card comes by itself. */
function leadOf({ longest, shortest }: RoomInDay, { t, formats }: HistoryFormat): string {
  const at = (hour: number): string => formats.hour(hour * hourMs);
  const [one, two] = longest.map(({ hour }) => hour);
  const between = (from: number, to: number) => ({ from: at(from), to: at(to + 1) });
  const most = (): string => {
    if (one === undefined) return '';
    if (two === undefined) return t('gaps.room.one', between(one, one));
    if (two === (one + 1) % 24) return t('gaps.room.one', between(one, two));
    return t('gaps.room.two', { ...between(one, one), from2: at(two), to2: at(two + 1) });
  };
  const least = shortest && t('gaps.shortHour', { from: at(shortest.hour), to: at(shortest.hour + 1) });
  return [most(), least].filter(Boolean).join(' ');
}

interface HoursProps {
  readonly hours: readonly GapHour[];
  readonly format: HistoryFormat;
  readonly name: string;
}

/** Each hour as two calls with the usual gap between them, over lines that say what there is room for. */
function GapsPicture({ hours, format, name }: HoursProps) {
  const { t, formats } = format;
  const place = (seconds: number): CSSProperties =>
    ({ '--share': Math.min(1, seconds / mostSeconds) }) as CSSProperties;
  return (
    <div
      className={styles.picture}
      role="img"
      aria-label={name}
      style={{ '--rows': hours.length } as CSSProperties}
    >
      <div className={classes(styles.hour, styles.words)}>
        <span>{t('gaps.roomFor')}</span>
        <span className={styles.lane}>
          {(['breath', 'card', 'stretch'] as const).map((what) => (
            <span key={what} className={styles.guide} style={place(roomFor[what])}>
              <span>{t(`gaps.${what}`)}</span>
            </span>
          ))}
        </span>
      </div>
      {hours.map(({ hour, medianSeconds }) => (
        <div key={hour} className={styles.hour}>
          <span className={classes(text.num, styles.name)}>{formats.hour(hour * hourMs)}</span>
          <span className={styles.lane} style={place(medianSeconds ?? 0)}>
            <i />
            {medianSeconds !== null && (
              <>
                <i className={styles.opening} />
                {medianSeconds <= mostSeconds && <i />}
              </>
            )}
          </span>
          <span>{medianSeconds === null ? t('gaps.noneHour') : lengthText(medianSeconds, format)}</span>
        </div>
      ))}
    </div>
  );
}

/** Less than two an hour is told to the tenth. */
const rate = (perHour: number): number =>
  perHour < 1.95 ? Math.round(perHour * 10) / 10 : Math.round(perHour);

function GapsTable({ hours, format: { t, formats }, name }: HoursProps) {
  return (
    <div className={tables.frame} tabIndex={0} role="group" aria-label={t('gaps.title')}>
      <table className={tables.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{t('gaps.hours')}</th>
            <th scope="col">{t('gaps.count')}</th>
            <th scope="col">{t('gaps.perHour')}</th>
            <th scope="col">{t('gaps.median')}</th>
          </tr>
        </thead>
        <tbody>
          {hours.map(({ hour, gaps, perHour, medianSeconds }) => (
            <tr key={hour}>
              <th scope="row">{formats.time(hour * hourMs)}</th>
              <td>{formats.number(gaps)}</td>
              <td>{formats.number(rate(perHour))}</td>
              <td>
                {medianSeconds === null ? t('gaps.noneHour') : formats.minutesSeconds(medianSeconds * 1000)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const gapsTitle = ({ digests }: Looked, { t }: HistoryFormat): string =>
  t(`gaps.headline.${roomInDay(gapsByHour(digests)).room}`);

/** The usual time between two calls in each hour of the day. */
export function Gaps(looked: Looked) {
  const format = useHistoryFormat();
  const { t, formats } = format;
  const [asList, setAsList] = useState(false);
  const { place, digests } = looked;
  const hours = gapsByHour(digests);
  const lead = leadOf(roomInDay(hours), format);
  const count = hours.reduce((sum, { gaps }) => sum + gaps, 0);
  const name = `${gapsTitle(looked, format)} ${lead}`.trim();
  return (
    <>
      <div className={look.lead}>
        <p>{hours.length === 0 ? t('gaps.none') : lead}</p>
        <When {...looked} />
      </div>
      {hours.length > 0 && (
        <>
          {asList ? (
            <GapsTable hours={hours} format={format} name={name} />
          ) : (
            <GapsPicture hours={hours} format={format} name={name} />
          )}
          <p className={classes(text.note, look.under)}>
            {t('gaps.how')}{' '}
            {t('gaps.counted', { span: t(`title.${place.span}`), count, n: formats.number(count) })}{' '}
            <Button variant="bare" small onClick={() => setAsList(!asList)}>
              {asList ? t('gaps.asPicture') : t('gaps.asList')}
            </Button>
          </p>
        </>
      )}
    </>
  );
}
