import { Fragment, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call, Shift } from '../core/shift/shift';
import { Button } from './button';
import { classes } from './classes';
import { useFormats } from './formats';
import type { DayLine } from './day-lines';
import { dayLines } from './day-lines';
import { useSnapshot } from './host';
import styles from './day-list.module.css';

/** Where the list can be corrected: what opens under a call, what stands at a removed one, what follows the list. */
export interface DayEditing {
  readonly call: (call: Call, close: () => void) => ReactNode;
  readonly removed: (call: Call) => ReactNode;
  readonly foot: ReactNode;
}

/** Once, when it opens. */
const intoView = (opened: HTMLElement | null): void => {
  opened?.scrollIntoView({ block: 'nearest' });
};

interface DayRowProps {
  readonly line: DayLine;
  readonly time: string;
  readonly editing: DayEditing | null;
  readonly withWrapUp: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

function DayRow({ line, time, editing, withWrapUp, open, onOpen }: DayRowProps) {
  const { t } = useTranslation('summary');
  const { call, removed } = line;
  const change = call && !removed && call.endedAt !== null && (
    <Button
      small
      variant="bare"
      className={styles.change}
      aria-expanded={open}
      aria-label={t('picture.list.changeOne', { time })}
      onClick={() => onOpen(!open)}
    >
      {t('picture.list.change')}
    </Button>
  );
  return (
    <>
      <tr className={removed ? styles.removed : ''}>
        <td>{time}</td>
        <td>{line.what}</td>
        <td>{line.talk}</td>
        {withWrapUp && <td>{line.wrapUp}</td>}
        <td>{line.notes}</td>
        {editing && <td className={styles.act}>{removed && call ? editing.removed(call) : change}</td>}
      </tr>
      {editing && call && open && (
        <tr>
          <td ref={intoView} colSpan={6} className={styles.open}>
            {editing.call(call, () => onOpen(false))}
          </td>
        </tr>
      )}
    </>
  );
}

interface DayListProps {
  readonly shift: Shift;
  readonly now: number;
  readonly label: string;
  /** Null where the day is only looked at. */
  readonly editing: DayEditing | null;
}

/** What the picture shows, in order of time. */
export function DayList({ shift, now, label, editing }: DayListProps) {
  const { t } = useTranslation(['summary', 'words']);
  const formats = useFormats(shift.zone);
  const inCopies = useSnapshot(({ moreNumbersInCopies }) => moreNumbersInCopies);
  // What is only looked at may be printed.
  const withWrapUp = editing !== null || inCopies;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <div
        className={classes(styles.frame, open !== null && styles.tall)}
        tabIndex={0}
        role="group"
        aria-label={t('summary:picture.dayTitle')}
      >
        <table className={styles.list}>
          <caption className={styles.caption}>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('summary:picture.list.time')}</th>
              <th scope="col">{t('summary:picture.list.what')}</th>
              <th scope="col">{t('summary:picture.list.talk')}</th>
              {withWrapUp && <th scope="col">{t('summary:picture.list.wrapUp')}</th>}
              <th scope="col">{t('summary:picture.list.notes')}</th>
              {editing && <td />}
            </tr>
          </thead>
          <tbody>
            {dayLines(shift, now, t, editing !== null).map((line) => (
              <Fragment key={line.call?.id ?? `${String(line.at)}${line.what}`}>
                <DayRow
                  line={line}
                  time={formats.time(line.at)}
                  editing={editing}
                  withWrapUp={withWrapUp}
                  open={!line.removed && open !== null && line.call?.id === open}
                  onOpen={(opens) => setOpen(opens ? (line.call?.id ?? null) : null)}
                />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {editing?.foot}
    </>
  );
}
