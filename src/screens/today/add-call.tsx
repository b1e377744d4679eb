import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ManualCall } from '../../core/shift/parse-manual-call';
import { parseManualCall } from '../../core/shift/parse-manual-call';
import type { Shift } from '../../core/shift/shift';
import { Button } from '../../ui/button';
import { NamedField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { InlineForm } from '../../ui/inline-form';
import { useSay } from '../../ui/use-say';
import styles from './add-call.module.css';

interface AddCallProps {
  readonly shift: Shift;
  readonly now: number;
}

type Problem = ManualCall & { readonly ok: false };

function useProblemSentence({ shift, now }: AddCallProps): (problem: Problem) => string {
  const { t } = useTranslation('today');
  const formats = useFormats(shift.zone);
  return (problem) => {
    const taken = problem.error === 'taken';
    const from = taken ? problem.by.startedAt : shift.startedAt;
    const to = taken ? (problem.by.endedAt ?? now) : (shift.endedAt ?? now);
    return t(`add.problem.${problem.error}`, { from: formats.time(from), to: formats.time(to) });
  };
}

function AddCallForm(props: AddCallProps & { readonly onDone: () => void }) {
  const { shift, now, onDone } = props;
  const { t } = useTranslation('today');
  const { say, refusal } = useSay(shift.id);
  const sentence = useProblemSentence(props);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const problemId = useId();
  const save = async (): Promise<void> => {
    const call = parseManualCall(shift, from, to, now);
    setProblem(call.ok ? null : call);
    if (!call.ok) return;
    const answer = await say({ type: 'call-added', startedAt: call.startedAt, endedAt: call.endedAt });
    if (answer.ok) onDone();
  };
  const wrong = problem ? { 'aria-invalid': true, 'aria-describedby': problemId } : {};
  return (
    <InlineForm
      className={styles.form}
      aria-label={t('add.title')}
      onSave={() => void save()}
      onLeave={onDone}
      refusal={refusal}
    >
      <NamedField
        small
        type="time"
        autoFocus
        {...wrong}
        label={t('add.from')}
        value={from}
        onWrite={setFrom}
      />
      <NamedField small type="time" {...wrong} label={t('add.to')} value={to} onWrite={setTo} />
      <Button small type="submit">
        {t('add.keep')}
      </Button>
      <Button small variant="bare" onClick={onDone}>
        {t('add.cancel')}
      </Button>
      <p id={problemId} className={styles.problem} role="alert">
        {problem ? sentence(problem) : ''}
      </p>
    </InlineForm>
  );
}

/** A call that no source saw, entered by its two times. */
export function AddCall(props: AddCallProps) {
  const { t } = useTranslation('today');
  const [open, setOpen] = useState(false);
  if (open) {
    return <AddCallForm {...props} onDone={() => setOpen(false)} />;
  }
  return (
    <Button small variant="bare" className={styles.open} onClick={() => setOpen(true)}>
      {t('add.open')}
    </Button>
  );
}
