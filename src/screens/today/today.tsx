import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../core/contract';
import type { Shift } from '../../core/shift/shift';
import { summarize } from '../../core/summary/summary';
import { DayView } from '../../ui/day-view';
import { useFormats } from '../../ui/formats';
import { Notices } from '../../ui/notices';
import { Numbers } from '../../ui/numbers';
import { ProgramAsked } from '../../ui/program-asked';
import { useNow } from '../../ui/use-now';
import { Actions } from './actions';
import { AddCall } from './add-call';
import { Beginning } from './beginning';
import { CallEditor } from './call-editor';
import { LeftOpen } from './left-open';
import { LengthAsked } from './length-asked';
import { OffShift } from './off-shift';
import { PutBack } from './put-back';
import { StateLine } from './state-line';
import { Unrated } from './unrated';
import { Wins } from './wins';
import styles from './today.module.css';

export interface TodayProps {
  readonly snapshot: Snapshot;
  readonly toClose: () => void;
  readonly toSettings: () => void;
  readonly toSummary: (shiftId: string) => void;
}

function Day({ snapshot, shift }: { readonly snapshot: Snapshot; readonly shift: Shift }) {
  const { t } = useTranslation('summary');
  const formats = useFormats(shift.zone);
  const now = useNow(snapshot.at);
  const summary = summarize(shift, now);
  return (
    <>
      <LengthAsked shift={shift} now={now} formats={formats} />
      <Beginning shift={shift} formats={formats} />
      <DayView
        shift={shift}
        summary={summary}
        now={now}
        formats={formats}
        look="today"
        editing={{
          call: (call, close) => <CallEditor shift={shift} call={call} formats={formats} onClose={close} />,
          removed: (call) => <PutBack shift={shift} call={call} formats={formats} />,
          foot: <AddCall shift={shift} now={now} formats={formats} />,
        }}
      />
      <div className={styles.numbers}>
        {summary.calls === 0 ? (
          <p className={styles.empty}>{t('picture.empty')}</p>
        ) : (
          <Numbers summary={summary} formats={formats} />
        )}
      </div>
      <div className={styles.two}>
        <Wins shift={shift} formats={formats} />
        <Unrated shift={shift} formats={formats} />
      </div>
    </>
  );
}

/** The day so far: how it stands and why, what can be done, and the page that fills as the day does. */
export function Today({ snapshot, toClose, toSettings, toSummary }: TodayProps) {
  const { shift } = snapshot;
  const reasonId = useId();
  return (
    <>
      {shift ? (
        <StateLine snapshot={snapshot} zone={shift.zone} toSettings={toSettings} reasonId={reasonId} />
      ) : (
        <OffShift snapshot={snapshot} toSummary={toSummary} />
      )}
      <LeftOpen shift={snapshot.leftOpen} />
      <Notices snapshot={snapshot} toSettings={toSettings} />
      <ProgramAsked snapshot={snapshot} />
      {shift && <Actions snapshot={snapshot} toClose={toClose} reasonId={reasonId} />}
      {shift && <Day key={shift.id} snapshot={snapshot} shift={shift} />}
    </>
  );
}
