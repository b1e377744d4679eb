import { useTranslation } from 'react-i18next';
import type { Call, Shift } from '../core/shift/shift';
import { lengthText } from '../core/summary/markdown';
import type { Formats, SummaryT } from '../core/summary/markdown';
import styles from './day-list.module.css';

interface Line {
  readonly at: number;
  readonly what: string;
  readonly talk: string;
  readonly wrapUp: string;
  readonly notes: string;
}

function callLine(call: Call, t: SummaryT): Line {
  const talk =
    call.endedAt === null ? t('summary:picture.list.going') : lengthText(call.endedAt - call.startedAt, t);
  const wrapUp =
    call.endedAt === null || call.wrapUpEndedAt === null
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
    talk,
    wrapUp,
    notes: notes.filter(Boolean).join(', '),
  };
}

function linesOf(shift: Shift, now: number, t: SummaryT): readonly Line[] {
  const bare = { talk: '', wrapUp: '' };
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
  return [...calls, ...pauses, ...breaths].sort((a, b) => a.at - b.at);
}

interface DayListProps {
  readonly shift: Shift;
  readonly now: number;
  readonly formats: Formats;
  readonly label: string;
}

/** What the picture shows, in order of time. */
export function DayList({ shift, now, formats, label }: DayListProps) {
  const { t } = useTranslation(['summary', 'words']);
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={t('summary:picture.dayTitle')}>
      <table className={styles.list}>
        <caption className={styles.caption}>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('summary:picture.list.time')}</th>
            <th scope="col">{t('summary:picture.list.what')}</th>
            <th scope="col">{t('summary:picture.list.talk')}</th>
            <th scope="col">{t('summary:picture.list.wrapUp')}</th>
            <th scope="col">{t('summary:picture.list.notes')}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(shift, now, t).map((line) => (
            <tr key={`${String(line.at)}${line.what}`}>
              <td>{formats.time(line.at)}</td>
              <td>{line.what}</td>
              <td>{line.talk}</td>
              <td>{line.wrapUp}</td>
              <td>{line.notes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
