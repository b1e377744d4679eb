import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCallEnd } from '../../core/shift/parse-manual-call';
import { endsBetween } from '../../core/shift/agent-event';
import type { Call, Shift } from '../../core/shift/shift';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { NamedField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { InlineForm } from '../../ui/inline-form';
import { RefusalLine } from '../../ui/refusal-line';
import { useSay } from '../../ui/use-say';
import asked from '../../ui/program-asked.module.css';
import text from '../../ui/text.module.css';
import styles from './add-call.module.css';

interface LengthAskedProps {
  readonly shift: Shift;
  readonly now: number;
}

function Asked({ shift, call, now }: LengthAskedProps & { readonly call: Call }) {
  const { t } = useTranslation('today');
  const formats = useFormats(shift.zone);
  const { say, refusal } = useSay(shift.id);
  const [time, setTime] = useState('');
  const [problem, setProblem] = useState<'missing' | 'outside' | null>(null);
  const problemId = useId();
  const { from, to } = endsBetween(call, shift, now);
  const save = (): void => {
    const end = parseCallEnd(shift, call, time, now);
    setProblem(end.ok ? null : end.error);
    if (end.ok) void say({ type: 'call-end-said', callId: call.id, endedAt: end.value });
  };
  const wrong = problem ? { 'aria-invalid': true, 'aria-describedby': problemId } : {};
  return (
    <aside className={asked.question} aria-label={t('length.label')}>
      <p>{t('length.ask', { time: formats.time(call.startedAt) })}</p>
      <InlineForm className={styles.form} onSave={save}>
        <NamedField small type="time" {...wrong} label={t('length.endedAt')} value={time} onWrite={setTime} />
        <Button small type="submit">
          {t('length.keep')}
        </Button>
        <Button
          small
          variant="bare"
          onClick={() => void say({ type: 'call-end-said', callId: call.id, endedAt: null })}
        >
          {t('length.leave')}
        </Button>
        {!problem && <p className={classes(text.note, styles.beside)}>{t('length.note')}</p>}
      </InlineForm>
      <p id={problemId} className={styles.problem} role="alert">
        {problem ? t(`length.problem.${problem}`, { from: formats.time(from), to: formats.time(to) }) : ''}
      </p>
      <RefusalLine reason={refusal} />
    </aside>
  );
}

/** "Nothing told Lull when the call of 09:05 ended. Do you know?": once for each such call, the first one first. */
export function LengthAsked(props: LengthAskedProps) {
  const call = props.shift.calls.find(({ length }) => length === 'asked');
  return call ? <Asked key={call.id} {...props} call={call} /> : null;
}
