import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../core/shift/shift';
import { dayPicture } from '../core/summary/day-picture';
import { daySentence } from '../core/summary/sentences';
import type { Summary } from '../core/summary/summary';
import { Button } from './button';
import type { DayEditing } from './day-list';
import { DayList } from './day-list';
import { BreathMark, DayPictureSvg, HardMark, TurnedMark } from './day-picture';
import { useFormats } from './formats';
import { useDrawnWidth } from './use-drawn-width';
import styles from './day-view.module.css';

interface DayViewProps {
  readonly shift: Shift;
  readonly summary: Summary;
  readonly now: number;
  /** `today`: as it goes, with a heading. `kept`: on the page that is kept, with counts in the legend. */
  readonly variant: 'today' | 'kept';
  /** The page needs the room for something else. */
  readonly tight?: boolean;
  /** How the list can be corrected; left out, it is only looked at. */
  readonly editing?: DayEditing;
}

function Sign({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <span className={styles.sign}>
      {children}
      {word}
    </span>
  );
}

function Legend({ summary, counted }: { readonly summary: Summary; readonly counted: boolean }) {
  const { t } = useTranslation('summary');
  const { hard, turnedAround, breaths } = summary;
  return (
    <>
      <Sign word={t('picture.talk')}>
        <svg viewBox="0 0 18 12" aria-hidden="true">
          <rect className={styles.talk} y="2" width="14" height="8" rx="2" />
        </svg>
      </Sign>
      <Sign word={t('picture.wrapUp')}>
        <svg viewBox="0 0 18 12" aria-hidden="true">
          <rect className={styles.talk} y="5" width="14" height="2.5" />
        </svg>
      </Sign>
      {(!counted || hard > 0) && (
        <Sign word={counted ? t('counts.hard', { count: hard }) : t('picture.hard')}>
          <svg viewBox="-9 -6 18 12" aria-hidden="true">
            <HardMark x={0} y={0} />
          </svg>
        </Sign>
      )}
      {(!counted || turnedAround > 0) && (
        <Sign word={counted ? t('counts.turnedAround', { count: turnedAround }) : t('picture.turnedAround')}>
          <svg viewBox="-9 -6 18 12" aria-hidden="true">
            <TurnedMark x={0} y={0} />
          </svg>
        </Sign>
      )}
      {(!counted || breaths > 0) && (
        <Sign word={counted ? t('counts.breaths', { count: breaths }) : t('picture.breath')}>
          <svg viewBox="-9 -6 18 12" aria-hidden="true">
            <BreathMark x={0} y={0} />
          </svg>
        </Sign>
      )}
    </>
  );
}

/** The page that is kept has as much beside the navigation, in the usual window. */
const leastWidth = 600;

type DrawnProps = Pick<DayViewProps, 'shift' | 'now'> & { readonly name: string; readonly tight: boolean };

/** As wide as its place; where it is wider and scrolls, it begins at now. */
function Drawn({ shift, now, name, tight }: DrawnProps) {
  const { t } = useTranslation('summary');
  const formats = useFormats(shift.zone);
  const frame = useRef<HTMLDivElement>(null);
  const width = useDrawnWidth(frame, leastWidth);
  useLayoutEffect(() => {
    const { current: place } = frame;
    const tick = place?.querySelector('[data-now]')?.getBoundingClientRect();
    if (place && tick) {
      place.scrollLeft += tick.left - place.getBoundingClientRect().left - place.clientWidth / 2;
    }
  }, [width]);
  return (
    <div ref={frame} className={styles.frame} tabIndex={0} role="group" aria-label={t('picture.dayTitle')}>
      <DayPictureSvg
        picture={dayPicture(shift, now)}
        name={name}
        formats={formats}
        width={width}
        tight={tight}
      />
    </div>
  );
}

/** The day as a picture with its legend, or the same as a list. */
export function DayView({ shift, summary, now, variant, tight = false, editing }: DayViewProps) {
  const { t } = useTranslation(['summary', 'words']);
  const formats = useFormats(shift.zone);
  const [asList, setAsList] = useState(false);
  const sentence = daySentence(shift, now, summary, t, formats);
  const isKept = variant === 'kept';
  return (
    <figure className={isKept ? styles.kept : ''}>
      <figcaption className={styles.head}>
        {!isKept && <h2 className={styles.title}>{t('summary:picture.title')}</h2>}
        <div className={styles.legend}>
          {summary.calls === 0 && <span>{t('summary:picture.empty')}</span>}
          {summary.calls > 0 && !(asList && !isKept) && <Legend summary={summary} counted={isKept} />}
          <Button variant="bare" small className={styles.toggle} onClick={() => setAsList(!asList)}>
            {asList ? t('summary:picture.asPicture') : t('summary:picture.asList')}
          </Button>
        </div>
      </figcaption>
      {asList ? (
        <DayList shift={shift} now={now} label={sentence} editing={editing ?? null} />
      ) : (
        <Drawn shift={shift} now={now} name={sentence} tight={tight} />
      )}
    </figure>
  );
}
