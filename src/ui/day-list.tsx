import { Fragment, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call, Shift } from '../core/shift/shift';
import { callLengthText, lengthText } from '../core/summary/markdown';
import type { Formats, SummaryT } from '../core/summary/markdown';
import { Button } from './button';
import styles from './day-list.module.css';

interface Line {
  readonly at: number;
  readonly what: string;
  readonly talk: string;
  readonly wrapUp: string;
  readonly notes: string;
  readonly call: Call | null;
  readonly removed: boolean;
}

/** Where the list can be corrected: what opens under a call, what stands at a removed one, what follows the list. */
export interface DayEditing {
  readonly call: (call: Call, close: () => void) => ReactNode;
  readonly removed: (call: Call) => ReactNode;
  readonly foot: ReactNode;
}

function callLine(call: Call, t: SummaryT): Line {
  const wrapUp =
    call.length !== 'known' || call.endedAt === null || call.wrapUpEndedAt === null
      ? ''
      : lengthText(call.wrapUpEndedAt - call.endedAt, t);
  const notes = [
    call.hard ? t('summary:picture.hard') : '',
    call.kind ? t(`words:kind.${call.kind}`) : '',
    call.rating ? t(`words:rating.${call.rating}`) : '',
    call.outcome ? t(`words:outcome.${call.outcome}`) : '',
    ...call.deposits.map((deposit) => t(`words:deposit.${deposit}`)),
  ];
  return {
    at: call.startedAt,
    what: t('summary:picture.list.call'),
    talk: callLengthText(call, t),
    wrapUp,
    notes: notes.filter(Boolean).join(', '),
    call,
    removed: false,
  };
}

function removedLine(call: Call, t: SummaryT): Line {
  const notes = t('summary:picture.list.removed');
  return { ...callLine(call, t), wrapUp: '', notes, removed: true };
}

function linesOf(shift: Shift, now: number, t: SummaryT, withRemoved: boolean): readonly Line[] {
  const bare = { talk: '', wrapUp: '', call: null, removed: false };
  const end = shift.endedAt ?? now;
  const pauses = shift.stretches.flatMap(({ name, from }, index): Line[] => {
    if (name !== 'break') return [];
    const length = (shift.stretches[index + 1]?.from ?? end) - from;
    return [{ ...bare, at: from, what: t('summary:picture.break'), notes: lengthText(length, t) }];
  });
  const breaths = shift.cards.flatMap(({ breath, how, shownAt }): Line[] =>
    breath && how !== 'cut-by-call'
      ? [{ ...bare, at: shownAt, what: t('summary:picture.breath'), notes: '' }]
      : [],
  );
  const calls = shift.calls.map((call) => callLine(call, t));
  const removed = withRemoved ? shift.removedCalls.map((call) => removedLine(call, t)) : [];
  return [...calls, ...removed, ...pauses, ...breaths].sort((a, b) => a.at - b.at);
}

/** Once, when it opens. */
const intoView = (opened: HTMLElement | null): void => {
  opened?.scrollIntoView({ block: 'nearest' });
};

interface RowProps {
  readonly line: Line;
  readonly formats: Formats;
  readonly editing: DayEditing | null;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

function Row({ line, formats, editing, open, onOpen }: RowProps) {
  const { t } = useTranslation('summary');
  const { call, removed } = line;
  const time = formats.time(line.at);
  const change = call && !removed && call.endedAt !== null && (
    <Button
      small
      look="bare"
      className={styles.change ?? ''}
      aria-expanded={open}
      aria-label={t('picture.list.changeOne', { time })}
      onClick={() => {
        onOpen(!open);
      }}
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
        <td>{line.wrapUp}</td>
        <td>{line.notes}</td>
        {editing && <td className={styles.act}>{removed && call ? editing.removed(call) : change}</td>}
      </tr>
      {editing && call && open && (
        <tr>
          <td ref={intoView} colSpan={6} className={styles.open}>
            {editing.call(call, () => {
              onOpen(false);
            })}
          </td>
        </tr>
      )}
    </>
  );
}

interface DayListProps {
  readonly shift: Shift;
  readonly now: number;
  readonly formats: Formats;
  readonly label: string;
  /** Null where the day is only looked at. */
  readonly editing: DayEditing | null;
}

/** What the picture shows, in order of time. */
export function DayList({ shift, now, formats, label, editing }: DayListProps) {
  const { t } = useTranslation(['summary', 'words']);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <div
        className={`${styles.frame ?? ''} ${open === null ? '' : (styles.tall ?? '')}`}
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
              <th scope="col">{t('summary:picture.list.wrapUp')}</th>
              <th scope="col">{t('summary:picture.list.notes')}</th>
              {editing && <td />}
            </tr>
          </thead>
          <tbody>
            {linesOf(shift, now, t, editing !== null).map((line) => (
              <Fragment key={line.call?.id ?? `${String(line.at)}${line.what}`}>
                <Row
                  line={line}
                  formats={formats}
                  editing={editing}
                  open={!line.removed && open !== null && line.call?.id === open}
                  onOpen={(opens) => {
                    setOpen(opens ? (line.call?.id ?? null) : null);
                  }}
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
