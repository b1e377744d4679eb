import { useState } from 'react';
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
import styles from './day-view.module.css';

interface DayViewProps {
  readonly shift: Shift;
  readonly summary: Summary;
  readonly now: number;
  /** `today`: as it goes, with a heading. `kept`: on the page that is kept, with counts in the legend. */
  readonly variant: 'today' | 'kept';
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
      <Sign word={counted ? t('counts.hard', { count: hard }) : t('picture.hard')}>
        <svg viewBox="-9 -6 18 12" aria-hidden="true">
          <HardMark x={0} y={0} />
        </svg>
      </Sign>
      <Sign word={counted ? t('counts.turnedAround', { count: turnedAround }) : t('picture.turnedAround')}>
        <svg viewBox="-9 -6 18 12" aria-hidden="true">
          <TurnedMark x={0} y={0} />
        </svg>
      </Sign>
      <Sign word={counted ? t('counts.breaths', { count: breaths }) : t('picture.breath')}>
        <svg viewBox="-9 -6 18 12" aria-hidden="true">
          <BreathMark x={0} y={0} />
        </svg>
      </Sign>
    </>
  );
}

/** The day as a picture with its legend, or the same as a list. */
export function DayView({ shift, summary, now, variant, editing }: DayViewProps) {
  const { t } = useTranslation(['summary', 'words']);
  const formats = useFormats(shift.zone);
  const [asList, setAsList] = useState(false);
  const picture = dayPicture(shift, now);
  const sentence = daySentence(shift, now, summary, t, formats);
  return (
    <figure className={variant === 'kept' ? styles.kept : ''}>
      <figcaption className={styles.head}>
        {variant === 'today' && <h2 className={styles.title}>{t('summary:picture.title')}</h2>}
        <div className={styles.legend}>
          {!(asList && variant === 'today') && <Legend summary={summary} counted={variant === 'kept'} />}
          <Button
            variant="bare"
            small
            className={styles.toggle}
            aria-pressed={asList}
            onClick={() => setAsList(!asList)}
          >
            {t('summary:picture.asList')}
          </Button>
        </div>
      </figcaption>
      {asList ? (
        <DayList shift={shift} now={now} label={sentence} editing={editing ?? null} />
      ) : (
        <div className={styles.frame} tabIndex={0} role="group" aria-label={t('summary:picture.dayTitle')}>
          <DayPictureSvg picture={picture} name={sentence} formats={formats} variant={variant} />
        </div>
      )}
    </figure>
  );
}
