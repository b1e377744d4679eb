import { useId } from 'react';
import { careLeftOpen } from '../../core/session/care-left-open';
import type { Shift } from '../../core/shift/shift';
import { summarize } from '../../core/summary/summary';
import { classes } from '../../ui/classes';
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
import { NextSteps } from './next-steps';
import { OffShift } from './off-shift';
import { PutBack } from './put-back';
import { StateLine } from './state-line';
import { Unrated } from './unrated';
import { Wins } from './wins';
import styles from './today.module.css';

interface DayProps {
  readonly shift: Shift;
  /** Something wants the agent's attention, and the day gives it room. */
  readonly tight: boolean;
}

function Day({ shift, tight }: DayProps) {
  const now = useNow();
  const question = useSnapshot((snapshot) => snapshot.question);
  const summary = summarize(shift, now);
  const atFirst = tight ? 2 : 3;
  const isEmpty = shift.calls.length + shift.wins.length === 0;
  return (
    <>
      <CareOpen shift={shift} />
      {!question && <LengthAsked shift={shift} now={now} />}
      {!isEmpty && <Beginning shift={shift} />}
      <DayView
        shift={shift}
        summary={summary}
        now={now}
        variant="today"
        tight={tight}
        editing={{
          call: (call, close) => <CallEditor shift={shift} call={call} onClose={close} />,
          removed: (call) => <PutBack shift={shift} call={call} />,
          foot: <AddCall shift={shift} now={now} />,
        }}
      />
      {summary.calls > 0 && (
        <div className={classes(styles.numbers, tight && styles.tight)}>
          <Numbers summary={summary} />
        </div>
      )}
      {isEmpty ? (
        <div className={styles.ahead}>
          <NextSteps />
          <Beginning shift={shift} large />
        </div>
      ) : (
        <div className={styles.two}>
          <Wins shift={shift} atFirst={atFirst} />
          <Unrated shift={shift} atFirst={atFirst} />
        </div>
      )}
    </>
  );
}

/** Of all that wants the agent's attention at most two things are unfolded: questions first, then notices. */
const attentionAtMost = 2;

function useQuestions(): number {
  const question = useSnapshot((snapshot) => snapshot.question);
  const shift = useSnapshot((snapshot) => snapshot.shift);
  const asks = question !== null || shift?.calls.some(({ length }) => length === 'asked') === true;
  const care = shift !== null && careLeftOpen(shift) !== null;
  return Number(asks) + Number(care);
}

/** The day so far: how it stands and why, what can be done, and the page that fills as the day does. */
export function Today() {
  const shift = useSnapshot((snapshot) => snapshot.shift);
  const leftOpen = useSnapshot((snapshot) => snapshot.leftOpen);
  const notices = useSnapshot((snapshot) => snapshot.notices.length);
  const questions = useQuestions();
  const reasonId = useId();
  return (
    <>
      {shift ? <StateLine zone={shift.zone} reasonId={reasonId} /> : <OffShift />}
      <Notices atOnce={attentionAtMost - questions} also={leftOpen && <LeftOpen shift={leftOpen} />} />
      <ProgramAsked />
      {shift && <Actions reasonId={reasonId} isEmpty={shift.calls.length === 0} />}
      {shift && <Day key={shift.id} shift={shift} tight={questions + notices > 0 || leftOpen !== null} />}
    </>
  );
}
