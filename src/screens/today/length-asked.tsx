import { useId, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { endByHand } from '../../core/session/by-hand';
import { endsBetween } from '../../core/session/said';
import type { Call, Shift } from '../../core/shift/shift';
import type { Formats } from '../../core/summary/markdown';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { RefusalLine } from '../../ui/refusal-line';
import { useSay } from '../../ui/use-say';
import asked from '../../ui/program-asked.module.css';
import text from '../../ui/text.module.css';
import styles from './add-call.module.css';

interface LengthAskedProps {
  readonly shift: Shift;
  readonly now: number;
  readonly formats: Formats;
}

function Asked({ shift, call, now, formats }: LengthAskedProps & { readonly call: Call }) {
  const { t } = useTranslation('today');
  const { say, refusal } = useSay(shift.id);
  const [time, setTime] = useState('');
  const [problem, setProblem] = useState<'missing' | 'outside' | null>(null);
  const problemId = useId();
  const { from, to } = endsBetween(call, shift, now);
  const keep = (event: SyntheticEvent): void => {
    event.preventDefault();
    const end = endByHand(shift, call, time, now);
    setProblem(end.ok ? null : end.because);
    if (end.ok) void say({ type: 'call-end-said', callId: call.id, endedAt: end.endedAt });
  };
  const wrong = problem ? { 'aria-invalid': true, 'aria-describedby': problemId } : {};
  return (
    <aside className={asked.question} aria-label={t('length.label')}>
      <p>{t('length.ask', { time: formats.time(call.startedAt) })}</p>
      <form className={styles.form} noValidate onSubmit={keep}>
        <label>
          <span className={text.mark}>{t('length.endedAt')}</span>
          <Field
            small
            type="time"
            {...wrong}
            value={time}
            onChange={(event) => {
              setTime(event.target.value);
            }}
          />
        </label>
        <Button small type="submit">
          {t('length.keep')}
        </Button>
        <Button
          small
          look="bare"
          onClick={() => void say({ type: 'call-end-said', callId: call.id, endedAt: null })}
        >
          {t('length.leave')}
        </Button>
      </form>
      <p id={problemId} className={styles.problem} role="alert">
        {problem ? t(`length.problem.${problem}`, { from: formats.time(from), to: formats.time(to) }) : ''}
      </p>
      {!problem && <p className={text.note}>{t('length.note')}</p>}
      <RefusalLine because={refusal} />
    </aside>
  );
}

/** "Nothing told Lull when the call of 09:05 ended. Do you know?": once for each such call, the first one first. */
export function LengthAsked(props: LengthAskedProps) {
  const call = props.shift.calls.find(({ length }) => length === 'asked');
  return call ? <Asked key={call.id} {...props} call={call} /> : null;
}
