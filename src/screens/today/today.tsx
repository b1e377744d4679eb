import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { summarize } from '../../core/summary/summary';
import { DayView } from '../../ui/day-view';
import { useSnapshot } from '../../ui/host';
import { Notices } from '../../ui/notices';
import { Numbers } from '../../ui/numbers';
import { ProgramAsked } from '../../ui/program-asked';
import { useNow } from '../../ui/use-now';
import { Actions } from './actions';
import { AddCall } from './add-call';
import { Beginning } from './beginning';
import { CallEditor } from './call-editor';
import { CareOpen } from './care-open';
import { LeftOpen } from './left-open';
import { LengthAsked } from './length-asked';
import { OffShift } from './off-shift';
import { PutBack } from './put-back';
import { StateLine } from './state-line';
import { Unrated } from './unrated';
import { Wins } from './wins';
import styles from './today.module.css';

function Day({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('summary');
  const now = useNow();
  const summary = summarize(shift, now);
  return (
    <>
      <CareOpen shift={shift} />
      <LengthAsked shift={shift} now={now} />
      <Beginning shift={shift} />
      <DayView
        shift={shift}
        summary={summary}
        now={now}
        variant="today"
        editing={{
          call: (call, close) => <CallEditor shift={shift} call={call} onClose={close} />,
          removed: (call) => <PutBack shift={shift} call={call} />,
          foot: <AddCall shift={shift} now={now} />,
        }}
      />
      <div className={styles.numbers}>
        {summary.calls === 0 ? (
          <p className={styles.empty}>{t('picture.empty')}</p>
        ) : (
          <Numbers summary={summary} />
        )}
      </div>
      <div className={styles.two}>
        <Wins shift={shift} />
        <Unrated shift={shift} />
      </div>
    </>
  );
}

/** The day so far: how it stands and why, what can be done, and the page that fills as the day does. */
export function Today() {
  const shift = useSnapshot((snapshot) => snapshot.shift);
  const reasonId = useId();
  return (
    <>
      {shift ? <StateLine zone={shift.zone} reasonId={reasonId} /> : <OffShift />}
      <LeftOpen />
      <Notices />
      <ProgramAsked />
      {shift && <Actions reasonId={reasonId} />}
      {shift && <Day key={shift.id} shift={shift} />}
    </>
  );
}
